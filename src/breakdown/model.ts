import type { Position, Range } from '../grid/address';
import type { Deadline, TimeProblem, Timing } from '../timing/model';
import type { Roster, UnitCell } from '../units/model';
import type { OtherKind } from './other-kinds';
import type { ColumnRole } from './roles';

/**
 * Why a column has its role, or none. `words`: its header; `neighbours`: its header beside those of others; `contents`:
 * what stands below; `person`: somebody chose it. Without a role: `empty`: hardly a cell holds text; `foreign`: the
 * words belong to other kinds of table (电话, 职务); `unknown`: nobody knows what it means, and it holds text.
 */
export type ColumnReason = 'person' | 'words' | 'neighbours' | 'contents' | 'empty' | 'foreign' | 'unknown';

export interface Column {
  /** 0-based sheet column. */
  readonly column: number;
  readonly role: ColumnRole | null;
  /** The header's words, spaces and line breaks taken out; '' where the header cell is empty. */
  readonly header: string;
  /** Of a column of lead units: the sheet row, 0-based, from which the first unit of a cell leads and the others support. */
  readonly firstLeadsFrom?: number;
  /** Of a column that is one unit, its header, with marks for the tasks that it answers for: the marks by which it leads. */
  readonly leadingMarks?: readonly string[];
  /** 0…1; 1 where a person chose the role. */
  readonly confidence: number;
  readonly why: ColumnReason;
}

/** Where the year came from (`workbook`: its other sheets); `none` leaves dates without a year unknown. */
export interface TableYear {
  readonly value: number | null;
  readonly source: 'given' | 'title' | 'notice' | 'sheet-name' | 'header' | 'workbook' | 'none';
  /** Where none is known: the years that the deadlines name, most often first. They may be other years, so none is taken. */
  readonly named?: readonly number[];
}

/** A cell of a task's field that holds something, or the cell where it should stand. 0-based. */
export type Place = Position;

export interface Section {
  readonly title: string;
  /** 0: the outermost. */
  readonly level: number;
  /** Where the title stands first. */
  readonly place: Place;
  /** The count that the title states, `（6项）`. */
  readonly statedTasks: number | null;
}

/** Who answers for something, and by when: for a task, or for one of its parts in cells of the part's own. */
export interface Answers {
  /** 0-based sheet rows, ascending. */
  readonly rows: readonly number[];
  readonly leaders: readonly string[];
  readonly leaderPlace: Place | null;
  /** The leader cell's text as displayed, '' where empty. */
  readonly leaderText: string;
  readonly lead: UnitCell;
  readonly leadPlace: Place | null;
  readonly support: UnitCell;
  readonly supportPlace: Place | null;
  /** `null` where the table has no such column; `text` '' where its cell is empty. */
  readonly deadline: Deadline | null;
  readonly deadlinePlace: Place | null;
  /** Text of the progress column, '' where there is none; of several columns the last that holds something. */
  readonly progressText: string;
  /** The header above it, which may ask a question: 是否完成. Absent where nothing is reported. */
  readonly progressHeader?: string;
  readonly progressPlace: Place | null;
}

/** A measure, stage or piece of a task in rows of its own, where the table has no column of indicators. */
export interface Part extends Answers {
  /** With the headings between the task and the part, joined by line breaks. */
  readonly text: string;
  readonly textPlace: Place;
  /** Its one occurrence, as of a task without indicators. */
  readonly timing: Timing;
  readonly timeProblems: readonly TimeProblem[];
}

/** A leaf item of a task. */
export interface Indicator {
  /** `5`, `1①`, or '' where the cell is not numbered. */
  readonly number: string;
  /** Without its number and final line break. */
  readonly text: string;
  readonly place: Place;
  /** UTF-16 offsets into the text of the cell at `place`: where the item begins (its number) and ends. */
  readonly start: number;
  readonly end: number;
  /** The inner heading above it (`营商局：`), without the colon; `null` where there is none. */
  readonly heading: string | null;
  /** Canonical names of the units that answer for it: the heading's unit, else the lead units of its part or task. */
  readonly owners: readonly string[];
  /** What its part says of its own, canonical names; absent where that is what the task says. */
  readonly supporters?: readonly string[];
  readonly leaders?: readonly string[];
  readonly deadline?: Deadline;
  /** The part of the task that it stands in, one of `Task.answers`; absent where the whole task answers. */
  readonly part?: Answers;
  readonly timing: Timing;
  readonly timeProblems: readonly TimeProblem[];
}

/** A number mark in an indicator cell, leaf or not, in reading order: what `indicator-numbering` looks at. */
export interface ItemMark {
  readonly place: Place;
  /** As written: `（3）`, `①`, `2.` */
  readonly written: string;
  /** Style of numbering: marks of one style and depth form a series. */
  readonly style: string;
  /** 0: top level. */
  readonly depth: number;
  readonly value: number;
  /** UTF-16 offset in the cell's text. */
  readonly offset: number;
}

export interface Task extends Answers {
  /** Unique in the workbook, stable within one reading: sheet, table and first row. */
  readonly id: string;
  /** Index into `Breakdown.tables`. */
  readonly table: number;
  /** As people say it: `10`; `null` where the row carries none. */
  readonly number: string | null;
  readonly numberPlace: Place;
  /** Those of its rows that a page end cut off from the row above: joined again. */
  readonly continued: readonly number[];
  /** Those that are the same in every cell as another of its rows; absent for most. */
  readonly copies?: readonly number[];
  /**
   * What each part says, where rows of the task answer for themselves; absent for most. Those of the task itself are
   * theirs together: all units in order, each once.
   */
  readonly answers?: readonly Answers[];
  /** For a task without indicators: its parts, each an item of its own. They are its `answers` then. */
  readonly parts?: readonly Part[];
  /** Without its number; the line breaks of a cell are joined, those between rows are kept. */
  readonly text: string;
  readonly textPlace: Place;
  /** What its columns of details say (建设内容, 规模), a line each; absent where they say nothing. */
  readonly details?: string;
  /** Titles from the outermost inwards. */
  readonly sections: readonly string[];
  readonly indicators: readonly Indicator[];
  readonly marks: readonly ItemMark[];
  readonly indicatorPlaces: readonly Place[];
  /** The one implicit occurrence of a task without indicators; `null` where it has some, or parts. */
  readonly timing: Timing | null;
  readonly timeProblems: readonly TimeProblem[];
}

/** Who answers for what in a task: its parts where they answer for themselves, else the task as a whole. */
export function answersOf(task: Task): readonly Answers[] {
  return task.answers ?? [task];
}

/** Other ways of counting, shown where a stated figure differs. */
export interface CountingWays {
  /** By the leaf rule: what counts. */
  readonly leaves: number;
  /** All numbered items of the top level, parents included, unnumbered cells not. */
  readonly numbered: number;
  /** Top-level items plus unnumbered cells. */
  readonly topLevel: number;
  /** Every mark of any level plus unnumbered cells. */
  readonly allMarks: number;
}

export interface StatedTotal {
  readonly what: 'tasks' | 'indicators' | 'section';
  /** For `section`: its title. */
  readonly section: string | null;
  readonly stated: number;
  readonly counted: number;
  readonly place: Place;
  /** UTF-16 offsets of the figure in the text of that cell. */
  readonly start: number;
  readonly end: number;
}

export interface Table {
  readonly sheet: string;
  /** From the first header row to the last row of the table. */
  readonly range: Range;
  /** Rows of the first header; repeated headers at page breaks are in `repeatedHeaders`. */
  readonly headerRows: readonly number[];
  readonly repeatedHeaders: readonly number[];
  readonly title: string;
  /** Where the title stands; `null` where there is none. */
  readonly titlePlace: Place | null;
  readonly year: TableYear;
  readonly columns: readonly Column[];
  readonly confidence: number;
  readonly sections: readonly Section[];
  readonly tasks: readonly Task[];
  readonly indicatorCount: number;
  readonly ways: CountingWays;
  readonly stated: readonly StatedTotal[];
}

/** Why a sheet that looks like a breakdown could not be read as one. */
export interface SheetProblem {
  readonly kind: 'header' | 'column';
  readonly place: Place | null;
  /** For `column`: the role that no column has. */
  readonly role?: 'task';
}

export interface SheetReading {
  readonly name: string;
  /** `ours`: a sheet that we wrote. */
  readonly kind: 'breakdown' | 'ours' | 'other';
  readonly problem: SheetProblem | null;
  /** What a sheet of another kind is taken for, where that can be said. */
  readonly takenFor?: OtherKind;
}

/** A whole workbook, understood. Every part says which cell it came from. */
export interface Breakdown {
  readonly sheets: readonly SheetReading[];
  readonly tables: readonly Table[];
  readonly roster: Roster;
}

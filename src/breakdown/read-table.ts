import type { SheetView } from '../grid/view';
import { joinLines } from '../texts/lines';
import type { CivilDate, Deadline, TimeProblem, Timing } from '../timing/model';
import type { Roster, UnitCell, UnitMention } from '../units/model';
import { readLeaders } from '../units/people/people';
import { readUnitRoles } from '../units/roles';
import type { TableArea } from './find-tables';
import { readIndicators, type Indicators } from './indicators';
import type { Column, CountingWays, Place, StatedTotal, Table, TableYear, Task } from './model';
import { readersOf, type Readers } from './readers';
import type { TableRows } from './rows';
import { toSection } from './sections';
import { readStated } from './stated';
import { taskText, type Field, type Piece, type TaskFields } from './task-cells';

/** A table whose rows are known, before its cells are read: units are told apart only with every table's names at hand. */
export interface TableDraft {
  readonly view: SheetView;
  readonly area: TableArea;
  readonly columns: readonly Column[];
  readonly rows: TableRows;
  /** Beside `rows.tasks`. */
  readonly tasks: readonly TaskFields[];
  readonly title: string;
  readonly titlePlace: Place | null;
  readonly year: TableYear;
}

export interface ReadingContext {
  readonly roster: Roster;
  readonly date1904: boolean;
  /** 起算日 of recurring occurrences. */
  readonly start: CivilDate | null;
}

/** The unit cells of a table as written, for the roster. */
export function unitTexts({ tasks }: TableDraft): string[] {
  const texts: string[] = [];
  for (const { leadUnit, supportUnit } of tasks) {
    if (leadUnit.text !== '') texts.push(leadUnit.text);
    if (supportUnit.text !== '') texts.push(supportUnit.text);
  }
  return texts;
}

/** The people of the leader cells, so that one among the units is known. */
export function leaderNames({ tasks }: TableDraft): string[] {
  const texts = new Set(tasks.map(({ leader }) => leader.text));
  return [...new Set([...texts].flatMap((text) => readLeaders(text).names))];
}

export function readTable(draft: TableDraft, index: number, context: ReadingContext): Table {
  const { view, area, columns, rows, title, titlePlace, year } = draft;
  const hasSupport = columns.some(({ role }) => role === 'supportUnit');
  const { roster, date1904, start } = context;
  const readers = readersOf(roster, { year: year.value, start, date1904 });
  const tasks = draft.tasks.map((task) => readTask(draft, index, task, hasSupport, readers));
  const top = area.header.rows[0] ?? 0;
  const known = columns.filter(({ role }) => role !== null);
  const ways = countingWays(tasks);
  return {
    sheet: view.grid.name,
    range: { top, left: area.left, bottom: Math.max(rows.last, top), right: area.right },
    headerRows: area.header.rows,
    repeatedHeaders: [...area.repeated].sort((a, b) => a - b),
    title,
    titlePlace,
    year,
    columns,
    confidence: known.length === 0 ? 0 : Math.min(...known.map(({ confidence }) => confidence)),
    sections: rows.sections.map(toSection),
    tasks,
    indicatorCount: ways.leaves,
    ways,
    stated: statedTotals(draft, tasks.length, ways.leaves),
  };
}

function readTask(
  { view, area, rows }: TableDraft,
  table: number,
  fields: TaskFields,
  hasSupport: boolean,
  readers: Readers,
): Task {
  const { rows: task, deadline: deadlineField, leadUnit: leadField, supportUnit: supportField } = fields;
  const { task: textField, indicators: indicatorField, progress: progressField } = fields;
  const first = task.rows[0] ?? 0;
  const deadline = deadlineOf(deadlineField, readers);
  // 责任单位 alone may hold both: `牵头：商务局；配合：财政局`.
  const both = hasSupport ? null : readUnitRoles(leadField.text);
  const byRow =
    task.continued === 'lines' && answersByRow(indicatorField, [leadField, deadlineField, progressField]);
  // Rows of measures, and 总牵头单位 beside 牵头单位, may well name a unit again.
  const unitsOf = (field: Field): UnitCell =>
    byRow || inSeveralColumns(field) ? unitsByCell(field, readers) : readers.units(field.text);
  const lead = both ? readers.units(both.lead) : unitsOf(leadField);
  const { indicators, marks } = byRow
    ? indicatorsByRow(indicatorField, leadField, deadlineField, readers)
    : readIndicators(
        indicatorField,
        lead.mentions.map(({ name }) => name),
        deadline?.date ?? null,
        readers,
      );
  const written = taskText(textField, rows.numbering, task.number);
  const implicit = indicators.length === 0 ? implicitTiming(written, deadline, readers) : null;
  const textPlace = textField.place ?? { row: first, column: area.left };
  const read: Task = {
    id: `${view.grid.name}!${String(table)}!${String(first)}`,
    table,
    number: task.number,
    numberPlace: rows.numbering === 'column' ? (fields.number.place ?? textPlace) : textPlace,
    rows: task.rows,
    continued: task.continued,
    text: joinLines(written),
    textPlace,
    sections: task.sections.map((section) => section.title),
    leaders: readers.leaders(fields.leader.text),
    leaderText: fields.leader.text,
    leaderPlace: fields.leader.place,
    lead,
    leadPlace: leadField.place,
    support: both ? readers.units(both.support) : unitsOf(supportField),
    supportPlace: both ? leadField.place : supportField.place,
    deadline,
    deadlinePlace: deadlineField.place,
    indicators,
    marks,
    indicatorPlaces: placesOf(indicatorField),
    timing: implicit?.timing ?? null,
    timeProblems: implicit?.problems ?? [],
    progressText: progressField.text,
    progressPlace: progressField.place,
  };
  return byRow ? { ...read, byRow } : read;
}

/**
 * Whether 序号 and 任务 are merged over several measures, each with its own deadline or progress, and its own units
 * unless those are merged as well. A cell pasted from Word fills several rows too, but these are merged over them.
 */
function answersByRow(indicators: Field, [lead, ...others]: readonly [Field, ...Field[]]): boolean {
  const rows = indicators.pieces.map(({ place }) => place.row);
  const ownRows = ({ pieces }: Field): Set<number> => new Set(pieces.map(({ place }) => place.row));
  const hasAll = (field: Field): boolean => {
    const own = ownRows(field);
    return own.size === rows.length && rows.every((row) => own.has(row));
  };
  if (rows.length < 2 || new Set(rows).size < rows.length) return false;
  return others.some(hasAll) && (hasAll(lead) || ownRows(lead).size <= 1);
}

function inSeveralColumns({ pieces }: Field): boolean {
  return pieces.some(({ place }) => place.column !== pieces[0]?.place.column);
}

/** The units of all cells, each once; what is odd stays with the cell where it stands. */
function unitsByCell({ pieces }: Field, readers: Readers): UnitCell {
  const cells = pieces.map(({ text }) => readers.units(text));
  const mentions = new Map<string, UnitMention>();
  for (const mention of cells.flatMap((cell) => cell.mentions)) {
    if (!mentions.has(mention.name)) mentions.set(mention.name, mention);
  }
  return {
    mentions: [...mentions.values()],
    problems: cells.flatMap(({ problems }) => problems),
    tidy: null,
  };
}

/** A measure that is no row of its own for the units or the deadline has those of its task. */
function indicatorsByRow(indicators: Field, lead: Field, deadline: Field, readers: Readers): Indicators {
  const read = indicators.pieces.map((piece) => {
    const inRow = ({ pieces }: Field): readonly Piece[] => {
      const own = pieces.filter(({ place }) => place.row === piece.place.row);
      return own.length > 0 ? own : pieces;
    };
    const units = inRow(lead).flatMap(({ text }) => readers.units(text).mentions.map(({ name }) => name));
    const date = readers.deadline(inRow(deadline)[0]?.cell).date;
    return readIndicators({ pieces: [piece], text: piece.text, place: piece.place }, units, date, readers);
  });
  return {
    indicators: read.flatMap((one) => one.indicators),
    marks: read.flatMap(({ marks }) => marks),
  };
}

function placesOf({ pieces, place }: Field): Task['indicatorPlaces'] {
  return pieces.length > 0 ? pieces.map((piece) => piece.place) : place ? [place] : [];
}

function deadlineOf(field: Field, readers: Readers): Deadline | null {
  if (!field.place) return null;
  const [only] = field.pieces;
  const cell = field.pieces.length === 1 && only ? only.cell : { value: field.text, text: field.text };
  return readers.deadline(field.pieces.length === 0 ? undefined : cell);
}

/**
 * A task without indicators is due as its text says, else as its deadline cell does (which may recur: 每季度末); what is
 * merely ongoing has the deadline's date too.
 */
function implicitTiming(
  text: string,
  deadline: Deadline | null,
  readers: Readers,
): { timing: Timing; problems: readonly TimeProblem[] } {
  const read = readers.timing(text, deadline?.date ?? null);
  const dateless =
    read.timing.source === 'deadline' || (read.timing.due.length === 0 && read.timing.kind !== 'every');
  if (!dateless || !deadline || deadline.text.trim() === '') return read;
  const { timing: inCell } = readers.timing(deadline.text, null);
  if (
    inCell.kind === 'every' ||
    (deadline.date === null && inCell.kind !== 'none' && inCell.due.length === 0)
  ) {
    return { timing: { ...inCell, source: 'deadline' }, problems: read.problems };
  }
  if (deadline.date === null) return read;
  const timing: Timing = { kind: 'none', due: [deadline.date], source: 'deadline' };
  return { timing, problems: read.problems };
}

function countingWays(tasks: readonly Task[]): CountingWays {
  const ways = { leaves: 0, numbered: 0, topLevel: 0, allMarks: 0 };
  for (const { indicators, marks } of tasks) {
    const plain = indicators.filter(({ number }) => number === '').length;
    const top = marks.filter(({ depth }) => depth === 0).length;
    ways.leaves += indicators.length;
    ways.numbered += top;
    ways.topLevel += top + plain;
    ways.allMarks += marks.length + plain;
  }
  return ways;
}

function statedTotals({ view, rows }: TableDraft, tasks: number, indicators: number): StatedTotal[] {
  const totals: StatedTotal[] = [];
  for (const place of rows.statements) {
    for (const { what, value, start, end } of readStated(view.own(place.row, place.column)?.text ?? '')) {
      if (totals.some((one) => one.what === what)) continue;
      const counted = what === 'tasks' ? tasks : indicators;
      totals.push({ what, section: null, stated: value, counted, place, start, end });
    }
  }
  for (const section of rows.sections) {
    if (!section.stated) continue;
    const { value, start, end } = section.stated;
    const { title, place, tasks: counted } = section;
    totals.push({ what: 'section', section: title, stated: value, counted, place, start, end });
  }
  return totals;
}

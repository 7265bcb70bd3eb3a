import { isErrorCell } from '../grid/grid';
import type { SheetView } from '../grid/view';
import { isBlank } from '../texts/invisible';
import { squash } from '../texts/width';
import { goesOnBelow, headsBelow } from './cut-text';
import { findMarks } from './marks';
import type { Column } from './model';
import type { TaskRows } from './rows';
import { fieldOf, type ColumnsByRole, type Field, type Piece } from './task-cells';

/** The columns in which a part may answer for itself. */
const ANSWERING = ['leader', 'leadUnit', 'supportUnit', 'deadline', 'progress'] as const;
type Answering = (typeof ANSWERING)[number];
/** Those whose cells list names, one a row where a table was pasted from Word. */
const NAMES: readonly string[] = ['leader', 'leadUnit', 'supportUnit'];
/** Where the words of a part may stand, the most telling first. */
const WORDS = ['indicators', 'details', 'task'] as const;

/** The rows of a part, and what it says in cells of its own or shares with the parts above. */
export type PartFields = {
  readonly rows: readonly number[];
  /** The words over it and its own; a cell that several parts share is the same piece in each. */
  readonly task: readonly Piece[];
  readonly details: readonly Piece[];
} & Readonly<Record<Answering, Field>>;

/** One column over the rows of a task. */
interface Trace {
  readonly role: Answering | (typeof WORDS)[number];
  readonly column: Column;
  /** Cells with something new in them, in order; what is printed again below is the same cell. */
  readonly own: readonly Piece[];
}

/** The parts that a task of several rows may have. */
interface Draft {
  readonly task: TaskRows;
  /** The first row of each. */
  readonly starts: ReadonlySet<number>;
  /** Whether their words are numbered items. */
  readonly isNumbered: boolean;
  readonly traces: readonly Trace[];
  /** Columns in which at least two parts differ. */
  readonly telling: readonly Trace[];
}

/**
 * The parts of each task whose rows answer for themselves, `null` for the others: beside `tasks`. Whether rows are parts
 * or only the lines of cells, as a paste from Word leaves them, is what the whole table says.
 */
export function partsOf(
  view: SheetView,
  columns: ColumnsByRole,
  tasks: readonly TaskRows[],
): readonly (readonly PartFields[] | null)[] {
  const drafts = tasks.map((task) => (task.rows.length > 1 ? draftOf(view, columns, task) : null));
  const layouts = drafts.map((draft) => (draft ? layoutOf(view, draft) : null));
  const lines = layouts.filter((layout) => layout === 'lines').length;
  const parts = layouts.filter((layout) => layout === 'parts').length;
  return drafts.map((draft, index) => {
    const layout = layouts[index];
    const isPart = layout === 'dated' || (layout !== null && lines <= parts);
    return draft && isPart ? fieldsOf(view, draft) : null;
  });
}

function draftOf(view: SheetView, columns: ColumnsByRole, task: TaskRows): Draft | null {
  const trace = (role: Trace['role']): Trace[] =>
    (columns.get(role) ?? []).map((column) => ({ role, column, own: ownCells(view, column, task) }));
  const answers = ANSWERING.flatMap(trace);
  if (answers.every(({ own }) => own.length < 2)) return null;
  const words = WORDS.map(trace);
  const speaking = words.find((traces) => traces.some(({ own }) => own.length > 1)) ?? [];
  const starts = startsOf(task, speaking, answers);
  const byRow = partsByRow(task, starts);
  const telling = answers.filter(
    ({ own }) => new Set(own.map(({ place }) => byRow.get(place.row) ?? 0)).size > 1,
  );
  if (telling.length === 0) return null;
  const isNumbered = speaking.some(({ own }) => own.some(({ text }) => findMarks(text)[0]?.start === 0));
  return { task, starts, isNumbered, traces: [...answers, ...words.flat()], telling };
}

/** What a column says over the rows of a task. A cell that a merge covers, is blank or says the same again is not its own. */
function ownCells(view: SheetView, column: Column, { rows }: TaskRows): Piece[] {
  const own: Piece[] = [];
  let last = '';
  rows.forEach((row, index) => {
    const merge = view.mergeAt(row, column.column);
    if (merge && merge.top < row && index > 0) return;
    if (merge && merge.left < column.column && index > 0) return;
    const place = merge ? { row: merge.top, column: merge.left } : { row, column: column.column };
    const cell = view.grid.rows[place.row]?.[place.column];
    if (!cell || isBlank(cell.text) || isErrorCell(cell)) return;
    const text = squash(cell.text);
    if (text === last) return;
    last = text;
    own.push({ place, text: cell.text, cell, header: column.header });
  });
  return own;
}

/** A part begins with words of its own that do not go on from the row above; without any, with a date of its own. */
function startsOf(task: TaskRows, words: readonly Trace[], answers: readonly Trace[]): ReadonlySet<number> {
  const starts = new Set([task.rows[0] ?? 0]);
  for (const { own } of words) {
    own.forEach(({ place, text }, index) => {
      const above = own[index - 1]?.text;
      if (above !== undefined && !headsBelow(above) && !goesOnBelow(above, text)) starts.add(place.row);
    });
  }
  if (starts.size > 1) return starts;
  for (const { role, own } of answers) {
    if (role === 'deadline' || role === 'progress')
      for (const { place } of own.slice(1)) starts.add(place.row);
  }
  return starts;
}

/** Which part each row of the task belongs to. */
function partsByRow({ rows }: TaskRows, starts: ReadonlySet<number>): ReadonlyMap<number, number> {
  let part = -1;
  return new Map(rows.map((row, index) => [row, index === 0 || starts.has(row) ? ++part : part]));
}

/**
 * How the rows of a task are laid out. `dated`: several of its rows say by when, or how far they are. `lines`: names
 * fill the rows from the top, one a line, whether something stands beside them or not, as a paste from Word does it.
 */
function layoutOf(view: SheetView, draft: Draft): 'dated' | 'parts' | 'lines' {
  const { task, starts, telling } = draft;
  const dated = telling.filter(({ role }) => role === 'deadline' || role === 'progress');
  if (dated.some(({ own }) => own.slice(1).every(({ place }) => starts.has(place.row)))) return 'dated';
  const names = telling.filter(({ role }) => NAMES.includes(role));
  const last = Math.max(...starts);
  if (names.some(({ own }) => own.some(({ place }) => place.row > last))) return 'lines';
  if (!draft.isNumbered) return 'parts';
  const asParts = names.some(({ column, own }) => {
    const isPrefix = own.slice(1).every(({ place }, index) => place.row === task.rows[index + 1]);
    return !isPrefix || own.length === starts.size || endsInBlanks(view, task, column.column);
  });
  return asParts ? 'parts' : 'lines';
}

/** Where 序号 is merged over its rows and a column of names is not, the blanks were left so on purpose. */
function endsInBlanks(view: SheetView, { rows }: TaskRows, column: number): boolean {
  const last = rows.at(-1) ?? 0;
  if (view.coveredFromAbove(last, column)) return false;
  for (let before = 0; before < column; before++) if (view.coveredFromAbove(last, before)) return true;
  return false;
}

function fieldsOf(view: SheetView, draft: Draft): PartFields[] {
  const { task, starts, traces } = draft;
  const byRow = partsByRow(task, starts);
  const rows: number[][] = [];
  for (const [row, part] of byRow) (rows[part] ??= []).push(row);
  const own = traces.map((trace) => ownByPart(trace, byRow, rows.length));
  const leads = rows.map((_, part) =>
    traces.some(({ role }, index) => role === 'leadUnit' && (own[index]?.[part]?.length ?? 0) > 0),
  );
  // Words on their left that begin anew leave none over: 食堂改造 below 宿舍改造 | 厕所改造.
  const isUnderNew = (index: number, part: number): boolean =>
    isOfWords(traces[index]) &&
    traces.some(
      (other, at) =>
        isOfWords(other) &&
        other.column.column < (traces[index]?.column.column ?? 0) &&
        (own[at]?.[part]?.length ?? 0) > 0,
    );
  const shown = traces.map((trace, index) => {
    let above: readonly Piece[] = [];
    return rows.map(([row = 0], part) => {
      const here = own[index]?.[part] ?? [];
      if (here.length > 0) above = here;
      else if (isUnderNew(index, part) || !keepsAbove(view, draft, trace, row, leads[part] === true))
        above = [];
      return above;
    });
  });
  const pieces = (role: Trace['role'], part: number): readonly Piece[] =>
    traces.flatMap((trace, index) => (trace.role === role ? (shown[index]?.[part] ?? []) : []));
  const field = (role: Answering, part: number): Field => {
    const column = traces.find((trace) => trace.role === role)?.column.column;
    const place = column === undefined ? null : { row: rows[part]?.[0] ?? 0, column };
    return fieldOf(pieces(role, part), place);
  };
  return rows.map((ofPart, part) => ({
    rows: ofPart,
    task: pieces('task', part),
    details: pieces('details', part),
    leader: field('leader', part),
    leadUnit: field('leadUnit', part),
    supportUnit: field('supportUnit', part),
    deadline: field('deadline', part),
    progress: field('progress', part),
  }));
}

function isOfWords(trace: Trace | undefined): boolean {
  return trace?.role === 'task' || trace?.role === 'details';
}

function ownByPart({ own }: Trace, byRow: ReadonlyMap<number, number>, count: number): readonly Piece[][] {
  const pieces = Array.from({ length: count }, (): Piece[] => []);
  // What a merge brings down from above the task stands in its first part.
  for (const piece of own) pieces[byRow.get(piece.place.row) ?? 0]?.push(piece);
  return pieces;
}

/**
 * Whether a part that has no cell of its own in the column takes what stands above. It does where the cell is merged or
 * printed again, and where it is blank: but how far another part is says nothing of this one, nor who supports a part
 * that somebody else leads.
 */
function keepsAbove(
  view: SheetView,
  { telling }: Draft,
  trace: Trace,
  row: number,
  leadsItself: boolean,
): boolean {
  const cell = view.shown(row, trace.column.column);
  if (cell && !isBlank(cell.text)) return true;
  if (trace.role === 'progress') return false;
  return !(trace.role === 'supportUnit' && leadsItself && telling.includes(trace));
}

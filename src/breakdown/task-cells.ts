import { isErrorCell, type Cell } from '../grid/grid';
import { isBlank } from '../texts/invisible';
import { squash } from '../texts/width';
import type { SheetView } from '../grid/view';
import { findMarks } from './marks';
import type { Column, Place } from './model';
import { answersInText } from './text-answers';
import { rolesThat, type ColumnRole, type FieldRole } from './roles';
import type { TaskRows } from './rows';
import { saidByMark } from './unit-marks';

/** One cell's share of a field of a task. */
export interface Piece {
  readonly place: Place;
  /** As displayed, untrimmed: offsets of items refer to it. */
  readonly text: string;
  readonly cell: Cell;
  /** The header above it, for columns that say when themselves. */
  readonly header: string;
}

/** A field of a task: the cells that hold it, in reading order. */
export interface Field {
  readonly pieces: readonly Piece[];
  /** The pieces, joined by line breaks. */
  readonly text: string;
  /** Where it stands, or should stand; `null` where the table has no such column. */
  readonly place: Place | null;
}

/** The columns of a table, from the left, by role. */
export type ColumnsByRole = ReadonlyMap<ColumnRole, readonly Column[]>;

export function columnsByRole(columns: readonly Column[]): ColumnsByRole {
  const byRole = new Map<ColumnRole, Column[]>();
  for (const column of columns) {
    if (!column.role) continue;
    const same = byRole.get(column.role);
    if (same) same.push(column);
    else byRole.set(column.role, [column]);
  }
  return byRole;
}

/** A task's rows and the fields that they hold, by role. */
export type TaskFields = { readonly rows: TaskRows } & Readonly<Record<FieldRole, Field>>;

/**
 * Reads the fields of one task. Leader, unit, deadline and number cells inherit only inside a real merge; what a page
 * break repeats in the second row counts once.
 */
export function readFields(view: SheetView, columns: ColumnsByRole, rows: TaskRows): TaskFields {
  const read = (role: FieldRole): Field => {
    const own = columns.get(role);
    return own ? readField(view, own, role, rows) : NO_COLUMN;
  };
  const task = read('task');
  // One literal: an object to which fields are added by name has a shape that nothing is known of, and is slow to ask.
  return {
    rows,
    number: read('number'),
    task,
    details: read('details'),
    indicators: columns.has('indicators') ? read('indicators') : itemsOfTask(task),
    leader: ledBySection(view, columns, read('leader'), rows),
    leadUnit: columns.has('leadUnit') ? read('leadUnit') : saidInText(task),
    supportUnit: read('supportUnit'),
    deadline: read('deadline'),
    progress: read('progress'),
  };
}

/** 重点任务及工作节点: a column of tasks whose cells hold their indicators too. */
const WITH_ITEMS =
  /(?:任务|工作|目标|事项|内容)[及和与、/].{0,6}(?:节点|指标|措施|举措|步骤|进度|计划|安排)$/;

function itemsOfTask(task: Field): Field {
  const holdsItems = ({ header, text }: Piece): boolean =>
    WITH_ITEMS.test(header) && findMarks(text).some(({ start }) => start > 0);
  return task.pieces.some(holdsItems) ? task : NO_COLUMN;
}

/** Who answers by the end of the task's own text, where no column says it. */
function saidInText({ pieces }: Field): Field {
  for (const piece of pieces) {
    const text = answersInText(piece.text);
    if (text !== null) return fieldOf([{ ...piece, text, cell: { ...piece.cell, value: text, text } }], null);
  }
  return NO_COLUMN;
}

/** A blank cell of a task whose section names the leader of all in its own row: the leader is that one. */
function ledBySection(view: SheetView, columns: ColumnsByRole, leader: Field, { sections }: TaskRows): Field {
  if (leader.text !== '' || leader.place === null) return leader;
  const place = sections.findLast((section) => section.leader)?.leader;
  const cell = place && view.own(place.row, place.column);
  if (!cell) return leader;
  const header = columns.get('leader')?.[0]?.header ?? '';
  return fieldOf([{ place, text: cell.text, cell, header }], place);
}

const NO_COLUMN: Field = { pieces: [], text: '', place: null };

function readField(view: SheetView, own: readonly Column[], role: ColumnRole, task: TaskRows): Field {
  const first = task.rows[0] ?? 0;
  const pieces = piecesOf(view, own, role, task, first);
  if (pieces.length > 0)
    return fieldOf(NAMED_ONCE.has(role) && saysOneThing(pieces) ? pieces.slice(0, 1) : pieces, null);
  const column = own[0]?.column;
  return { pieces, text: '', place: column === undefined ? null : { row: first, column } };
}

function piecesOf(
  view: SheetView,
  own: readonly Column[],
  role: ColumnRole,
  task: TaskRows,
  first: number,
): readonly Piece[] {
  const pieces: Piece[] = [];
  // By index: every cell of a table comes by, and an iterator makes an object for each step.
  for (let n = 0; n < own.length; n++) {
    const ofColumn = own[n];
    if (!ofColumn) continue;
    const { column, header, leadingMarks } = ofColumn;
    // The rows of a page split repeat their cells; the lines of a pasted cell may repeat a unit on purpose.
    const seen = task.again === null ? null : new Set<string>();
    for (let line = 0; line < task.rows.length; line++) {
      const row = task.rows[line] ?? first;
      const place = sourceOf(view, row, column, row === first, role);
      if (!place) continue;
      const written = saidIn(view, place, role);
      const cell = leadingMarks && written ? saidByMark(written, ofColumn) : written;
      if (!cell || isBlank(cell.text) || isErrorCell(cell)) continue;
      if (seen?.has(squash(cell.text)) === true) continue;
      seen?.add(squash(cell.text));
      pieces.push({ place, text: cell.text, cell, header });
    }
  }
  return pieces;
}

/** `同上`, `〃`. */
const MAY_BE_DITTO = /^(?:[同上]|[^0-9A-Za-z\u4e00-\u9fff])/;
const DITTO = /^(?:同上|同前|上同|[〃″"”]|--”--)$/;

/** The cell itself, or the nearest one above where it only says that it is the same as that. */
function saidIn(view: SheetView, { row, column }: Place, role: ColumnRole): Cell | undefined {
  let cell = view.grid.rows[row]?.[column];
  if (!NAMED_ONCE.has(role)) return cell;
  for (let above = row - 1; above >= 0 && isDitto(cell); above--)
    cell = view.grid.rows[above]?.[column] ?? cell;
  return cell;
}

function isDitto(cell: Cell | undefined): boolean {
  return (
    cell !== undefined &&
    cell.text.length < 8 &&
    MAY_BE_DITTO.test(cell.text) &&
    DITTO.test(squash(cell.text))
  );
}

/** Columns of which every row may say the same of its task, and the task itself. Two measures of the same words are two. */
const NAMED_ONCE = new Set<ColumnRole>([...rolesThat(({ text }) => !text), 'task']);

function saysOneThing(pieces: readonly Piece[]): boolean {
  const one = pieces[0];
  if (!one || pieces.length === 1) return false;
  const said = squash(one.text);
  return pieces.every(({ text, place }) => place.column === one.place.column && squash(text) === said);
}

/** `place`: where it should stand. */
export function fieldOf(pieces: readonly Piece[], place: Place | null): Field {
  const only = pieces[0];
  if (!only) return { pieces, text: '', place };
  const text = pieces.length === 1 ? only.text : pieces.map((piece) => piece.text).join('\n');
  return { pieces, text, place: only.place };
}

/** The cell that a row shows in a column, `null` where it shows nothing of its own. */
function sourceOf(
  view: SheetView,
  row: number,
  column: number,
  isFirst: boolean,
  role: ColumnRole,
): Place | null {
  const merge = view.mergeAt(row, column);
  if (!merge) return { row, column };
  const top = { row: merge.top, column: merge.left };
  // 任务 may be merged over the section column on its left; other fields do not reach across columns.
  if (merge.left !== column && role !== 'task')
    return merge.left < column && sameRoleSpan(merge, column) ? null : top;
  if (merge.top === row) return top;
  return isFirst ? top : null;
}

function sameRoleSpan(merge: { left: number; right: number }, column: number): boolean {
  return merge.left < column && merge.right >= column;
}

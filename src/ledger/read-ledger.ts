import type { Cell, Grid } from '../grid/grid';
import { readDeadline } from '../timing/read-deadline';
import type { CivilDate } from '../timing/model';
import { columnOf, DIVIDER_KEY, type LedgerColumn } from './columns';
import { contentKey, occurrenceKey, readKey, TASK_ITSELF, textKey } from './keys';
import type { Ledger, LedgerRow, WrittenDate } from './model';

export interface LedgerContext {
  readonly date1904: boolean;
  /** For dates written without a year; `null` where it is not known. */
  readonly year: number | null;
}

/** The ledger sheet of a workbook; where copies claim the name too, the first. */
export function gridOfLedger(sheets: readonly Grid[]): Grid | undefined {
  return sheets.find(({ own }) => own?.kind === 'ledger');
}

/**
 * Reads a sheet that has the ledger's headers: a ledger, a unit's tab, a returned file. Columns are found by the words
 * of the header, rows by what stands in them: both may have been sorted, filtered, moved, added or hidden. `null` where
 * no header is found. Linear in the cells.
 */
export function readLedger(grid: Grid, context: LedgerContext): Ledger | null {
  const header = findHeader(grid);
  if (!header) return null;
  const rows: LedgerRow[] = [];
  for (let row = header.row + 1; row < grid.rows.length; row++) {
    const read = readRow(grid, row, header.columns, context);
    if (read) rows.push(read);
  }
  return { sheet: grid.name, headerRow: header.row, columns: header.columns, rows };
}

/** Without these a row could neither be known nor say anything. */
const LEAST = 3;
/** The header is near the top, but people put notes above it. */
const DEEPEST_HEADER = 60;

function findHeader(grid: Grid): { row: number; columns: ReadonlyMap<LedgerColumn, number> } | null {
  for (let row = 0; row < Math.min(grid.rows.length, DEEPEST_HEADER); row++) {
    const columns = columnsIn(grid.rows[row]);
    if (columns.size >= LEAST && columns.has('status') && (columns.has('key') || columns.has('taskNumber')))
      return { row, columns };
  }
  return null;
}

/** Which of our columns a header row names; where a header stands twice, the first counts. */
export function columnsIn(cells: Grid['rows'][number]): ReadonlyMap<LedgerColumn, number> {
  const columns = new Map<LedgerColumn, number>();
  cells?.forEach((cell, at) => {
    const column = cell ? columnOf(cell.text) : null;
    if (column !== null && !columns.has(column)) columns.set(column, at);
  });
  return columns;
}

function readRow(
  grid: Grid,
  row: number,
  columns: ReadonlyMap<LedgerColumn, number>,
  context: LedgerContext,
): LedgerRow | null {
  const cells = grid.rows[row];
  if (!cells?.some((cell) => cell !== undefined && cell.text.trim() !== '')) return null;
  const cell = (name: LedgerColumn): Cell | undefined => cells[columns.get(name) ?? -1];
  const text = (name: LedgerColumn): string => cell(name)?.text.trim() ?? '';
  const written = text('key');
  if (written === DIVIDER_KEY) return null;
  const keys = readKey(written);
  const due = readDate(cell('due'), context)?.date ?? null;
  const [taskText, itemText] = [text('taskText'), text('itemText')];
  return {
    row,
    key: keys?.key ?? null,
    content: keys?.content ?? keyOfTexts(taskText, itemText, due, text('turn') !== ''),
    sheet: text('sheet'),
    section: text('section'),
    taskNumber: text('taskNumber'),
    taskText,
    itemNumber: text('itemNumber'),
    itemText,
    due,
    entry: {
      status: text('status'),
      doneOn: readDate(cell('doneOn'), context),
      progress: text('progress'),
      problem: text('problem'),
      evidence: text('evidence'),
      amount: text('amount'),
      requestTo: readDate(cell('requestTo'), context),
      requestReason: text('requestReason'),
      adjustedTo: readDate(cell('adjustedTo'), context),
      basis: text('basis'),
      noticeNumber: text('noticeNumber'),
      noticedOn: readDate(cell('noticedOn'), context),
    },
  };
}

function keyOfTexts(taskText: string, itemText: string, due: CivilDate | null, several: boolean): string {
  return contentKey({
    task: textKey(taskText),
    item: itemText === '' ? TASK_ITSELF : textKey(itemText),
    occurrence: occurrenceKey(due, several ? 2 : 1),
  });
}

/** A date as people put it: a real one, a number that is one, or text (`2024年6月28日`, `6.28`). `null` where empty. */
function readDate(cell: Cell | undefined, context: LedgerContext): WrittenDate | null {
  const written = cell?.text.trim() ?? '';
  if (!cell || written === '') return null;
  const { dates, problems } = readDeadline(cell, context);
  const [only] = dates;
  return { written, date: problems.length === 0 && dates.length === 1 && only !== undefined ? only : null };
}

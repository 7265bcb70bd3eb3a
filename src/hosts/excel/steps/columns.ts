import { toA1 } from '../../../grid/address';
import type { AddColumn, RemoveColumn } from '../../../plan/model';
import { COLUMN_MEMO_NAME, COLUMN_NAME } from '../../../plan/own-names';
import { HostError } from '../../error';
import { readContents } from '../read-content';
import { readTrip } from '../round-trip';
import type { SheetSurvey } from '../survey';
import { rangeAt } from '../places';
import { writeCells } from '../write-cells';
import { isStandardWidth, widthToPoints } from '../widths';
import { CALL_BYTES, SheetWriter, Writer } from '../writer';
import { asOperation, type ColumnLook, contentOf } from './column-content';
import { findSheet, type State, type Step } from './step';
import type { Surroundings, Undo } from './undo';

/** @throws HostError `not-found`, `protected`, `filtered`, `occupied` */
export async function columnStep(state: State, operation: AddColumn | RemoveColumn): Promise<Step | null> {
  const found = findSheet(state, operation.sheet);
  if (!found) throw new HostError('not-found', { sheet: operation.sheet });
  const { sheet, extent } = found;
  const own = await ownColumn(sheet.id);
  if (operation.op === 'remove-column' && own === null) return null;
  if (sheet.protected) throw new HostError('protected', { sheet: sheet.name });
  // Values that are written through a filter land in other rows: https://github.com/OfficeDev/office-js/issues/224
  if (extent.filtered || (extent.someRowsHidden && (await hasFilteredTable(sheet.id))))
    throw new HostError('filtered', { sheet: sheet.name });
  const bottom = Math.max(
    extent.used?.bottom ?? 0,
    ...(operation.op === 'add-column' ? operation.cells.map(({ row }) => row) : []),
  );
  const columns = new Set([
    ...(own === null ? [] : [own]),
    ...(operation.op === 'add-column' ? [operation.column] : []),
  ]);
  const before = await readColumns(state, sheet, [...columns], bottom);
  if (operation.op === 'add-column' && operation.column !== own) {
    refuseOccupied(
      sheet,
      before.find(({ column }) => column === operation.column),
    );
  }
  const ownBefore = before.find(({ column }) => column === own);
  const inverse = ownBefore
    ? asOperation(sheet.name, ownBefore)
    : ({ op: 'remove-column', sheet: sheet.name } as const);
  return {
    stands: sheet.name,
    async write(writer) {
      const target = new SheetWriter(writer, sheet.name);
      if (own !== null) await takeOff(target, state, sheet, own, bottom);
      if (operation.op === 'remove-column') return;
      const looked = await contentOf(sheet, operation);
      remember(state, sheet, before, operation.column);
      await clearColumn(target, operation.column, bottom);
      await fill(target, state, { column: operation.column, bottom, content: looked });
      await nameColumn(target, operation.column);
    },
    undo: { kind: 'column', name: sheet.name, columns: before, bottom, own },
    inverse: [inverse],
  };
}

/** Gives the sheet back the columns that it had, and ours where it was. */
export async function undoColumn(
  { name, columns, bottom, own }: Extract<Undo, { kind: 'column' }>,
  around: Surroundings,
): Promise<void> {
  const writer = new Writer();
  const target = new SheetWriter(writer, name);
  await dropNames(target, name);
  for (const look of columns) {
    await clearColumn(target, look.column, bottom);
    await fill(target, around, look);
  }
  if (own !== null) await nameColumn(target, own);
  await writer.flush();
}

/** A table (列表) has a filter of its own, of which the sheet does not tell. */
async function hasFilteredTable(sheetId: string): Promise<boolean> {
  return readTrip(({ workbook }) => {
    const tables = workbook.worksheets.getItem(sheetId).tables.load('items/autoFilter/isDataFiltered');
    return () => tables.items.some(({ autoFilter }) => autoFilter.isDataFiltered);
  });
}

async function ownColumn(sheetId: string): Promise<number | null> {
  const named = await readTrip((context) => {
    const { names } = context.workbook.worksheets.getItem(sheetId);
    names.load('items/name,items/formula');
    return () =>
      names.items.find(({ name }) => name.toLowerCase() === COLUMN_NAME)?.formula as string | undefined;
  });
  if (named === undefined || named.includes('#REF!')) return null;
  return readTrip((context) => {
    const name = context.workbook.worksheets.getItem(sheetId).names.getItem(COLUMN_NAME);
    const range = name.getRangeOrNullObject().load('columnIndex');
    return () => (range.isNullObject ? null : range.columnIndex);
  });
}

async function readColumns(
  state: State,
  sheet: SheetSurvey,
  columns: readonly number[],
  bottom: number,
): Promise<ColumnLook[]> {
  const contents = await readContents(
    columns.map((column) => ({ sheet, range: { top: 0, left: column, bottom, right: column } })),
    state.date1904,
  );
  return columns.flatMap((column, at) => {
    const read = contents[at];
    return read ? [{ column, bottom, content: read.content }] : [];
  });
}

function refuseOccupied(sheet: SheetSurvey, look: ColumnLook | undefined): void {
  if (!look) return;
  const { column, content } = look;
  const row = content.rows.findIndex(({ cells }) => {
    const cell = cells[column];
    return cell && (cell.formula !== undefined || (cell.value !== null && cell.value !== ''));
  });
  const merge = content.merges[0];
  const at = row >= 0 ? row : merge?.top;
  if (at !== undefined) throw new HostError('occupied', { sheet: sheet.name, cell: toA1(at, column) });
}

async function clearColumn(writer: SheetWriter, column: number, bottom: number): Promise<void> {
  await writer.add(6 * CALL_BYTES, (sheet) => {
    const range = rangeAt(sheet, { top: 0, left: column, bottom, right: column });
    range.clear('RemoveHyperlinks');
    range.clear('Contents');
    // Clearing formats would cut the user's conditional formats as well.
    range.style = 'Normal';
    range.format.useStandardWidth = true;
  });
}

async function fill(
  writer: SheetWriter,
  around: Surroundings,
  { column, content }: ColumnLook,
): Promise<void> {
  await writeCells(writer, content, around.date1904, content.rows);
  const size = content.columns[column];
  if (!size) return;
  await writer.add(2 * CALL_BYTES, (sheet) => {
    const range = rangeAt(sheet, { top: 0, left: column, bottom: 0, right: column });
    if (size.width > 0 && !isStandardWidth(size.width, around.characters)) {
      range.format.columnWidth = widthToPoints(size.width, around.characters);
    }
    if (size.hidden) range.columnHidden = true;
  });
}

/** Our column goes; where we still know what stood there before it, that comes back. */
async function takeOff(
  writer: SheetWriter,
  state: State,
  sheet: SheetSurvey,
  column: number,
  bottom: number,
): Promise<void> {
  await dropNames(writer, sheet.id);
  await clearColumn(writer, column, bottom);
  const content = state.columnMemory.get(`${sheet.id} ${column}`);
  if (content) await fill(writer, state, { column, bottom, content });
}

function remember(state: State, sheet: SheetSurvey, before: readonly ColumnLook[], column: number): void {
  const look = before.find((one) => one.column === column);
  const key = `${sheet.id} ${column}`;
  if (look && !state.columnMemory.has(key)) state.columnMemory.set(key, look.content);
}

async function nameColumn(writer: SheetWriter, column: number): Promise<void> {
  await writer.add(3 * CALL_BYTES, (sheet) => {
    const whole = rangeAt(sheet, { top: 0, left: column, bottom: 0, right: column }).getEntireColumn();
    sheet.names.add(COLUMN_NAME, whole).visible = false;
  });
}

/** Takes off the names of our column, as far as they are there. */
async function dropNames(writer: SheetWriter, sheetId: string): Promise<void> {
  const there = await readTrip((context) => {
    const { names } = context.workbook.worksheets.getItem(sheetId);
    names.load('items/name');
    return () => names.items.map(({ name }) => name);
  });
  for (const name of there) {
    if (![COLUMN_NAME, COLUMN_MEMO_NAME].includes(name.toLowerCase())) continue;
    await writer.add(CALL_BYTES, (sheet) => {
      sheet.names.getItem(name).delete();
    });
  }
}

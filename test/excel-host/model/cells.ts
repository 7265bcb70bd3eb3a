import { contains, MAX_COLUMNS, MAX_ROWS, overlaps, type Range } from '../../../src/grid/address';
import { ExcelError } from '../host-object';
import { calculate } from './calculate';
import { enter } from './entering';
import { DEFAULT_FORMAT, type FormatModel, shared } from './format';
import type { Switch } from '../switches';
import { type CellModel, cellKey, columnOf, rowOf, type SheetModel } from './workbook-model';

/** More cells than this are never touched one by one: a mistake of the program, and real Excel would hang. */
const MANY = 3_000_000;

export function wholeSheet(): Range {
  return { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };
}

export function sizeOf({ top, left, bottom, right }: Range): number {
  return (bottom - top + 1) * (right - left + 1);
}

export function common(a: Range, b: Range): Range {
  return {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
}

/** What is left of a range when a hole is cut into it: up to four pieces. */
export function without(range: Range, hole: Range): Range[] {
  if (!overlaps(range, hole)) return [range];
  const inner = common(range, hole);
  const pieces: Range[] = [
    { ...range, bottom: inner.top - 1 },
    { ...range, top: inner.bottom + 1 },
    { ...inner, left: range.left, right: inner.left - 1 },
    { ...inner, left: inner.right + 1, right: range.right },
  ];
  return pieces.filter((piece) => piece.top <= piece.bottom && piece.left <= piece.right);
}

export function cellOf(sheet: SheetModel, row: number, column: number): CellModel | undefined {
  return sheet.cells.get(cellKey(row, column));
}

/** Every place of a range, row by row. */
export function* placesOf(range: Range): Generator<[row: number, column: number]> {
  if (sizeOf(range) > MANY) throw new ExcelError('NotEmulated', `cell by cell over ${sizeOf(range)} cells`);
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) yield [row, column];
  }
}

/** The cells of a range that exist. */
export function* existing(sheet: SheetModel, range: Range): Generator<[key: number, cell: CellModel]> {
  if (sizeOf(range) < sheet.cells.size) {
    for (const [row, column] of placesOf(range)) {
      const cell = cellOf(sheet, row, column);
      if (cell) yield [cellKey(row, column), cell];
    }
    return;
  }
  for (const [key, cell] of [...sheet.cells]) {
    if (contains(range, rowOf(key), columnOf(key))) yield [key, cell];
  }
}

export function ensure(sheet: SheetModel, row: number, column: number): CellModel {
  const key = cellKey(row, column);
  let cell = sheet.cells.get(key);
  if (!cell) sheet.cells.set(key, (cell = { value: null, format: DEFAULT_FORMAT }));
  return cell;
}

export function restyle(sheet: SheetModel, range: Range, change: (old: FormatModel) => FormatModel): void {
  const changed = shared(change);
  for (const [row, column] of placesOf(range)) {
    const cell = ensure(sheet, row, column);
    cell.format = changed(cell.format);
  }
}

/** Puts values in, as typed. `null` leaves a cell alone. */
export function putValues(
  sheet: SheetModel,
  range: Range,
  values: readonly (readonly unknown[])[],
  switches: ReadonlySet<Switch> = new Set(),
): void {
  const rows = range.bottom - range.top + 1;
  const columns = range.right - range.left + 1;
  if (values.length !== rows || values.some((row) => row.length !== columns)) {
    throw new ExcelError('InvalidArgument', 'the array has not the size of the range');
  }
  const merges = sheet.merges.filter((one) => overlaps(one, range));
  for (const [at, [row, column]] of filterQuirk(sheet, range).entries()) {
    const value = values[Math.floor(at / columns)]?.[at % columns];
    if (value === null || value === undefined || isCovered(merges, row, column)) continue;
    const cell = ensure(sheet, row, column);
    const entered = enter(value, cell.format.numberFormat, switches.has('apostrophe-stays'));
    cell.value = entered.value;
    delete cell.formula;
    if (entered.formula !== undefined) {
      cell.formula = entered.formula;
      cell.value = calculate(sheet, entered.formula) ?? 0;
    }
    if (entered.numberFormat !== undefined && cell.format.numberFormat === 'General') {
      cell.format = { ...cell.format, numberFormat: entered.numberFormat };
    }
  }
}

/** Values written through a filter land in the visible rows only, one after the other (office-js #224). */
function filterQuirk(sheet: SheetModel, range: Range): [number, number][] {
  const places = [...placesOf(range)];
  if (!sheet.filter?.filtered || !overlaps(sheet.filter.range, range)) return places;
  const visible: number[] = [];
  for (let row = range.top; visible.length <= range.bottom - range.top; row++) {
    if (!sheet.hiddenRows.has(row)) visible.push(row);
  }
  return places.map(([row, column]) => [visible[row - range.top] ?? row, column]);
}

/** Whether the cell lies under a merge, not being its first. */
function isCovered(merges: readonly Range[], row: number, column: number): boolean {
  return merges.some((m) => contains(m, row, column) && (m.top !== row || m.left !== column));
}

/** The smallest range around the cells that hold something; `null`: none. */
export function usedRange(sheet: SheetModel, valuesOnly: boolean): Range | null {
  const range = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
  for (const [key, cell] of sheet.cells) {
    if (valuesOnly && cell.value === null && cell.formula === undefined) continue;
    const [row, column] = [rowOf(key), columnOf(key)];
    if (row < range.top) range.top = row;
    if (row > range.bottom) range.bottom = row;
    if (column < range.left) range.left = column;
    if (column > range.right) range.right = column;
  }
  return range.bottom < 0 ? null : range;
}

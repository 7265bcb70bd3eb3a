import { contains, type Position } from '../grid/address';
import { type Cell, type Grid, isError } from '../grid/grid';
import { cellText } from './cell-text';
import type { ContentCell, SheetContent } from './sheet-content';

/**
 * Whether a sheet holds the very cells of a content: values (of formulas what they ask, not what they gave), merges, and
 * what is hidden. Looks and number formats are not compared: nobody has read them yet. For workbooks that count days
 * from 1900. Linear in the cells.
 */
export function holdsSameCells(grid: Grid, content: SheetContent): boolean {
  return hasSameFrame(grid, content) && differingCells(grid, content).next().done === true;
}

/** The same merges, and the same hidden rows and columns. */
export function hasSameFrame(grid: Grid, { rows, merges, columns }: SheetContent): boolean {
  if (grid.merges.length !== merges.length) return false;
  const places = new Set(grid.merges.map(placeOf));
  return (
    merges.every((merge) => places.has(placeOf(merge))) &&
    rows.every(({ hidden }, row) => (hidden ?? false) === grid.hiddenRows.has(row)) &&
    columns.every(({ hidden }, column) => (hidden ?? false) === grid.hiddenColumns.has(column))
  );
}

/** The cells in which a sheet of the same frame holds something else, compared as `holdsSameCells` does; 0-based, row by row. */
export function* differingCells(grid: Grid, { rows, merges }: SheetContent): Generator<Position, void> {
  const covered = (row: number, column: number): boolean =>
    merges.some((merge) => contains(merge, row, column) && (merge.top !== row || merge.left !== column));
  const last = merges.reduce((most, { bottom }) => Math.max(most, bottom), -1);
  for (let row = 0; row < Math.max(rows.length, grid.rows.length); row++) {
    const [held, wanted] = [grid.rows[row] ?? [], rows[row]?.cells ?? []];
    for (let column = 0; column < Math.max(held.length, wanted.length); column++) {
      const hidden = row <= last && covered(row, column);
      if (keyOfCell(held[column]) !== (hidden ? '' : keyOfContent(wanted[column]))) yield { row, column };
    }
  }
}

function placeOf({ top, left, bottom, right }: Grid['merges'][number]): string {
  return `${top},${left},${bottom},${right}`;
}

function keyOfCell(cell: Cell | undefined): string {
  if (!cell) return '';
  const { value, formula } = cell;
  if (formula !== undefined) return formulaKey(formula);
  return isError(value) ? `e${value.error}` : valueKey(value);
}

function keyOfContent(cell: ContentCell | null | undefined): string {
  if (!cell) return '';
  return cell.formula === undefined ? valueKey(cell.value) : formulaKey(cell.formula);
}

/** Excel drops the quotes around names of sheets that need none. */
function formulaKey(formula: string): string {
  return `=${formula.replaceAll("'", '')}`;
}

function valueKey(value: string | number | boolean | null): string {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return `n${Number(value.toPrecision(15))}`;
  return typeof value === 'string' ? `s${cellText(value)}` : `b${String(value)}`;
}

import type { Grid } from '../../grid/grid';
import type { SheetLooks } from '../../hosts/file/content/sheet-looks';
import { styledCells } from '../../hosts/file/content/style-numbers';
import type { SheetData, Style } from './plain';
import { textHeight } from './row-heights';
import { pixelsOfPoints } from './sizes';

/** The rows of a sheet that are not as all others: as lists of numbers, for there are thousands. Plain data. */
export interface RowSizes {
  /** By row, in pixels; 0: that of any row. */
  readonly heights: Uint32Array;
  readonly hidden: Uint32Array;
}

const LOWEST = 4;

/**
 * Heights as the file says them; rows that size themselves get the height of their tallest text.
 * @param styles by their numbers in the file @param widths of the columns in pixels; 0: hidden
 */
export function rowSizes(
  grid: Grid,
  looks: SheetLooks,
  styles: readonly Style[],
  widths: readonly number[],
  rowCount: number,
): RowSizes {
  const merged = mergedAcross(grid, widths);
  const heights = new Uint32Array(rowCount);
  const hidden: number[] = [];
  for (let row = 0; row < rowCount; row++) {
    const fixed = looks.heights.get(row);
    const height =
      fixed === undefined
        ? tallest(grid.rows[row] ?? [], row, { looks, styles, widths, across: merged.get(row) })
        : pixelsOfPoints(fixed);
    if (height > 0) heights[row] = Math.max(height, LOWEST);
    if (looks.hiddenRows.has(row) || grid.hiddenRows.has(row)) hidden.push(row);
  }
  return { heights, hidden: Uint32Array.from(hidden) };
}

/** The same in Univer's own form. */
export function rowData({ heights, hidden }: RowSizes): SheetData['rowData'] {
  const rows: SheetData['rowData'] = {};
  heights.forEach((h, row) => {
    if (h > 0) rows[row] = { h, ia: 0 };
  });
  for (const row of hidden) rows[row] = { ...rows[row], hd: 1, ia: 0 };
  return rows;
}

function tallest(
  cells: Grid['rows'][number] & object,
  row: number,
  {
    looks: { styles: numbers },
    styles,
    widths,
    across,
  }: {
    readonly looks: SheetLooks;
    readonly styles: readonly Style[];
    readonly widths: readonly number[];
    readonly across: ReadonlyMap<number, number> | undefined;
  },
): number {
  const { from, end } = styledCells(numbers, row);
  let height = 0;
  let at = from;
  cells.forEach((cell, column) => {
    if (!cell) return;
    while (at < end && (numbers.columns[at] ?? 0) < column) at++;
    const style = at < end && numbers.columns[at] === column ? (numbers.numbers[at] ?? 0) : 0;
    const width = across?.get(column) ?? widths[column] ?? 0;
    if (width > 0) height = Math.max(height, textHeight(cell.text, styles[style], width));
  });
  return height;
}

/** Widths of merges by row and column of their first cell; of those over several rows 0: Excel gives no row a height for them. */
function mergedAcross(
  { merges }: Grid,
  widths: readonly number[],
): ReadonlyMap<number, ReadonlyMap<number, number>> {
  const merged = new Map<number, Map<number, number>>();
  for (const { top, left, bottom, right } of merges) {
    const across = widths.slice(left, right + 1).reduce((sum, width) => sum + width, 0);
    const inRow = merged.get(top) ?? new Map<number, number>();
    merged.set(top, inRow.set(left, bottom > top ? 0 : across));
  }
  return merged;
}

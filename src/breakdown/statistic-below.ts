import { isFigure } from './figure-text';
import type { RowCells } from './row-cells';

/** Rows below a blank one that are looked at. */
const DEPTH = 20;

/**
 * Whether the rows from here to the next blank one are a statistic of its own: under a title and a header, if any,
 * every row is figures behind its first cell (`区教育局 | 6 | 2 | 33%`). 0-based sheet row.
 */
export function beginsStatistic(cells: RowCells, row: number): boolean {
  let figures = 0;
  for (let at = row; at <= Math.min(cells.area.bottom, row + DEPTH); at++) {
    const filled = cells.filled(at);
    if (filled.length === 0) break;
    if (filled.length < 3) continue;
    const words = filled.filter((column) => !isFigure(cells.plain(at, column)));
    if (words.length <= 1) figures++;
    else if (figures > 0 || words.length < filled.length) return false;
  }
  return figures > 0;
}

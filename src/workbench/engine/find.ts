import type { Grid, WorkbookGrid } from '../../grid/grid';
import { toHalfWidth } from '../../texts/width';

/** A cell that holds what was looked for. 0-based. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** More than anybody steps through; how many there are is said all the same. */
export const MOST_PLACES = 1000;

export interface Found {
  /** At most `MOST_PLACES`. */
  readonly places: readonly Place[];
  readonly count: number;
}

/**
 * Cells whose displayed text holds what was typed, in sight and in the order of tabs, rows and columns; full and half
 * width, capitals and blanks make no difference, for people remember none of them. Sheets that were not opened yet are
 * searched as well. Linear in the cells.
 */
export function findIn({ sheets }: Pick<WorkbookGrid, 'sheets'>, wanted: string): Found {
  const words = plain(wanted);
  const places: Place[] = [];
  let count = 0;
  if (words === '') return { places, count };
  for (const grid of sheets) {
    if (!grid.visible) continue;
    for (const [row, column] of cellsIn(grid)) {
      if (!plain(grid.rows[row]?.[column]?.text ?? '').includes(words)) continue;
      count++;
      if (places.length < MOST_PLACES) places.push({ sheet: grid.name, row, column });
    }
  }
  return { places, count };
}

function* cellsIn({ rows, hiddenRows, hiddenColumns }: Grid): Generator<readonly [number, number]> {
  for (let row = 0; row < rows.length; row++) {
    const cells = rows[row];
    if (!cells || hiddenRows.has(row)) continue;
    for (let column = 0; column < cells.length; column++) {
      if (cells[column] && !hiddenColumns.has(column)) yield [row, column];
    }
  }
}

function plain(text: string): string {
  return toHalfWidth(text).replace(/\s+/g, '').toLowerCase();
}

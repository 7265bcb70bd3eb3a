import { trimmed } from '../texts/invisible';
import type { Range } from './address';
import type { Cell, Grid } from './grid';

/** A grid with its merges indexed, so that each question about a cell costs a look-up. Rows and columns are 0-based. */
export interface SheetView {
  readonly grid: Grid;
  /** Count of rows up to the last that holds a cell or a merge that begins in one. */
  readonly rowCount: number;
  readonly columnCount: number;
  /** The cell's own content: nothing for a cell that a merge covers. */
  own(row: number, column: number): Cell | undefined;
  /** Its content, or what the merge that covers it shows. */
  shown(row: number, column: number): Cell | undefined;
  /** Displayed text of `shown`, trimmed. */
  text(row: number, column: number): string;
  mergeAt(row: number, column: number): Range | undefined;
  /** Whether a merge that begins in a higher row covers the cell. */
  coveredFromAbove(row: number, column: number): boolean;
}

/** Readers walk the whole area: one stray cell in the last corner of a sheet would make it 17 thousand million cells. */
const MOST_CELLS = 16_000_000;
/** What is kept of an area that is larger than that: no table is as wide. */
const MOST_COLUMNS = 256;
/** Cells under merges, of which each takes memory: those of further merges stand for themselves. */
const MOST_MERGED = 1_000_000;

export function viewOf(grid: Grid): SheetView {
  const { rowCount, columnCount } = usedArea(grid);

  // By row and column: most rows hold no merge, and that costs them one look-up. Clipped to the used area, or A1:XFD1
  // alone would cost 16,384 entries.
  const merges: (Range | undefined)[][] = [];
  let merged = 0;
  for (const range of grid.merges) {
    const bottom = Math.min(range.bottom, rowCount - 1);
    const right = Math.min(range.right, columnCount - 1);
    merged += Math.max(0, bottom - range.top + 1) * Math.max(0, right - range.left + 1);
    if (merged > MOST_MERGED) break;
    for (let row = range.top; row <= bottom; row++) {
      const inRow = (merges[row] ??= []);
      for (let column = range.left; column <= right; column++) inRow[column] = range;
    }
  }

  const mergeAt = (row: number, column: number): Range | undefined => merges[row]?.[column];
  const own = (row: number, column: number): Cell | undefined => {
    const merge = mergeAt(row, column);
    if (merge && (merge.top !== row || merge.left !== column)) return undefined;
    return grid.rows[row]?.[column];
  };
  const shown = (row: number, column: number): Cell | undefined => {
    const merge = mergeAt(row, column);
    return merge ? grid.rows[merge.top]?.[merge.left] : grid.rows[row]?.[column];
  };
  return {
    grid,
    rowCount,
    columnCount,
    own,
    shown,
    text: (row, column) => trimmed(shown(row, column)?.text ?? ''),
    mergeAt,
    coveredFromAbove: (row, column) => {
      const merge = mergeAt(row, column);
      return merge !== undefined && merge.top < row;
    },
  };
}

function usedArea({ rows }: Grid): { rowCount: number; columnCount: number } {
  let columnCount = 0;
  for (const row of rows) if (row && row.length > columnCount) columnCount = row.length;
  if (rows.length * columnCount <= MOST_CELLS) return { rowCount: rows.length, columnCount };
  columnCount = Math.min(columnCount, MOST_COLUMNS);
  return { rowCount: Math.min(rows.length, Math.floor(MOST_CELLS / columnCount)), columnCount };
}

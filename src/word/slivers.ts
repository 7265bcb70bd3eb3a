import { paragraphTexts, type Block } from './model';

/** A cell as it lies on the grid of its table. */
export interface GridCell {
  /** 0-based. */
  readonly column: number;
  readonly span: number;
  /** How it is merged with the cells above and below; `null`: it is not. */
  readonly merge: 'begins' | 'continues' | null;
  readonly blocks: readonly Block[];
}

export interface GridRow {
  readonly header: boolean;
  readonly cells: readonly GridCell[];
}

/** Twentieths of a point. Nothing can be read in a column that is narrower than a character. */
const CHARACTER = 170;
/** Borders that were drawn anew in some rows stand this far from those of the other rows, and not farther (1 cm). */
const ASTRAY = 570;

/**
 * Rows without the grid columns that are no columns: where borders of some rows were drawn a little aside, the grid has
 * a narrow column between the two, which belongs to the cell on its left in some rows and on its right in others.
 *
 * @param widths of the grid's columns in twentieths of a point; one that is not known is wide
 */
export function withoutSlivers(
  rows: readonly GridRow[],
  widths: readonly (number | null)[],
): readonly GridRow[] {
  const alone = new Map<number, boolean>();
  for (const { cells } of rows) {
    for (const { column, span, blocks } of cells) {
      if (span !== 1 || !isNarrow(widths[column], ASTRAY)) continue;
      alone.set(column, (alone.get(column) ?? false) || /\S/.test(paragraphTexts(blocks).join('')));
    }
  }
  const isSliver = widths.map(
    (width, column) => isNarrow(width, alone.has(column) ? CHARACTER : ASTRAY) && alone.get(column) !== true,
  );
  if (!isSliver.includes(true)) return rows;
  let kept = 0;
  /** By border of the grid: how many columns that are kept lie before it. */
  const before = [0, ...isSliver.map((sliver) => (sliver ? kept : ++kept))];
  const at = (border: number): number => before[border] ?? kept + border - widths.length;
  return rows.map((row) => ({
    ...row,
    cells: row.cells.flatMap((cell) => {
      const [column, right] = [at(cell.column), at(cell.column + cell.span)];
      return right > column ? [{ ...cell, column, span: right - column }] : [];
    }),
  }));
}

function isNarrow(width: number | null | undefined, than: number): boolean {
  return typeof width === 'number' && width < than;
}

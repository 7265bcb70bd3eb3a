import type { Place } from '../../breakdown/model';
import { MAX_COLUMNS, type Range } from '../../grid/address';
import { cellAt, type Grid } from '../../grid/grid';
import type { CellStyle, SheetContent } from '../../plan/sheet-content';
import { linesNeeded } from '../sheet-builder';

/** How the columns of a source look, as far as that decides what fits into its cells. */
export interface SheetLook {
  /** Characters, by 0-based column. */
  readonly widths: readonly number[];
  /** Of a cell of the table's body, by column: whether it breaks lines, and its font. */
  readonly styles: readonly (CellStyle | undefined)[];
}

/** From the header and the first row of a table, as a host reads them. */
export function sheetLook({ columns, rows, styles }: SheetContent, row: number): SheetLook {
  const cells = rows[row]?.cells ?? [];
  return {
    widths: columns.map(({ width }) => width),
    styles: columns.map((_, column) => styles[cells[column]?.style ?? -1]),
  };
}

/** The room in the cells of a sheet, merged ones as a whole. */
export class SheetFacts {
  /** By the cell at the top left. */
  readonly #merges: ReadonlyMap<number, Range>;
  readonly #lines = new Map<number, number>();

  constructor(
    readonly grid: Grid,
    private readonly look: SheetLook | undefined,
  ) {
    this.#merges = new Map(grid.merges.map((merge) => [merge.top * MAX_COLUMNS + merge.left, merge]));
  }

  /** The cells that one is merged with, itself at the top left. */
  span({ row, column }: Pick<Place, 'row' | 'column'>): Range {
    return (
      this.#merges.get(row * MAX_COLUMNS + column) ?? { top: row, bottom: row, left: column, right: column }
    );
  }

  /** Width of a cell in characters; `null` where it is not known. */
  width(place: Pick<Place, 'row' | 'column'>): number | null {
    if (!this.look) return null;
    const { left, right } = this.span(place);
    let width = 0;
    for (let column = left; column <= right; column++)
      if (!this.grid.hiddenColumns.has(column)) width += this.look.widths[column] ?? 0;
    return width;
  }

  /**
   * Whether a text fits into a cell: on one line where the cell breaks none, else into as many lines as its rows have.
   * Heights are not read: a row is taken to be as tall as its tallest cell needs. `null`: nothing is known.
   */
  fits(place: Pick<Place, 'row' | 'column'>, text: string): boolean | null {
    const width = this.width(place);
    if (width === null) return null;
    const { wraps, size } = this.styleOf(place.column);
    const needed = linesNeeded(text, width, size);
    if (!wraps) return needed <= 1;
    const { top, bottom } = this.span(place);
    let lines = 0;
    for (let row = top; row <= bottom; row++) lines += this.linesOf(row);
    return needed <= lines;
  }

  private linesOf(row: number): number {
    let lines = this.#lines.get(row);
    if (lines !== undefined) return lines;
    lines = 1;
    for (const [column] of (this.grid.rows[row] ?? []).entries()) {
      const text = cellAt(this.grid, row, column)?.text ?? '';
      const { top, bottom } = this.span({ row, column });
      if (text === '' || top !== bottom || this.grid.hiddenColumns.has(column)) continue;
      const { wraps, size } = this.styleOf(column);
      if (wraps) lines = Math.max(lines, linesNeeded(text, this.width({ row, column }) ?? 10, size));
    }
    this.#lines.set(row, lines);
    return lines;
  }

  private styleOf(column: number): { readonly wraps: boolean; readonly size: number } {
    const style = this.look?.styles[column];
    return { wraps: style?.wrap === true, size: style?.font?.size ?? 11 };
  }
}

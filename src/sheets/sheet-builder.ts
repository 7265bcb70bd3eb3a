import { wrappedLines } from '../texts/wrapped-lines';
import type { CellStyle, ContentCell, ContentRow } from '../plan/sheet-content';

/** Points that a line of text takes, as a multiple of the font's size: Chinese fonts stand taller than Latin ones. */
const LINE = 1.4;
/** Excel's tallest row. */
const TALLEST = 409;

/** Collects the rows of a sheet that we write; equal styles are kept once. */
export class SheetBuilder {
  readonly rows: ContentRow[] = [];
  readonly styles: CellStyle[] = [];
  readonly #byText = new Map<string, number>();

  /** `widths`: of the columns, in characters of the default font. */
  constructor(readonly widths: readonly number[]) {}

  /** 0-based row that the next `add` fills. */
  get next(): number {
    return this.rows.length;
  }

  style(style: CellStyle): number {
    const text = JSON.stringify(style);
    let index = this.#byText.get(text);
    if (index === undefined) {
      index = this.styles.push(style) - 1;
      this.#byText.set(text, index);
    }
    return index;
  }

  /**
   * Adds a row. Without a height, the row grows, and is as tall as its longest wrapped text needs: neither Excel's auto-fit nor
   * the other programs' can be relied on for Chinese, nor do files that nobody has opened yet have one.
   */
  add(cells: readonly (ContentCell | null)[], options: { height?: number; least?: number } = {}): number {
    const { height } = options;
    return (
      this.rows.push(
        height === undefined
          ? { height: this.#height(cells, options.least ?? 18), grows: true, cells }
          : { height, cells },
      ) - 1
    );
  }

  #height(cells: readonly (ContentCell | null)[], least: number): number {
    let height = least;
    cells.forEach((cell, column) => {
      if (!cell || typeof cell.value !== 'string') return;
      const style = this.styles[cell.style ?? -1];
      if (style?.wrap !== true) return;
      height = Math.max(height, textHeight(cell.value, this.widths[column] ?? 10, style.font?.size ?? 11));
    });
    return Math.min(TALLEST, height);
  }
}

/** Pixels of a digit in the narrowest of the usual default fonts (Calibri, 11 points): what column widths are counted in. */
const DIGIT = 7;
/** Pixels that Excel keeps free in a column. */
const MARGIN = 7;

/** Lines that a text takes in a column. `width` in digits of the default font, `size` in points. */
export function linesNeeded(text: string, width: number, size: number): number {
  // Half a Chinese character is as wide as half the font is high; 4 pixels are 3 points.
  return wrappedLines(text, (width * DIGIT - MARGIN) / ((size * 4) / 3 / 2));
}

/** Height in points of a text wrapped into a column; `width` and `size` as for `linesNeeded`. */
export function textHeight(text: string, width: number, size: number): number {
  return Math.round(linesNeeded(text, width, size) * size * LINE + 4);
}

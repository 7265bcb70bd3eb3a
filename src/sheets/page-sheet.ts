import type { CellStyle, ContentCell, SheetContent } from '../plan/sheet-content';
import { SheetBuilder } from './sheet-builder';

/** A sheet that reads like a page: lines over its whole width, and tables below them. */
export class PageSheet extends SheetBuilder {
  readonly merges: SheetContent['merges'][number][] = [];

  /** '' is a cell with its look and no text. */
  cell(value: string | number, style: CellStyle): ContentCell {
    return { value, style: this.style(style) };
  }

  /** One text over all columns. `height` in points. */
  wide(value: string, style: CellStyle, height: number): void {
    this.across(value, this.widths.length, [], style, height);
  }

  /** A text over the first `columns`, and cells behind it. */
  across(
    value: string,
    columns: number,
    cells: readonly ContentCell[],
    style: CellStyle,
    height: number,
  ): void {
    const covered = Array.from({ length: columns - 1 }, () => this.cell('', style));
    const row = this.add([this.cell(value, style), ...covered, ...cells], { height });
    this.merges.push({ top: row, bottom: row, left: 0, right: columns - 1 });
  }
}

import type { Range } from '../../../grid/address';
import { isError } from '../../../grid/grid';
import type { CellStyle, ContentCell, ContentRow } from '../../../plan/sheet-content';
import { DAYS_TO_1904, isDate } from '../formats/displayed-text';
import type { Budget } from '../formats/limits';
import { valueOf } from './cell-value';
import { RowScanner, type WrittenCell, isHidden } from './row-scanner';
import type { XmlScanner } from './xml-scanner';

export interface ContentContext {
  readonly strings: readonly string[];
  /** By the index that cells give as `s`. */
  readonly styles: readonly CellStyle[];
  readonly date1904: boolean;
  readonly budget: Budget;
}

type Growing = { height?: number; hidden?: boolean; cells: (ContentCell | null)[] };

/** Rows with the cells inside a range, at their own places; formats without content too. */
export class ContentRows extends RowScanner {
  readonly rows: Growing[] = [];
  /** Those that cells use, which refer to them by index. */
  readonly styles: CellStyle[] = [];
  private readonly styleIndex = new Map<number, number | undefined>();

  constructor(
    xml: XmlScanner,
    private readonly context: ContentContext,
    private readonly range: Range,
  ) {
    super(xml);
  }

  /** The rows without the empty ones at the end. */
  finished(): readonly ContentRow[] {
    return this.rows;
  }

  /** The cell at a place, made if there is none; `null` outside the range. */
  at(row: number, column: number): ContentCell | null {
    const { top, bottom, left, right } = this.range;
    if (row < top || row > bottom || column < left || column > right) return null;
    const cells = this.rowAt(row).cells;
    while (cells.length <= column) {
      this.context.budget.spend(1);
      cells.push(null);
    }
    return (cells[column] ??= { value: null });
  }

  set(row: number, column: number, cell: ContentCell): void {
    if (this.at(row, column)) this.rowAt(row).cells[column] = cell;
  }

  protected onRow(): void {
    if (this.row < this.range.top || this.row > this.range.bottom) return;
    const height = Number(this.xml.attribute('ht') ?? NaN);
    const hidden = isHidden(this.xml, 'ht');
    if (!(height > 0) && !hidden) return;
    const row = this.rowAt(this.row);
    if (height > 0) row.height = height;
    if (hidden) row.hidden = true;
  }

  protected onCell(written: WrittenCell | null, xf: number): void {
    const style = this.styleOf(xf);
    if (written === null && style === undefined) return;
    const value = written ? this.value(written, style) : null;
    const formula = written?.formula;
    if (value === null && style === undefined && formula === undefined) return;
    this.set(this.row, this.column, {
      value,
      ...(formula !== undefined && { formula }),
      ...(style !== undefined && { style }),
    });
  }

  private value(written: WrittenCell, style: number | undefined): ContentCell['value'] {
    const { strings, date1904 } = this.context;
    const value = valueOf(written, strings, date1904);
    if (isError(value)) return value.error;
    if (value === '' && written.formula === undefined) return null;
    if (!date1904 || typeof value !== 'number' || style === undefined) return value;
    const { numberFormat } = this.styles[style] ?? {};
    return numberFormat !== undefined && isDate(numberFormat) ? value + DAYS_TO_1904 : value;
  }

  private rowAt(row: number): Growing {
    while (this.rows.length <= row) {
      this.context.budget.spend(1);
      this.rows.push({ cells: [] });
    }
    return (this.rows[row] ??= { cells: [] });
  }

  private styleOf(xf: number): number | undefined {
    if (this.styleIndex.has(xf)) return this.styleIndex.get(xf);
    const style = this.context.styles[xf];
    const isPlain = style === undefined || Object.keys(style).length === 0;
    const index = isPlain ? undefined : this.styles.push(style) - 1;
    this.styleIndex.set(xf, index);
    return index;
  }
}

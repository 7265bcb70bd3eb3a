import { type Range, MAX_COLUMNS, parseRange } from '../../../grid/address';
import type { Cell } from '../../../grid/grid';
import type { Display } from '../formats/displayed-text';
import type { Budget } from '../archive/limits';
import { cellOf } from './cell-value';
import { RowScanner, type WrittenCell, isHidden } from './row-scanner';
import type { XmlScanner } from './xml-scanner';
import { isTrue } from './xml-tree';

/** What the cells of a workbook need to be read. */
export interface SheetContext {
  readonly strings: readonly string[];
  /** By the index that cells give as `s`. */
  readonly displays: readonly Display[];
  readonly general: Display;
  readonly date1904: boolean;
  readonly budget: Budget;
}

/** What a worksheet part holds, as far as a grid shows it. */
export interface SheetPart {
  readonly rows: (Cell | undefined)[][];
  readonly merges: Range[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  filter: Range | undefined;
  protected: boolean;
}

/** 0-based, both inclusive. */
type Span = [from: number, to: number];

/** Reads a worksheet part. What lies outside of Excel's bounds is left out. @throws HostError `damaged`, `too-large` */
export function readSheetPart(xml: XmlScanner, context: SheetContext): SheetPart {
  const sheet: SheetPart = {
    rows: [],
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    filter: undefined,
    protected: false,
  };
  const hiddenRows: Span[] = [];
  const hiddenColumns: Span[] = [];
  let width = 0;
  while (xml.next()) {
    if (!xml.opens) continue;
    switch (xml.name) {
      case 'worksheet':
      case 'cols':
      case 'mergeCells':
        break;
      case 'sheetData':
        width = readRows(xml, context, sheet.rows, hiddenRows);
        break;
      case 'col': {
        const from = Number(xml.attribute('min')) - 1;
        const to = Number(xml.attribute('max')) - 1;
        if (from >= 0 && to >= from && isHidden(xml, 'width'))
          hiddenColumns.push([from, Math.min(to, MAX_COLUMNS - 1)]);
        break;
      }
      case 'mergeCell': {
        const range = parseRange(xml.attribute('ref') ?? '');
        context.budget.spend(1);
        if (range && (range.top < range.bottom || range.left < range.right)) sheet.merges.push(range);
        break;
      }
      case 'autoFilter': {
        const range = parseRange(xml.attribute('ref') ?? '');
        if (range) sheet.filter = range;
        xml.skip();
        break;
      }
      case 'sheetProtection':
        sheet.protected = isTrue(xml.attribute('sheet'));
        xml.skip();
        break;
      default:
        xml.skip();
    }
  }
  expand(hiddenRows, sheet.rows.length, sheet.hiddenRows, context.budget);
  expand(hiddenColumns, width, sheet.hiddenColumns, context.budget);
  return sheet;
}

/**
 * Hidden rows and columns are listed as far as the sheet holds content: people hide all that lies beyond their table, up to XFD and to row
 * 1,048,576.
 */
function expand(spans: readonly Span[], end: number, into: Set<number>, budget: Budget): void {
  for (const [from, to] of spans) {
    const last = Math.min(to, end - 1);
    if (last >= from) budget.spend(last - from + 1);
    for (let index = from; index <= last; index++) into.add(index);
  }
}

/** Fills `rows` and gives the count of columns up to the last cell with content. */
function readRows(
  xml: XmlScanner,
  context: SheetContext,
  rows: (Cell | undefined)[][],
  hidden: Span[],
): number {
  const grid = new GridRows(xml, context, rows, hidden);
  grid.read();
  return grid.width;
}

/** Distinct inline texts that are remembered. */
const MOST_INLINE = 50_000;

class GridRows extends RowScanner {
  width = 0;
  /** Cells that show the same text in the General format are one object: by the index of the shared string, or by an inline text. */
  private readonly plain: (Cell | undefined)[] = [];
  private readonly inline = new Map<string, Cell>();

  constructor(
    xml: XmlScanner,
    private readonly context: SheetContext,
    private readonly rows: (Cell | undefined)[][],
    private readonly hidden: Span[],
  ) {
    super(xml);
  }

  protected onRow(): void {
    if (!isHidden(this.xml, 'ht')) return;
    const last = this.hidden[this.hidden.length - 1];
    if (last && last[1] === this.row - 1) last[1] = this.row;
    else this.hidden.push([this.row, this.row]);
  }

  protected onCell(
    type: WrittenCell['type'],
    content: string,
    formula: string | undefined,
    style: number,
  ): void {
    const { context } = this;
    const display = context.displays[style] ?? context.general;
    const plain = formula === undefined && display.numberFormat === undefined;
    const shared = plain && type === 's' ? Number(content) : -1;
    const inline = plain && type === 'inlineStr';
    let cell = shared >= 0 ? this.plain[shared] : inline ? this.inline.get(content) : undefined;
    if (cell === undefined) {
      cell = cellOf({ type, content, formula }, display, context.strings, context.date1904);
      if (cell === undefined) return;
      if (shared >= 0 && shared < context.strings.length) this.plain[shared] = cell;
      if (inline && this.inline.size < MOST_INLINE) this.inline.set(content, cell);
    }
    context.budget.spend(1);
    const cells = (this.rows[this.row] ??= []);
    cells[this.column] = cell;
    if (this.column >= this.width) this.width = this.column + 1;
  }
}

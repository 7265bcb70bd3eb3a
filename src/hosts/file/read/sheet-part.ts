import { type Position, type Range, MAX_COLUMNS, MAX_ROWS, parseA1, parseRange } from '../../../grid/address';
import type { Cell } from '../../../grid/grid';
import type { Display } from '../formats/displayed-text';
import type { Budget } from '../formats/limits';
import { readStringItem } from './cell-text';
import { unescapeText } from './entities';
import { cellOf } from './cell-value';
import { shiftFormula } from './shared-formulas';
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
        width = new RowReader(xml, context, sheet.rows, hiddenRows).read();
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

/** Whether a row or column is hidden by name or by having no height or width. */
function isHidden(xml: XmlScanner, size: 'ht' | 'width'): boolean {
  if (isTrue(xml.attribute('hidden'))) return true;
  const written = xml.attribute(size);
  return written !== undefined && Number(written) === 0;
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

/** Rows and cells: the hot part of every file. */
class RowReader {
  private row = -1;
  private column = -1;
  private rowIsWritten = false;
  private width = 0;
  private readonly masters = new Map<string, Position & { formula: string }>();
  /** Cells that show the same shared string in the General format are one object. */
  private readonly plain: (Cell | undefined)[] = [];

  constructor(
    private readonly xml: XmlScanner,
    private readonly context: SheetContext,
    private readonly rows: (Cell | undefined)[][],
    private readonly hidden: Span[],
  ) {}

  /** From the opening tag of `sheetData` to its end tag. Gives the count of columns up to the last cell with content. */
  read(): number {
    const { xml } = this;
    if (xml.closes) return 0;
    const outside = xml.depth - 1;
    while (xml.next()) {
      if (!xml.opens) {
        if (xml.depth === outside) break;
        continue;
      }
      if (xml.name === 'c') this.cell();
      else if (xml.name === 'row') this.beginRow();
      else xml.skip();
    }
    return this.width;
  }

  private beginRow(): void {
    const { xml, hidden } = this;
    const written = xml.attribute('r');
    const row = written === undefined ? NaN : Number(written) - 1;
    this.rowIsWritten = Number.isInteger(row) && row >= 0;
    this.row = this.rowIsWritten ? row : this.row + 1;
    this.column = -1;
    if (isHidden(xml, 'ht')) {
      const last = hidden[hidden.length - 1];
      if (last && last[1] === this.row - 1) last[1] = this.row;
      else hidden.push([this.row, this.row]);
    }
  }

  private cell(): void {
    const { xml, context } = this;
    const reference = xml.attribute('r');
    this.column = reference === undefined ? this.column + 1 : columnOf(reference);
    // A row that does not say where it is lies where its cells do.
    if (!this.rowIsWritten && reference !== undefined) this.row = parseA1(reference)?.row ?? this.row;
    if (xml.closes) return;
    const type = xml.attribute('t') ?? 'n';
    const style = xml.attribute('s');
    const display = style === undefined ? context.displays[0] : context.displays[Number(style)];
    const outside = xml.depth - 1;
    let content = '';
    let formula: string | undefined;
    while (xml.next() && xml.depth !== outside) {
      if (!xml.opens) continue;
      if (xml.name === 'v') {
        if (!xml.closes && xml.next()) content = xml.text();
      } else if (xml.name === 'is') {
        content = readStringItem(xml);
      } else if (xml.name === 'f') {
        formula = this.formula();
      } else {
        xml.skip();
      }
    }
    if (this.row >= MAX_ROWS || this.column >= MAX_COLUMNS) return;
    const shared =
      type === 's' && formula === undefined && display?.numberFormat === undefined ? Number(content) : -1;
    let cell = shared >= 0 ? this.plain[shared] : undefined;
    if (cell === undefined) {
      const raw = { type, content, formula, display: display ?? context.general };
      cell = cellOf(raw, context.strings, context.date1904);
      if (cell === undefined) return;
      if (shared >= 0 && shared < context.strings.length) this.plain[shared] = cell;
    }
    context.budget.spend(1);
    const cells = (this.rows[this.row] ??= []);
    cells[this.column] = cell;
    if (this.column >= this.width) this.width = this.column + 1;
  }

  /** The formula of the cell that the scanner is in: its own, or what it shares with the first cell of a group. */
  private formula(): string {
    const { xml } = this;
    const kind = xml.attribute('t');
    const group = xml.attribute('si');
    const written = !xml.closes && xml.next() ? unescapeText(xml.text()) : '';
    if (kind !== 'shared' || group === undefined) return written;
    const here = { row: this.row, column: this.column };
    if (written !== '') {
      this.masters.set(group, { ...here, formula: written });
      return written;
    }
    const master = this.masters.get(group);
    return master ? shiftFormula(master.formula, master, here) : '';
  }
}

/** The column of a cell's reference, whose row the `row` element has already told. Beyond the sheet where it is no reference: such a cell is left out. */
function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at++) {
    const letter = (reference.charCodeAt(at) | 32) - 96;
    if (letter < 1 || letter > 26) return column > 0 ? column - 1 : MAX_COLUMNS;
    column = column * 26 + letter;
  }
  return MAX_COLUMNS;
}

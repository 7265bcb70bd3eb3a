import { type Position, MAX_COLUMNS, MAX_ROWS } from '../../../grid/address';
import { readStringItem } from './cell-text';
import { unescapeText } from './entities';
import { Places } from './places';
import { shiftFormula } from '../../../grid/shift-formula';
import type { XmlScanner } from './xml-scanner';
import { isTrue } from './xml-tree';

/** What a cell with content says of itself. */
export interface WrittenCell {
  /** `s`, `n`, `b`, `e`, `str`, `inlineStr`, `d`. */
  readonly type: string;
  /** The content of `<v>`; for `inlineStr` the text. */
  readonly content: string;
  readonly formula: string | undefined;
}

/** Walks over the rows and cells of `sheetData`: the hot part of every file. */
export abstract class RowScanner {
  /** Of the row or cell that the scanner is at. */
  private readonly places = new Places();
  private readonly masters = new Map<string, Position & { formula: string }>();

  constructor(protected readonly xml: XmlScanner) {}

  protected get row(): number {
    return this.places.row;
  }

  protected get column(): number {
    return this.places.column;
  }

  /** A row begins; its attributes can be asked for. */
  protected abstract onRow(): void;

  /**
   * A cell inside of Excel's bounds that is more than a format, in pieces: most cells say what another said. `style`: the
   * index of its cell style.
   */
  protected abstract onCell(
    type: WrittenCell['type'],
    content: string,
    formula: string | undefined,
    style: number,
  ): void;

  /** From the opening tag of `sheetData` to its end tag. */
  read(): void {
    const { xml } = this;
    if (xml.closes) return;
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
  }

  private beginRow(): void {
    this.places.beginRow(this.xml.attribute('r'));
    if (this.row < MAX_ROWS) this.onRow();
  }

  private cell(): void {
    const { xml } = this;
    this.places.beginCell(xml.attribute('r'));
    if (xml.closes) return;
    const style = Number(xml.attribute('s') ?? 0);
    const type = xml.attribute('t') ?? 'n';
    const outside = xml.depth - 1;
    let content = '';
    let formula: string | undefined;
    while (xml.next() && xml.depth !== outside) {
      if (!xml.opens) continue;
      if (xml.name === 'v') {
        if (!xml.empty && xml.next()) content = xml.text();
      } else if (xml.name === 'is') {
        content = readStringItem(xml);
      } else if (xml.name === 'f') {
        formula = this.formula();
      } else {
        xml.skip();
      }
    }
    if (this.row >= 0 && this.row < MAX_ROWS && this.column < MAX_COLUMNS)
      this.onCell(type, content, formula, style);
  }

  /** The formula of the cell that the scanner is in: its own, or what it shares with the first cell of a group. */
  private formula(): string {
    const { xml } = this;
    const kind = xml.attribute('t');
    const group = xml.attribute('si');
    let written = '';
    if (!xml.closes && xml.next()) written = unescapeText(xml.text());
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

/** Whether a row or column is hidden by name or by having no height or width. */
export function isHidden(xml: XmlScanner, size: 'ht' | 'width'): boolean {
  if (isTrue(xml.attribute('hidden'))) return true;
  const written = xml.attribute(size);
  return written !== undefined && Number(written) === 0;
}

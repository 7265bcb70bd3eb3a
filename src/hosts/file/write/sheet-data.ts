import { columnName } from '../../../grid/address';
import { cellText } from '../../../plan/cell-text';
import type { ContentCell, SheetContent } from '../../../plan/sheet-content';
import { type ByteWriter, KnownBytes } from './byte-writer';
import { isDateFormat } from './date-formats';
import type { StyleBook } from './style-book';
import { escapePlain, escapeText } from './xml-escape';

/** Days between the first days of the two date systems. */
const DAYS_1904 = 1462;

/**
 * Writes the cells of sheets. The same texts and formulas stand in the tab of many a unit: what they are in the file is
 * made once for all sheets of a plan.
 */
export class SheetDataWriter {
  private readonly texts = new KnownBytes((text) => valueXml(text));
  private readonly formulas = new KnownBytes((formula) => `<f>${escapePlain(formula)}</f>`);
  private readonly results = new KnownBytes((text) => `<v>${escapeText(cellText(text))}</v></c>`);

  constructor(private readonly out: ByteWriter) {}

  write({ styles: cellStyles, rows }: SheetContent, styles: StyleBook, date1904: boolean): void {
    const { out } = this;
    const xfs = cellStyles.map((style) => {
      const index = styles.cell(style);
      return index === 0 ? '"' : `" s="${index}"`;
    });
    const shifts = cellStyles.map(({ numberFormat }) =>
      date1904 && numberFormat !== undefined && isDateFormat(numberFormat) ? DAYS_1904 : 0,
    );
    const widest = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
    const heads = Array.from({ length: widest }, (_, column) => `<c r="${columnName(column)}`);
    out.ascii('<sheetData>');
    for (const [index, { height, hidden, cells }] of rows.entries()) {
      const number = String(index + 1);
      const attributes = [
        height === undefined ? '' : ` ht="${height}" customHeight="1"`,
        hidden === true ? ' hidden="1"' : '',
      ].join('');
      const head = `<row r="${number}"${attributes}`;
      let empty = true;
      for (const [column, cell] of cells.entries()) {
        if (!cell) continue;
        if (empty) out.ascii(`${head}>`);
        empty = false;
        out.ascii(heads[column] ?? '');
        out.ascii(number);
        const { style } = cell;
        out.ascii(style === undefined ? '"' : (xfs[style] ?? '"'));
        this.value(cell, style === undefined ? 0 : (shifts[style] ?? 0));
      }
      if (!empty) out.ascii('</row>');
      else if (attributes !== '') out.ascii(`${head}/>`);
    }
    out.ascii('</sheetData>');
  }

  /** The rest of a cell behind its attributes `r` and `s`. */
  private value({ value, formula }: ContentCell, shift: number): void {
    const { out } = this;
    const shown = typeof value === 'number' ? value - shift : value;
    if (formula === undefined) {
      if (typeof shown === 'string' && shown !== '') out.raw(this.texts.of(shown));
      else out.ascii(valueXml(shown));
      return;
    }
    out.ascii(typeof shown === 'string' ? ' t="str">' : typeof shown === 'boolean' ? ' t="b">' : '>');
    out.raw(this.formulas.of(formula));
    if (shown === null) out.ascii('</c>');
    else if (typeof shown === 'string') out.raw(this.results.of(shown));
    else out.ascii(`<v>${Number(shown)}</v></c>`);
  }
}

/** The rest of `<c …`: type, value and end tag. Text stands in the cell itself, so that the shared strings stay as they are. */
export function valueXml(value: string | number | boolean | null, prefix = ''): string {
  if (value === null || value === '') return '/>';
  if (typeof value === 'number') return `><${prefix}v>${value}</${prefix}v></${prefix}c>`;
  if (typeof value === 'boolean') return ` t="b"><${prefix}v>${value ? 1 : 0}</${prefix}v></${prefix}c>`;
  const text = cellText(value);
  const space = /^\s|\s$|\n|\s\s/.test(text) ? ' xml:space="preserve"' : '';
  return ` t="inlineStr"><${prefix}is><${prefix}t${space}>${escapeText(text)}</${prefix}t></${prefix}is></${prefix}c>`;
}

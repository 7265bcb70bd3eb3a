import { columnName } from '../../../grid/address';
import { cellText } from '../../../plan/cell-text';
import type { ContentCell, ContentRow, SheetContent } from '../../../plan/sheet-content';
import { type ByteWriter, KnownBytes } from './byte-writer';
import { isDateFormat } from './date-formats';
import type { StyleBook } from './style-book';
import { escapePlain, escapeText } from './xml-escape';

/** Days between the first days of the two date systems. */
const DAYS_1904 = 1462;

const NO_ROW: ContentRow = { cells: [] };

/** What of a sheet's cells stands elsewhere in its part, or in the workbook. */
export interface Noticed {
  readonly links: readonly LinkedCell[];
  /** A formula has no result yet. */
  readonly calculates: boolean;
}

/** A cell with a link, 0-based. */
export interface LinkedCell {
  readonly row: number;
  readonly column: number;
  readonly link: NonNullable<ContentCell['link']>;
}

/**
 * Writes the cells of sheets. The same texts and formulas stand in the tab of many a unit: what they are in the file is
 * made once for all sheets of a plan.
 */
export class SheetDataWriter {
  private readonly texts = new KnownBytes((text) => valueXml(text));
  private readonly formulas = new KnownBytes((formula) => `<f>${escapePlain(formula)}</f>`);
  private readonly results = new KnownBytes((text) => `<v>${escapeText(cellText(text))}</v></c>`);

  constructor(private readonly out: ByteWriter) {}

  /** Writes `<sheetData>` and what is noticed on the way. */
  write({ styles: cellStyles, rows }: SheetContent, styles: StyleBook, date1904: boolean): Noticed {
    const { out } = this;
    const xfs = cellStyles.map((style) => {
      const index = styles.cell(style);
      return index === 0 ? '"' : `" s="${index}"`;
    });
    const shifts = cellStyles.map(({ numberFormat }) =>
      date1904 && numberFormat !== undefined && isDateFormat(numberFormat) ? DAYS_1904 : 0,
    );
    const heads: string[] = [];
    const links: LinkedCell[] = [];
    let calculates = false;
    out.ascii('<sheetData>');
    for (let row = 0; row < rows.length; row++) {
      const { height, hidden, cells } = rows[row] ?? NO_ROW;
      const number = String(row + 1);
      const attributes = [
        height === undefined ? '' : ` ht="${height}" customHeight="1"`,
        hidden === true ? ' hidden="1"' : '',
      ].join('');
      const head = `<row r="${number}"${attributes}`;
      let empty = true;
      for (let column = 0; column < cells.length; column++) {
        const cell = cells[column];
        if (!cell) continue;
        if (empty) out.ascii(`${head}>`);
        empty = false;
        const { style, value, formula, link } = cell;
        out.ascii((heads[column] ??= `<c r="${columnName(column)}`));
        out.ascii(number);
        out.ascii(style === undefined ? '"' : (xfs[style] ?? '"'));
        const shift = style === undefined ? 0 : (shifts[style] ?? 0);
        const shown = shift !== 0 && typeof value === 'number' ? value - shift : value;
        if (formula === undefined) this.value(shown);
        else {
          calculates ||= value === null;
          this.formula(formula, shown);
        }
        if (link) links.push({ row, column, link });
      }
      if (!empty) out.ascii('</row>');
      else if (attributes !== '') out.ascii(`${head}/>`);
    }
    out.ascii('</sheetData>');
    return { links, calculates };
  }

  /** The rest of a cell behind its attributes `r` and `s`. */
  private value(value: ContentCell['value']): void {
    if (value === null) this.out.ascii('/>');
    else if (typeof value === 'string' && value !== '') this.out.raw(this.texts.of(value));
    else this.out.ascii(valueXml(value));
  }

  private formula(formula: string, value: ContentCell['value']): void {
    const { out } = this;
    out.ascii(typeof value === 'string' ? ' t="str">' : typeof value === 'boolean' ? ' t="b">' : '>');
    out.raw(this.formulas.of(formula));
    if (value === null) out.ascii('</c>');
    else if (typeof value === 'string') out.raw(this.results.of(value));
    else out.ascii(`<v>${Number(value)}</v></c>`);
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

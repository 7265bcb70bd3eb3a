import { columnName } from '../../../grid/address';
import { cellText } from '../../../plan/cell-text';
import type { ContentCell, ContentRow, SheetContent } from '../../../plan/sheet-content';
import type { ByteWriter } from './byte-writer';
import { isDateFormat } from './date-formats';
import { KnownTexts, Pieces } from './pieces';
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

/** What stands behind a cell's reference: pieces. */
interface CellLook {
  /** Before what the cell holds. */
  readonly before: number;
  /** Where it holds nothing, with its end. */
  readonly alone: number;
}

/**
 * Writes the cells of sheets. The same texts and formulas stand in the tab of many a unit: what they are in the file is
 * made once for all sheets of a plan, and copied from then on.
 */
export class SheetDataWriter {
  private readonly pieces = new Pieces();
  private readonly texts = new KnownTexts(this.pieces, (text) => valueXml(text));
  private readonly formulas = new KnownTexts(this.pieces, (formula) => `<f>${escapePlain(formula)}</f>`);
  private readonly results = new KnownTexts(
    this.pieces,
    (text) => `<v>${escapeText(cellText(text))}</v></c>`,
  );
  /** By column. */
  private readonly heads: number[] = [];
  /** By the style's number in the file. */
  private readonly looks: CellLook[] = [];

  constructor(private readonly out: ByteWriter) {}

  /** Writes `<sheetData>` and what is noticed on the way. */
  write({ styles: cellStyles, rows }: SheetContent, styles: StyleBook, date1904: boolean): Noticed {
    const { out, pieces, heads } = this;
    const plain = this.look(0);
    const looks = cellStyles.map((style) => this.look(styles.cell(style)));
    const shifts = cellStyles.map(({ numberFormat }) =>
      date1904 && numberFormat !== undefined && isDateFormat(numberFormat) ? DAYS_1904 : 0,
    );
    const above: (string | undefined)[] = [];
    const abovePieces: number[] = [];
    const links: LinkedCell[] = [];
    let calculates = false;
    out.ascii('<sheetData>');
    for (let row = 0; row < rows.length; row++) {
      const { height, hidden, cells } = rows[row] ?? NO_ROW;
      const number = String(row + 1);
      const attributes = `${height === undefined ? '' : ` ht="${height}" customHeight="1"`}${hidden === true ? ' hidden="1"' : ''}`;
      let empty = true;
      for (let column = 0; column < cells.length; column++) {
        const cell = cells[column];
        if (!cell) continue;
        if (empty) out.ascii(`<row r="${number}"${attributes}>`);
        empty = false;
        const { style, value, formula, link } = cell;
        pieces.write((heads[column] ??= pieces.add(`<c r="${columnName(column)}`)), out);
        out.ascii(number);
        const look = style === undefined ? plain : (looks[style] ?? plain);
        if (value === null && formula === undefined) pieces.write(look.alone, out);
        else {
          pieces.write(look.before, out);
          const shift = style === undefined ? 0 : (shifts[style] ?? 0);
          const shown = shift !== 0 && typeof value === 'number' ? value - shift : value;
          if (formula !== undefined) {
            calculates ||= value === null;
            this.formula(formula, shown);
          } else if (typeof shown === 'string') {
            if (shown === above[column]) pieces.write(abovePieces[column] ?? 0, out);
            else {
              const piece = this.texts.of(shown);
              if (piece === null) out.text(valueXml(shown));
              else {
                pieces.write(piece, out);
                above[column] = shown;
                abovePieces[column] = piece;
              }
            }
          } else if (typeof shown === 'number') {
            out.ascii('><v>');
            out.ascii(String(shown));
            out.ascii('</v></c>');
          } else out.ascii(valueXml(shown));
        }
        if (link) links.push({ row, column, link });
      }
      if (!empty) out.ascii('</row>');
      else if (attributes !== '') out.ascii(`<row r="${number}"${attributes}/>`);
    }
    out.ascii('</sheetData>');
    return { links, calculates };
  }

  private look(style: number): CellLook {
    const attributes = style === 0 ? '"' : `" s="${style}"`;
    return (this.looks[style] ??= {
      before: this.pieces.add(attributes),
      alone: this.pieces.add(attributes + valueXml(null)),
    });
  }

  private formula(formula: string, value: ContentCell['value']): void {
    const { out } = this;
    out.ascii(typeof value === 'string' ? ' t="str">' : typeof value === 'boolean' ? ' t="b">' : '>');
    this.formulas.write(formula, out);
    if (value === null) out.ascii('</c>');
    else if (typeof value === 'string') this.results.write(value, out);
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

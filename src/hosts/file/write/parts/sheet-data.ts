import { DAYS_TO_1904 } from '../../../../grid/date-systems';
import { columnName } from '../../../../grid/address';
import type { Work } from '../../../../grid/work';
import { cellText } from '../../../../plan/cell-text';
import type { CellStyle, ContentCell, ContentRow, SheetContent } from '../../../../plan/sheet-content';
import type { ByteWriter } from '../xml/byte-writer';
import { isDateOrTimeFormat } from '../../../../grid/number-format';
import { KnownTexts, Pieces } from '../xml/pieces';
import type { SharedStrings } from './shared-strings';
import type { StyleBook } from './style-book';
import { escapePlain, escapeText, spaceOf } from '../xml/escape';

const ROWS_OF_A_STEP = 400;

const NO_ROW: ContentRow = { cells: [] };

/** What of a sheet's cells stands elsewhere in its part, or in the workbook. */
interface Noticed {
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

/** How the styles of a sheet's cells are written, by their place in the content. */
interface SheetLooks {
  readonly plain: CellLook;
  readonly looks: readonly CellLook[];
  /** What is taken off numbers: dates of the other date system. */
  readonly shifts: readonly number[];
}

/** A text and its piece (`KnownTexts.of`): what comes next is often the very same, and need not be looked up. */
interface LastText {
  text: string;
  piece: number | null;
}

/** A row of all sheets. */
interface Row {
  /** As the file counts. */
  readonly number: string;
  /** What stood in it last: tabs are alike in their formulas. */
  readonly formula: LastText;
}

/**
 * Writes the cells of sheets. What stands in the file for a text, a formula, a look or the beginning of a cell is made
 * once for all sheets of a plan, and copied from then on.
 */
export class SheetDataWriter {
  private readonly pieces = new Pieces();
  private readonly texts: KnownTexts;
  private readonly formulas = new KnownTexts(this.pieces, formulaXml);
  private readonly results = new KnownTexts(
    this.pieces,
    (text) => `<v>${escapeText(cellText(text))}</v></c>`,
  );
  private readonly rows: Row[] = [];
  /** By column. */
  private readonly heads: number[] = [];
  /** By the style's number in the file. */
  private readonly looks: CellLook[] = [];

  /** `strings`: where texts go; `null`: they stand in their cells. */
  constructor(
    private readonly out: ByteWriter,
    private readonly strings: SharedStrings | null,
  ) {
    this.texts = new KnownTexts(this.pieces, (text) =>
      strings ? ` t="s"><v>${strings.indexOf(text)}</v></c>` : valueXml(text),
    );
  }

  /** Writes `<sheetData>`, some hundred rows a step, and answers what is noticed on the way. */
  *writing(content: SheetContent, styles: StyleBook, date1904: boolean): Work<Noticed> {
    const { out } = this;
    const { rows } = content;
    const looks = this.looksOf(content, styles, date1904);
    const above: LastText[] = [];
    const links: LinkedCell[] = [];
    let calculates = false;
    out.ascii('<sheetData>');
    for (let row = 0; row < rows.length; row++) {
      if (row % ROWS_OF_A_STEP === ROWS_OF_A_STEP - 1) yield null;
      const { height, grows, hidden, cells } = rows[row] ?? NO_ROW;
      const place = (this.rows[row] ??= { number: String(row + 1), formula: { text: '', piece: null } });
      const { number } = place;
      const attributes = `${heightText(height, grows)}${hidden === true ? ' hidden="1"' : ''}`;
      let empty = true;
      for (let column = 0; column < cells.length; column++) {
        const cell = cells[column];
        if (!cell) continue;
        if (empty) out.ascii(`<row r="${number}"${attributes}>`);
        empty = false;
        this.cell(cell, column, place, looks, above);
        const { value, formula, link } = cell;
        calculates ||= formula !== undefined && value === null;
        if (link) links.push({ row, column, link });
      }
      if (!empty) out.ascii('</row>');
      else if (attributes !== '') out.ascii(`<row r="${number}"${attributes}/>`);
    }
    out.ascii('</sheetData>');
    return { links, calculates };
  }

  private cell(
    { style, value, formula }: ContentCell,
    column: number,
    { number, formula: last }: Row,
    { plain, looks, shifts }: SheetLooks,
    above: LastText[],
  ): void {
    const { out, pieces } = this;
    pieces.write((this.heads[column] ??= pieces.add(`<c r="${columnName(column)}`)), out);
    out.ascii(number);
    const look = style === undefined ? plain : (looks[style] ?? plain);
    if (formula === undefined && (value === null || value === '')) {
      pieces.write(look.alone, out);
      return;
    }
    pieces.write(look.before, out);
    const shift = style === undefined ? 0 : (shifts[style] ?? 0);
    const shown = shift !== 0 && typeof value === 'number' ? value - shift : value;
    if (formula !== undefined) this.formula(formula, shown, last);
    else if (typeof shown === 'string') this.text(shown, (above[column] ??= { text: '', piece: null }));
    else if (typeof shown === 'number') {
      out.ascii('><v>');
      out.ascii(String(shown));
      out.ascii('</v></c>');
    } else out.ascii(valueXml(shown));
  }

  /** A text that stands in the cell above already need not be looked up. Where there are too many, they stand in their cells. */
  private text(text: string, above: LastText): void {
    if (text !== above.text) {
      above.piece = this.texts.of(text);
      above.text = text;
    }
    if (above.piece === null) this.out.text(valueXml(text));
    else {
      this.pieces.write(above.piece, this.out);
      this.strings?.refer(1);
    }
  }

  private looksOf({ styles }: SheetContent, book: StyleBook, date1904: boolean): SheetLooks {
    const shiftOf = ({ numberFormat }: CellStyle): number =>
      date1904 && isDateOrTimeFormat(numberFormat) ? DAYS_TO_1904 : 0;
    return {
      plain: this.look(0),
      looks: styles.map((style) => this.look(book.cell(style))),
      shifts: styles.map(shiftOf),
    };
  }

  private look(style: number): CellLook {
    const attributes = style === 0 ? '"' : `" s="${style}"`;
    return (this.looks[style] ??= {
      before: this.pieces.add(attributes),
      alone: this.pieces.add(attributes + valueXml(null)),
    });
  }

  private formula(formula: string, value: ContentCell['value'], last: LastText): void {
    const { out } = this;
    if (formula !== last.text) {
      last.piece = this.formulas.of(formula);
      // Where there are too many, none is kept here either: a ledger's lights alone would be tens of megabytes.
      last.text = last.piece === null ? '' : formula;
    }
    out.ascii(typeof value === 'string' ? ' t="str">' : typeof value === 'boolean' ? ' t="b">' : '>');
    if (last.piece === null) out.text(formulaXml(formula));
    else this.pieces.write(last.piece, out);
    if (value === null) out.ascii('</c>');
    else if (typeof value === 'string') this.results.write(value, out);
    else out.ascii(`<v>${Number(value)}</v></c>`);
  }
}

function formulaXml(formula: string): string {
  return `<f>${escapePlain(formula)}</f>`;
}

/** The rest of `<c …`: type, value and end tag. Text stands in the cell itself, so that the shared texts stay as they are. */
export function valueXml(value: string | number | boolean | null, prefix = ''): string {
  if (value === null || value === '') return '/>';
  if (typeof value === 'number') return `><${prefix}v>${value}</${prefix}v></${prefix}c>`;
  if (typeof value === 'boolean') return ` t="b"><${prefix}v>${value ? 1 : 0}</${prefix}v></${prefix}c>`;
  const text = cellText(value);
  return ` t="inlineStr"><${prefix}is><${prefix}t${spaceOf(text)}>${escapeText(text)}</${prefix}t></${prefix}is></${prefix}c>`;
}

/** Without `customHeight` a program measures the row anew when something is typed into it. */
function heightText(height: number | undefined, grows = false): string {
  if (height === undefined) return '';
  return grows ? ` ht="${height}"` : ` ht="${height}" customHeight="1"`;
}

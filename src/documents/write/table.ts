import type { PaperCell, PaperTable } from '../model';
import { CELL_SIDE, CELL_STYLES, END_STYLE, SIZES, styleId } from './looks';
import { PORTRAIT } from './page';
import { runs } from './text';

/** Eighths of a point. */
const LINE = 4;
const THICK = 8;

const FILLS = { blue: 'BDD7EE', yellow: 'FFE699', red: 'F4B6B6' } as const;

/**
 * A table as XML, as wide as the text: a header that each page repeats, rows that no page parts unless they are long. Elements stand in the order of the
 * schema (CT_TblPr, CT_TcPr).
 */
export function tableXml(table: PaperTable, width: number): string {
  const { is, widths, head, rows } = table;
  const columns = columnWidths(widths, width);
  const header = head.map((text): PaperCell => ({ text, align: 'center', strong: true }));
  const style = is === 'imprint' ? styleId('imprint') : null;
  const properties = [
    is === 'imprint' ? atFoot(table) : '',
    `<w:tblW w:w="${is === 'imprint' ? width - SHORT : width}" w:type="dxa"/>`,
    is === 'imprint' ? IMPRINT_LINES : GRID_LINES,
    '<w:tblLayout w:type="fixed"/>',
    `<w:tblCellMar><w:top w:w="20" w:type="dxa"/><w:left w:w="${CELL_SIDE}" w:type="dxa"/><w:bottom w:w="20" w:type="dxa"/><w:right w:w="${CELL_SIDE}" w:type="dxa"/></w:tblCellMar>`,
  ].join('');
  const grid = columns.map((one) => `<w:gridCol w:w="${one}"/>`).join('');
  const first = head.length > 0 ? rowXml(header, columns, { header: true, style }) : '';
  const others = rows.map((cells) => rowXml(cells, columns, { header: false, style })).join('');
  const before = is === 'imprint' ? `<w:p><w:pPr><w:pStyle w:val="${END_STYLE}"/></w:pPr></w:p>` : '';
  return `${before}<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${first}${others}</w:tbl>`;
}

/**
 * LibreOffice 7 leaves a table that is as wide as the text, or the first of its section, where it stands in the text: 版记 has a paragraph
 * of a point before it and says less of its width, which its fixed columns overrule.
 */
const SHORT = 270;

/** A line of 版记, and what one holds of 4号. */
const FOOT_LINE = 540;
const FOOT_CHARACTERS = 26;

/** At the foot of its page, whatever stands above: told from the head of the sheet, which every program understands. */
function atFoot({ rows }: PaperTable): string {
  const lines = rows.flat().map(({ text }) => Math.ceil(text.length / FOOT_CHARACTERS));
  const height = sum(lines) * FOOT_LINE;
  const top = PORTRAIT.height - PORTRAIT.bottom - height;
  return `<w:tblpPr w:leftFromText="0" w:rightFromText="0" w:vertAnchor="page" w:horzAnchor="margin" w:tblpX="0" w:tblpY="${top}"/>`;
}

function lines(sizes: Readonly<Record<'outer' | 'side' | 'inner', number>>): string {
  const line = (name: string, size: number): string =>
    size === 0
      ? `<w:${name} w:val="nil"/>`
      : `<w:${name} w:val="single" w:sz="${size}" w:space="0" w:color="000000"/>`;
  const { outer, side, inner } = sizes;
  const all = [
    line('top', outer),
    line('left', side),
    line('bottom', outer),
    line('right', side),
    line('insideH', inner),
    line('insideV', side),
  ];
  return `<w:tblBorders>${all.join('')}</w:tblBorders>`;
}

const GRID_LINES = lines({ outer: LINE, side: LINE, inner: LINE });
/** 版记: a line above, one below, thinner ones between, none at the sides. */
const IMPRINT_LINES = lines({ outer: THICK, side: 0, inner: LINE });

/** Twips of each column, adding up to the whole. */
function columnWidths(parts: readonly number[], width: number): readonly number[] {
  const whole = sum(parts);
  const widths = parts.map((part) => Math.floor((part / whole) * width));
  const left = width - sum(widths);
  return widths.map((one, index) => (index === widths.length - 1 ? one + left : one));
}

interface RowLook {
  readonly header: boolean;
  /** Of its paragraphs; `null`: that of cells. */
  readonly style: string | null;
}

function rowXml(cells: readonly PaperCell[], columns: readonly number[], look: RowLook): string {
  let column = 0;
  const written = cells.map((cell) => {
    const span = cell.span ?? 1;
    const size = sum(columns.slice(column, column + span));
    column += span;
    return cellXml(cell, { size, span, style: look.style });
  });
  const whole = look.header || linesIn(cells, columns) <= MOST_WHOLE ? '<w:cantSplit/>' : '';
  return `<w:tr><w:trPr>${whole}${look.header ? '<w:tblHeader/>' : ''}</w:trPr>${written.join('')}</w:tr>`;
}

/** A row of more lines than this goes on on the next page: kept together it would leave half a page free, or not fit on any. */
const MOST_WHOLE = 10;
/** Of 5号, in twentieths of a point. */
const CELL_CHARACTER = SIZES.五号 * 10;

/** So many lines does the longest cell of a row take, all its characters being wide. */
function linesIn(cells: readonly PaperCell[], columns: readonly number[]): number {
  let column = 0;
  const each = cells.map(({ text, span = 1 }) => {
    const width = sum(columns.slice(column, column + span)) - 2 * CELL_SIDE;
    column += span;
    const inLine = Math.max(1, Math.floor(width / CELL_CHARACTER));
    return sum(text.split('\n').map((line) => Math.max(1, Math.ceil(line.length / inLine))));
  });
  return Math.max(0, ...each);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

interface CellLook extends Pick<RowLook, 'style'> {
  readonly size: number;
  readonly span: number;
}

function cellXml({ text, align, strong, level }: PaperCell, { size, span, style }: CellLook): string {
  const properties = [
    `<w:tcW w:w="${size}" w:type="dxa"/>`,
    span > 1 ? `<w:gridSpan w:val="${span}"/>` : '',
    level ? `<w:shd w:val="clear" w:color="auto" w:fill="${FILLS[level]}"/>` : '',
    '<w:vAlign w:val="center"/>',
  ].join('');
  const look = `<w:pPr><w:pStyle w:val="${style ?? CELL_STYLES[strong ? 'strong' : 'cell']}"/>${align === 'center' ? '<w:jc w:val="center"/>' : ''}</w:pPr>`;
  const paragraphs = text.split('\n').map((line) => `<w:p>${look}${runs(line)}</w:p>`);
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraphs.join('')}</w:tc>`;
}

import {
  AlignmentType,
  BorderStyle,
  type ITableOptions,
  Paragraph,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { PaperCell, PaperTable } from '../model';
import { CELL_STYLES, styleId } from './looks';
import { runsOf } from './paragraph';

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const THICK = { ...LINE, size: 8 } as const;
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

/** 版记: a line above, one below, thinner ones between, none at the sides. */
const IMPRINT_LINES = {
  top: THICK,
  bottom: THICK,
  left: NO_LINE,
  right: NO_LINE,
  insideHorizontal: LINE,
  insideVertical: NO_LINE,
};
const GRID_LINES = {
  top: LINE,
  bottom: LINE,
  left: LINE,
  right: LINE,
  insideHorizontal: LINE,
  insideVertical: LINE,
};

const FILLS = { blue: 'BDD7EE', yellow: 'FFE699', red: 'F4B6B6' } as const;

/** A table as wide as the text. Its header stands on every page, and no row is parted. */
export function writeTable({ is, widths, head, rows }: PaperTable, width: number): Table {
  const columns = columnWidths(widths, width);
  const header = head.map((text): PaperCell => ({ text, align: 'center', strong: true }));
  const options: ITableOptions = {
    rows: [
      ...(head.length > 0 ? [writeRow(header, columns, true)] : []),
      ...rows.map((cells) => writeRow(cells, columns, false, is === 'imprint')),
    ],
    columnWidths: columns,
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: is === 'imprint' ? IMPRINT_LINES : GRID_LINES,
    margins: { left: 60, right: 60, top: 20, bottom: 20 },
  };
  return new Table(is === 'imprint' ? { ...options, float: AT_FOOT } : options);
}

/** At the foot of its page, whatever stands above. */
const AT_FOOT = {
  horizontalAnchor: TableAnchorType.MARGIN,
  absoluteHorizontalPosition: 0,
  verticalAnchor: TableAnchorType.MARGIN,
  relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
};

/** Twips of each column, adding up to the whole. */
function columnWidths(parts: readonly number[], width: number): readonly number[] {
  const sum = parts.reduce((all, part) => all + part, 0);
  const widths = parts.map((part) => Math.floor((part / sum) * width));
  const left = width - widths.reduce((all, one) => all + one, 0);
  return widths.map((one, index) => (index === widths.length - 1 ? one + left : one));
}

function writeRow(
  cells: readonly PaperCell[],
  columns: readonly number[],
  header: boolean,
  large = false,
): TableRow {
  let column = 0;
  const written = cells.map((cell) => {
    const span = cell.span ?? 1;
    const size = columns.slice(column, column + span).reduce((all, one) => all + one, 0);
    column += span;
    return writeCell(cell, size, span, large);
  });
  return new TableRow({ children: written, cantSplit: true, ...(header && { tableHeader: true }) });
}

function writeCell(
  { text, align, strong, level }: PaperCell,
  size: number,
  span: number,
  large: boolean,
): TableCell {
  return new TableCell({
    children: text.split('\n').map(
      (line) =>
        new Paragraph({
          style: large ? styleId('imprint') : CELL_STYLES[strong ? 'strong' : 'cell'],
          ...(align === 'center' && { alignment: AlignmentType.CENTER }),
          children: runsOf(line),
        }),
    ),
    width: { size, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(span > 1 && { columnSpan: span }),
    ...(level && { shading: { fill: FILLS[level] } }),
  });
}

import type { Border, Borders, Cell, Fill, Workbook, Worksheet } from 'exceljs';
import { parseRange, type Range } from '../../src/grid/address';
import type { DocumentSheet } from './documents';
import { textHeight } from './text-height';

const BODY = 11;
/** Excel allows no taller row. */
const TALLEST = 409;
/** A column at least this wide holds sentences, a narrower one names and numbers. */
const SENTENCES = 30;

const thin: Partial<Border> = { style: 'thin', color: { argb: 'FF000000' } };
const box: Partial<Borders> = { top: thin, left: thin, bottom: thin, right: thin };
const fill = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });

type RowKind = 'notice' | 'title' | 'header' | 'section' | 'body';

/** Adds a real table as an office would issue it: titles, bold header, boxed cells in 仿宋, set up for printing. */
export function addOfficeSheet(workbook: Workbook, source: DocumentSheet): Worksheet {
  const header = source.rows.findIndex((row) => row.filter((text) => text !== '').length > 2);
  const widths = source.columnWidths;
  const merges = source.merges.map((text) => parseRange(text)).filter((range) => range !== null);
  const last = source.rows.length;
  const sheet = workbook.addWorksheet(source.name, {
    views: [
      { state: 'frozen', ySplit: header + 1, topLeftCell: `A${header + 2}`, activeCell: `A${header + 2}` },
    ],
    pageSetup: {
      // A4. The library's enum exists in its types only.
      // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      printTitlesRow: `${header + 1}:${header + 1}`,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&C&10第 &P 页，共 &N 页' },
  });
  sheet.columns = widths.map((width) => ({ width }));
  source.rows.forEach((texts, row) => {
    const kind = kindOf(source, row, header);
    texts.forEach((text, column) => {
      const cell = sheet.getCell(row + 1, column + 1);
      cell.value = /^\d+$/.test(text) ? Number(text) : text === '' ? null : text;
      const merge = merges.find((one) => one.top === row && one.left === column);
      dress(cell, kind, widthOf(widths, column, merge?.right ?? column) >= SENTENCES);
    });
  });
  rowHeights(source, merges, header).forEach((height, row) => {
    sheet.getRow(row + 1).height = height;
  });
  for (const range of source.merges) sheet.mergeCells(range);
  sheet.pageSetup.printArea = `A1:${sheet.getColumn(widths.length).letter}${last}`;
  return sheet;
}

function widthOf(widths: readonly number[], from: number, to: number): number {
  return widths.slice(from, to + 1).reduce((sum, one) => sum + one, 0);
}

function kindOf(source: DocumentSheet, row: number, header: number): RowKind {
  if (row === header) return 'header';
  const text = source.rows[row]?.[0] ?? '';
  if (row < header) return /^附\s*件/.test(text) ? 'notice' : 'title';
  return (source.rows[row] ?? []).slice(1).every((other) => other === '') ? 'section' : 'body';
}

function dress(cell: Cell, kind: RowKind, sentences: boolean): void {
  const left = kind === 'notice' || kind === 'section' || (kind === 'body' && sentences);
  cell.alignment = { vertical: 'middle', horizontal: left ? 'left' : 'center', wrapText: kind !== 'notice' };
  cell.font = {
    notice: { name: '黑体', size: 14 },
    title: { name: '宋体', size: 20, bold: true },
    header: { name: '黑体', size: 12, bold: true },
    section: { name: '楷体', size: 12, bold: true },
    body: { name: '仿宋', size: BODY },
  }[kind];
  if (kind === 'header') cell.fill = fill('FFD9E2F3');
  if (kind === 'section') cell.fill = fill('FFF2F2F2');
  if (kind !== 'notice' && kind !== 'title') cell.border = box;
}

/** Heights in points at which no text is cut, whether its cell is merged or not. */
function rowHeights(source: DocumentSheet, merges: readonly Range[], header: number): number[] {
  const heights = source.rows.map(
    (_, row) => ({ notice: 24, title: 38, header: 30, section: 26, body: 26 })[kindOf(source, row, header)],
  );
  const tall: { range: Range; height: number }[] = [];
  source.rows.forEach((texts, row) => {
    if (row < header) return;
    texts.forEach((text, column) => {
      const range = merges.find((one) => one.top === row && one.left === column) ?? {
        top: row,
        bottom: row,
        left: column,
        right: column,
      };
      const size = row === header ? 12 : BODY;
      tall.push({
        range,
        height: textHeight(text, widthOf(source.columnWidths, range.left, range.right), size),
      });
    });
  });
  // First the cells of one row, then the merged ones: these only need what their rows together lack.
  tall.sort((a, b) => a.range.bottom - a.range.top - (b.range.bottom - b.range.top));
  for (const { range, height } of tall) {
    const rows = range.bottom - range.top + 1;
    const there = heights.slice(range.top, range.bottom + 1).reduce((sum, one) => sum + one, 0);
    if (there >= height) continue;
    for (let row = range.top; row <= range.bottom; row++) {
      heights[row] = (heights[row] ?? 0) + (height - there) / rows;
    }
  }
  return heights.map((height) => Math.min(TALLEST, Math.ceil(height)));
}

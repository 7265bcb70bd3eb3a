import type { Range } from '../../grid/address';
import type { Grid } from '../../grid/grid';
import type { CellStyle, SheetContent } from '../../plan/sheet-content';

/** Between the margins of A4, in CSS pixels. */
const PAPER = { portrait: 718, landscape: 1047 } as const;
/** Pixels of a character of a column's width. */
const CHARACTER = 7;
const USUAL_WIDTH = 9;
const MOST_COLUMNS = 200;

/** What a sheet looks like on paper. */
export interface PrintedSheet {
  readonly grid: Grid;
  /** How it looks (`Host.readContent`). */
  readonly content: SheetContent;
}

/**
 * Puts a sheet into a document as a table that a browser prints: rows of its header on every page, as wide as the paper.
 * Texts are as displayed, and put in as text.
 */
export function printInto(page: Document, { grid, content }: PrintedSheet): void {
  const columns = columnsOf(grid, content);
  const width = columns.reduce((sum, column) => sum + widthOf(content, column), 0);
  const turned = content.print?.orientation ?? (width > PAPER.portrait * 1.2 ? 'landscape' : 'portrait');
  page.title = grid.name;
  const look = page.createElement('style');
  look.textContent = `@page { size: A4 ${turned}; margin: 12mm 10mm; }
    body { margin: 0; }
    table { border-collapse: collapse; table-layout: fixed; width: ${width}px; zoom: ${Math.min(1, PAPER[turned] / Math.max(1, width))}; }
    td { padding: 1px 3px; overflow: hidden; overflow-wrap: anywhere; white-space: pre-line; font: 11pt 'SimSun', '宋体', serif; vertical-align: middle; }
    tr { break-inside: avoid; }`;
  page.head.append(look);
  const table = page.createElement('table');
  const sizes = page.createElement('colgroup');
  for (const column of columns) {
    const size = page.createElement('col');
    size.style.width = `${widthOf(content, column)}px`;
    sizes.append(size);
  }
  table.append(sizes);
  const last = (content.print?.titleRows ?? [])[1] ?? -1;
  const [head, body] = [page.createElement('thead'), page.createElement('tbody')];
  const merged = mergesOf(grid);
  const end = Math.min(grid.rows.length - 1, content.print?.lastRow ?? Infinity);
  for (let row = 0; row <= end; row++) {
    if (grid.hiddenRows.has(row)) continue;
    const line = page.createElement('tr');
    const height = content.rows[row]?.height;
    if (height !== undefined) line.style.height = `${height}pt`;
    for (const column of columns) {
      const cell = cellOf(page, { grid, content }, row, column, merged, columns);
      if (cell) line.append(cell);
    }
    (row <= last ? head : body).append(line);
  }
  table.append(head, body);
  page.body.replaceChildren(table);
}

/** Opens the browser's own dialogue for a sheet; resolves once it was shown. */
export async function printSheet(sheet: PrintedSheet): Promise<void> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'position:fixed;width:0;height:0;border:0';
  frame.setAttribute('aria-hidden', 'true');
  document.body.append(frame);
  const window = frame.contentWindow;
  if (!window) return;
  printInto(window.document, sheet);
  // The table is laid out before it is shown to the printer.
  await new Promise((resolve) => setTimeout(resolve, 100));
  window.addEventListener('afterprint', () => {
    frame.remove();
  });
  window.print();
}

function columnsOf(grid: Grid, content: SheetContent): readonly number[] {
  const used = grid.rows.reduce((most, cells) => Math.max(most, cells?.length ?? 0), 0);
  const [left, right] = content.print?.columns ?? [0, Math.min(used, MOST_COLUMNS) - 1];
  return Array.from({ length: Math.max(0, right - left + 1) }, (_, index) => left + index).filter(
    (column) => !grid.hiddenColumns.has(column) && content.columns[column]?.hidden !== true,
  );
}

function widthOf({ columns }: SheetContent, column: number): number {
  return Math.round((columns[column]?.width ?? USUAL_WIDTH) * CHARACTER + 5);
}

/** Cells of merges by `row,column`: the merge of its first cell, `null` for those that lie under it. */
function mergesOf({ merges }: Grid): ReadonlyMap<string, Range | null> {
  const found = new Map<string, Range | null>();
  for (const merge of merges) {
    const { top, left, bottom, right } = merge;
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++)
        found.set(`${row},${column}`, row === top && column === left ? merge : null);
    }
  }
  return found;
}

function cellOf(
  page: Document,
  { grid, content }: PrintedSheet,
  row: number,
  column: number,
  merged: ReadonlyMap<string, Range | null>,
  columns: readonly number[],
): HTMLTableCellElement | null {
  const merge = merged.get(`${row},${column}`);
  if (merge === null) return null;
  const cell = page.createElement('td');
  if (merge) {
    cell.colSpan = Math.max(1, columns.filter((one) => one >= merge.left && one <= merge.right).length);
    let rows = 0;
    for (let at = merge.top; at <= merge.bottom; at++) if (!grid.hiddenRows.has(at)) rows++;
    cell.rowSpan = Math.max(1, rows);
  }
  cell.textContent = grid.rows[row]?.[column]?.text ?? '';
  lookLike(cell.style, content.styles[content.rows[row]?.cells[column]?.style ?? -1] ?? {});
  return cell;
}

function lookLike(style: CSSStyleDeclaration, look: CellStyle): void {
  const { font = {}, fill, border, horizontal, vertical } = look;
  if (font.name !== undefined) style.fontFamily = `'${font.name.replace(/['\\]/g, '')}', SimSun, serif`;
  if (font.size !== undefined) style.fontSize = `${font.size}pt`;
  if (font.bold === true) style.fontWeight = 'bold';
  if (font.italic === true) style.fontStyle = 'italic';
  if (font.colour !== undefined) style.color = font.colour;
  if (fill !== undefined) {
    style.backgroundColor = fill;
    style.setProperty('print-color-adjust', 'exact');
  }
  if (border) style.border = `${border.style === 'medium' ? 2 : 1}px solid ${border.colour}`;
  if (horizontal) style.textAlign = horizontal;
  if (vertical) style.verticalAlign = vertical === 'center' ? 'middle' : vertical;
}

import type { Range } from '../grid/address';
import type { ContentCell, SheetContent } from '../plan/sheet-content';
import { cutText } from '../plan/cell-text';
import { SheetBuilder } from '../sheets/sheet-builder';
import { OFFICE } from '../sheets/style/office';
import { displayWidth } from '../texts/width';
import { cellText } from '../word/model';
import type { ImportedTable } from './word-tables';

/** Characters of a column. */
const WIDTH = { least: 6, most: 46 } as const;
/** What a cell of Excel holds. */
const MOST_TEXT = 32_000;

/** A table of a Word file as a sheet of the user's own: the lines above it, its cells, its merges, ready to print on A4. */
export function importedSheet({ above, columns, rows }: ImportedTable): SheetContent {
  const widths = widthsOf({ above, columns, rows });
  const sheet = new SheetBuilder(widths);
  const merges: Range[] = [];
  const right = Math.max(0, columns - 1);
  above.forEach((line, index) => {
    const style = sheet.style(index === 0 ? OFFICE.title : OFFICE.note);
    const row = sheet.add([{ value: line, style }], { height: index === 0 ? 34 : 20 });
    if (right > 0) merges.push({ top: row, bottom: row, left: 0, right });
  });
  const top = sheet.next;
  let header = 0;
  rows.forEach(({ header: repeats, cells }, index) => {
    if (repeats && index === header) header++;
    const line: ContentCell[] = Array.from({ length: columns }, () => ({
      value: null,
      style: sheet.style(OFFICE.text),
    }));
    for (const cell of cells) {
      const text = cutText(cellText(cell), MOST_TEXT);
      const look = displayWidth(text) <= 12 ? OFFICE.centre : OFFICE.text;
      line[cell.column] = { value: valueOf(text), style: sheet.style(look) };
      if (cell.columnSpan === 1 && cell.rowSpan === 1) continue;
      const bottom = Math.min(rows.length - 1, index + cell.rowSpan - 1);
      merges.push({
        top: top + index,
        bottom: top + bottom,
        left: cell.column,
        right: Math.min(right, cell.column + cell.columnSpan - 1),
      });
    }
    sheet.add(line);
  });
  return {
    columns: widths.map((width) => ({ width })),
    rows: sheet.rows,
    styles: sheet.styles,
    merges,
    validations: [],
    conditionalFormats: [],
    print: {
      orientation: 'landscape',
      paper: 'A4',
      ...(header > 0 ? { titleRows: [top, top + header - 1] as const } : {}),
      fitToWidth: 1,
    },
  };
}

/** A number that stands alone is a number, as people would type it. */
function valueOf(text: string): string | number | null {
  if (text === '') return null;
  return /^(?:0|[1-9]\d{0,8})$/.test(text) ? Number(text) : text;
}

/** Columns as wide as what stands in them wants, so that long texts wrap and short ones do not. */
function widthsOf({ columns, rows }: ImportedTable): number[] {
  const longest = new Array<number>(columns).fill(0);
  for (const { cells } of rows) {
    for (const cell of cells) {
      if (cell.columnSpan > 1) continue;
      const width = Math.max(...cellText(cell).split('\n').map(displayWidth));
      longest[cell.column] = Math.max(longest[cell.column] ?? 0, width);
    }
  }
  return longest.map((width) => Math.min(WIDTH.most, Math.max(WIDTH.least, width + 2)));
}

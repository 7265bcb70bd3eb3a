import type { ContentCell, ContentRow, SheetContent } from '../../plan/sheet-content';
import { quoteSheet } from '../../grid/address';
import { abilities } from './abilities';
import { baseAt, type CopiedLooks, isCopied, NOTHING_COPIED } from './copied-looks';
import { toWorkbookSerial } from './date-systems';
import { type Fill, fillsOf, isFilled, writeFills } from './fill-formulas';
import { REQUEST_BYTES } from './limits';
import { rectanglesByKind } from './rectangles';
import { rangeAt } from './places';
import { typedText } from './typed-text';
import { writeLooks } from './write-looks';
import { CALL_BYTES, type SheetWriter } from './writer';
import { textBytes } from './text-bytes';

/**
 * Some cells of a sheet: number formats, links, values, looks, in this order, for each would disturb what came before
 * it otherwise.
 *
 * @param looked the cells of it that are to be told how they look
 */
export async function writeCells(
  writer: SheetWriter,
  content: SheetContent,
  date1904: boolean,
  looked: readonly ContentRow[],
): Promise<void> {
  await writeNumberFormats(writer, { ...content, rows: looked });
  await writeLinks(writer, { ...content, rows: looked });
  await writeValues(writer, content, date1904);
  await writeLooks(writer, { ...content, rows: looked });
}

/** All cells of an empty sheet. @param copied what of their looks is there elsewhere */
export async function writeAllCells(
  writer: SheetWriter,
  content: SheetContent,
  date1904: boolean,
  copied: CopiedLooks,
): Promise<void> {
  const fills = abilities().copies ? fillsOf(content.rows) : [];
  await writeLinks(writer, content);
  for (const { from, to } of copied.copies) await writer.copyLooks(from, to);
  await writeNumberFormats(writer, content, copied);
  await writeValues(writer, content, date1904, fills);
  await writeFills(writer, fills);
  await writeLooks(writer, content, copied);
}

const GENERAL = 'General';

/** Before the values: a cell that is text already takes everything as text. */
async function writeNumberFormats(
  writer: SheetWriter,
  { rows, styles }: SheetContent,
  copied: CopiedLooks = NOTHING_COPIED,
): Promise<void> {
  const rectangles = rectanglesByKind(
    rows.length,
    (row) => (isCopied(copied, row) ? 0 : Math.max(rows[row]?.cells.length ?? 0, copied.body?.length ?? 0)),
    (row, column) => {
      const wanted = styles[rows[row]?.cells[column]?.style ?? -1]?.numberFormat ?? GENERAL;
      return wanted === (baseAt(copied, row, column)?.numberFormat ?? GENERAL) ? undefined : wanted;
    },
  );
  for (const [format, ranges] of rectangles) {
    for (const range of ranges) {
      await writer.add(textBytes(format), (sheet) => {
        // One value for all cells of a range, which the types do not know.
        rangeAt(sheet, range).numberFormat = format as unknown as string[][];
      });
    }
  }
}

/** Before values and looks: Excel gives a linked cell a text and a look of its own. */
async function writeLinks(writer: SheetWriter, { rows }: SheetContent): Promise<void> {
  for (const [row, { cells }] of rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (!cell?.link) continue;
      const { sheet: target, cell: place, tip } = cell.link;
      await writer.add(textBytes(target) + textBytes(tip ?? '') + 3 * CALL_BYTES, (sheet) => {
        const range = rangeAt(sheet, { top: row, left: column, bottom: row, right: column });
        range.hyperlink = {
          documentReference: `${quoteSheet(target)}!${place}`,
          ...(tip && { screenTip: tip }),
        };
        // What has no style of its own is told here how it looks, the others with their looks.
        if (cell.style === undefined) {
          range.format.font.color = '#000000';
          range.format.font.underline = 'None';
        }
      });
    }
  }
}

/** In blocks of rows that hold anything, as wide as they are: `null` leaves a cell alone, and takes its bytes. */
async function writeValues(
  writer: SheetWriter,
  { rows, styles }: SheetContent,
  date1904: boolean,
  fills: readonly Fill[] = [],
): Promise<void> {
  let block: (readonly unknown[])[] = [];
  let [bytes, top, left] = [0, 0, Infinity];
  const send = async (): Promise<void> => {
    const [from, first] = [top, left];
    const width = Math.max(...block.map((line) => line.length)) - first;
    const values = block.map((line) => Array.from({ length: width }, (_, at) => line[first + at] ?? null));
    const size = bytes;
    [block, bytes, left] = [[], 0, Infinity];
    if (values.length === 0) return;
    await writer.add(size, (sheet) => {
      const [bottom, right] = [from + values.length - 1, first + width - 1];
      rangeAt(sheet, { top: from, left: first, bottom, right }).values = values;
    });
  };
  for (const [row, { cells }] of rows.entries()) {
    const line = cells.map((cell, column) =>
      isFilled(fills, row, column) ? null : typed(cell, styles, date1904),
    );
    const begin = line.findIndex((value) => value !== null);
    if (begin < 0 || bytes > REQUEST_BYTES / 2) await send();
    if (begin < 0) continue;
    if (block.length === 0) top = row;
    left = Math.min(left, begin);
    block.push(line);
    for (const value of line) bytes += typeof value === 'string' ? textBytes(value) + 1 : 8;
  }
  await send();
}

function typed(
  cell: ContentCell | null | undefined,
  styles: SheetContent['styles'],
  date1904: boolean,
): string | number | boolean | null {
  if (!cell) return null;
  if (cell.formula !== undefined) return `=${cell.formula}`;
  const format = styles[cell.style ?? -1]?.numberFormat;
  if (typeof cell.value === 'string') return cell.value === '' ? null : typedText(cell.value, format);
  if (typeof cell.value !== 'number') return cell.value;
  return toWorkbookSerial(cell.value, format, date1904);
}

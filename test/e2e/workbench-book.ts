import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';

/** By an independent reader. */
export async function sheetsOf(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  return book;
}

/** Names of the parts that differ between two files, those that only one has included. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [unzipSync(before), unzipSync(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((name) => strFromU8(old[name] ?? new Uint8Array()) !== strFromU8(now[name] ?? new Uint8Array()))
    .sort();
}

/** Addresses of the cells that hold something else. */
export function differences(
  before: ExcelJS.Worksheet | undefined,
  after: ExcelJS.Worksheet | undefined,
): string[] {
  const found: string[] = [];
  before?.eachRow((row, number) => {
    row.eachCell((cell, column) => {
      const now = after?.getCell(number, column);
      if (JSON.stringify(now?.value) !== JSON.stringify(cell.value)) found.push(cell.address);
    });
  });
  return found;
}

export function sheetIn(book: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = book.getWorksheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** Where a text stands first: the cell, its column, and the cell below it. */
export function findCell(
  sheet: ExcelJS.Worksheet,
  text: string,
): { readonly address: string; readonly column: string; readonly below: string } {
  let found: ExcelJS.Cell | undefined;
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      if (cell.text === text) found ??= cell;
    });
  });
  if (!found) throw new Error(`no cell ${text}`);
  const { address } = found;
  const column = address.replace(/\d+$/, '');
  return { address, column, below: `${column}${Number(found.row) + 1}` };
}

/** A file of this name in a folder of its own, to be opened in the page. */
export function storedFile(name: string, bytes: Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'workbench-')), name);
  writeFileSync(path, bytes);
  return path;
}

/** The same for a workbook that is made for the test. */
export async function storedBook(name: string, fill: (book: ExcelJS.Workbook) => void): Promise<string> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return storedFile(name, new Uint8Array(await book.xlsx.writeBuffer()));
}

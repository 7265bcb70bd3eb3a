import {
  type Range,
  columnName,
  parseA1,
  parseRange,
  quoteSheet,
  rangeToA1,
  toA1,
} from '../../../../grid/address';
import type { AddColumn } from '../../../../plan/model';
import { COLUMN_MEMO_NAME, COLUMN_NAME } from '../../../../plan/own-names';
import { HostError } from '../../../error';
import { columnWidth, withColumnWidth, withoutColumnWidth } from './column-widths';
import { type ColumnMemo, memoFormula, readMemo } from './column-memo';
import { type CellChange, changeCells, forEachCell, forEachRow, oldCell } from '../parts/sheet-rows';
import { valueXml } from '../parts/sheet-data';
import { Splices } from '../xml/splices';
import type { Tab, WorkbookDraft } from '../parts/workbook-draft';
import { WorksheetParts } from '../xml/worksheet-parts';
import { attribute, withAttribute } from '../xml/attributes';
import type { Element } from '../xml/tags';

const DEFAULT_WIDTH = 8.43;

/** The 0-based column of ours in a sheet, `null` where it has none. */
function ownColumn(book: WorkbookDraft, tab: Tab): number | null {
  const name = book.book.names.find((one) => one.tab === tab.index && one.name.toLowerCase() === COLUMN_NAME);
  const match = /!\$?([A-Z]{1,3})(?:\$1)?:\$?\1(?:\$\d+)?$/i.exec(name?.refersTo ?? '');
  return match ? (parseA1(`${match[1] ?? ''}1`)?.column ?? null) : null;
}

/** Writes a column of ours; one that is there already is taken off first. @throws HostError `protected`, `occupied` */
export function addColumn(book: WorkbookDraft, operation: AddColumn): void {
  const tab = book.worksheet(operation.sheet);
  refuseProtected(book, tab);
  removeOwnColumn(book, tab);
  refuseOccupied(book, tab, operation);
  const sheet = new WorksheetParts(book.draft.text(tab.part));
  const { column, cells, width } = operation;

  const styles = stylesAt(
    sheet,
    cells.map(({ copyStyleFrom }) => copyStyleFrom),
  );
  const before = new Map<number, string>();
  const changes = new Map<number, Map<number, CellChange>>();
  for (const { row, value, copyStyleFrom } of cells) {
    const style = styles.get(keyOf(copyStyleFrom.row, copyStyleFrom.column)) ?? '';
    const change: CellChange = (old, address, prefix) => {
      if (old) before.set(row, old.style);
      return `<${prefix}c r="${address}"${style === '' ? '' : ` s="${style}"`}${valueXml(value, prefix)}`;
    };
    changes.set(row, new Map([[column, change]]));
  }
  const splices = new Splices();
  changeCells(sheet, changes, splices);
  const memo: ColumnMemo = { columns: columnsText(sheet), dimension: dimensionOf(sheet), cells: before };
  replaceColumns(sheet, splices, withColumnWidth(memo.columns, column, width, sheet.prefix));
  replaceDimension(
    sheet,
    splices,
    grown(
      memo.dimension,
      column,
      cells.map(({ row }) => row),
    ),
  );
  book.putSheet(tab, splices.apply(sheet.xml));

  const letter = columnName(column);
  const refersTo = `${quoteSheet(tab.name)}!$${letter}:$${letter}`;
  book.book.setName({ name: COLUMN_NAME, tab: tab.index, refersTo });
  book.book.setName({ name: COLUMN_MEMO_NAME, tab: tab.index, refersTo: memoFormula(memo) });
}

/** Takes our column off; nothing where there is none. @throws HostError `protected` */
export function removeColumn(book: WorkbookDraft, name: string): void {
  const tab = book.worksheet(name);
  if (ownColumn(book, tab) === null) return;
  refuseProtected(book, tab);
  removeOwnColumn(book, tab);
}

/** The operation that would write our column as it is now, `null` where there is none. */
export function columnAsOperation(book: WorkbookDraft, name: string): AddColumn | null {
  const tab = book.worksheet(name);
  const column = ownColumn(book, tab);
  if (column === null) return null;
  const sheet = new WorksheetParts(book.draft.text(tab.part));
  const data = sheet.find('sheetData');
  const { rows } = book.gridOf(tab);
  const cells: AddColumn['cells'][number][] = [];
  const firstWith = new Map<string, { row: number; column: number }>();
  const waiting: { row: number; style: string }[] = [];
  if (data) {
    forEachRow(sheet, data, ({ row, element }) => {
      let own: string | undefined;
      let like: number | undefined;
      const inRow: [number, string][] = [];
      forEachCell(sheet.xml, element, (at, cell) => {
        const style = attribute(sheet.xml, cell.tag, 's') ?? '';
        if (at === column) own = style;
        else inRow.push([at, style]);
        if (at !== column && !firstWith.has(style)) firstWith.set(style, { row, column: at });
      });
      if (own === undefined) return;
      for (const [at, style] of inRow) if (style === own) like = at;
      if (like === undefined) waiting.push({ row, style: own });
      cells.push({
        row,
        value: rows[row]?.[column]?.text ?? '',
        copyStyleFrom: { row, column: like ?? Math.max(0, column - 1) },
      });
    });
  }
  const elsewhere = new Map(waiting.map(({ row, style }) => [row, firstWith.get(style)]));
  return {
    op: 'add-column',
    sheet: tab.name,
    column,
    width: columnWidth(columnsText(sheet), column) ?? DEFAULT_WIDTH,
    cells: cells.map((cell) => ({ ...cell, copyStyleFrom: elsewhere.get(cell.row) ?? cell.copyStyleFrom })),
  };
}

function removeOwnColumn(book: WorkbookDraft, tab: Tab): void {
  const column = ownColumn(book, tab);
  if (column === null) return;
  const sheet = new WorksheetParts(book.draft.text(tab.part));
  const { names } = book.book;
  const note = names.find((one) => one.tab === tab.index && one.name.toLowerCase() === COLUMN_MEMO_NAME);
  const memo = readMemo(note?.refersTo ?? '');

  const splices = new Splices();
  const changes = new Map<number, Map<number, CellChange>>();
  const rows: number[] = [];
  const data = sheet.find('sheetData');
  const width = columnWidth(columnsText(sheet), column) ?? DEFAULT_WIDTH;
  // What stands in the memo holds as long as nothing but our own change lies between it and the sheet.
  const holds =
    memo !== null && withColumnWidth(memo.columns, column, width, sheet.prefix) === columnsText(sheet);
  if (data) {
    forEachRow(sheet, data, ({ row, element }) => {
      forEachCell(sheet.xml, element, (at) => {
        if (at !== column) return;
        rows.push(row);
        const style = holds ? memo.cells.get(row) : undefined;
        const change: CellChange = (_, address, prefix) =>
          style === undefined ? null : `<${prefix}c r="${address}"${style === '' ? '' : ` s="${style}"`}/>`;
        changes.set(row, new Map([[column, change]]));
      });
    });
  }
  changeCells(sheet, changes, splices);
  replaceColumns(sheet, splices, holds ? memo.columns : withoutColumnWidth(columnsText(sheet), column));
  if (holds && grown(memo.dimension, column, rows) === dimensionOf(sheet)) {
    replaceDimension(sheet, splices, memo.dimension);
  }
  book.putSheet(tab, splices.apply(sheet.xml));
  const own = [COLUMN_NAME, COLUMN_MEMO_NAME];
  book.book.removeNames((one) => one.tab === tab.index && own.includes(one.name.toLowerCase()));
}

function refuseProtected(book: WorkbookDraft, tab: Tab): void {
  if (book.isProtected(tab)) throw new HostError('protected', { sheet: tab.name });
}

function refuseOccupied(book: WorkbookDraft, tab: Tab, { column, cells }: AddColumn): void {
  const { rows, merges } = book.gridOf(tab);
  const refuse = (row: number) => {
    throw new HostError('occupied', { sheet: tab.name, cell: toA1(row, column) });
  };
  rows.forEach((row, index) => {
    const cell = row?.[column];
    if (cell && (cell.formula !== undefined || (cell.value !== null && cell.value !== ''))) refuse(index);
  });
  const written = new Set(cells.map(({ row }) => row));
  for (const { top, left, bottom, right } of merges) {
    if (column < left || column > right) continue;
    for (let row = top; row <= bottom; row++) if (written.has(row)) refuse(row);
  }
}

/** `s=` of the cells at these places. */
function stylesAt(
  sheet: WorksheetParts,
  places: readonly { row: number; column: number }[],
): ReadonlyMap<string, string> {
  const wanted = new Set(places.map(({ row }) => row));
  const styles = new Map<string, string>();
  const data = sheet.find('sheetData');
  if (!data) return styles;
  forEachRow(sheet, data, ({ row, element }) => {
    if (!wanted.has(row)) return;
    forEachCell(sheet.xml, element, (column, cell) => {
      styles.set(keyOf(row, column), oldCell(sheet.xml, cell).style);
    });
  });
  return styles;
}

function keyOf(row: number, column: number): string {
  return `${row},${column}`;
}

function columnsText(sheet: WorksheetParts): string {
  const columns = sheet.find('cols');
  return columns ? sheet.text(columns) : '';
}

function replaceColumns(sheet: WorksheetParts, splices: Splices, text: string): void {
  replaceElement(splices, sheet.find('cols'), sheet.placeOf('cols'), text);
}

function replaceElement(splices: Splices, old: Element | undefined, place: number, text: string): void {
  if (old) splices.replace(old.tag.start, old.end, text);
  else if (text !== '') splices.insert(place, text);
}

function dimensionOf(sheet: WorksheetParts): string {
  const dimension = sheet.find('dimension');
  return dimension ? (attribute(sheet.xml, dimension.tag, 'ref') ?? '') : '';
}

function replaceDimension(sheet: WorksheetParts, splices: Splices, ref: string): void {
  const dimension = sheet.find('dimension');
  if (!dimension || ref === '') return;
  splices.replace(
    dimension.tag.start,
    dimension.tag.end,
    withAttribute(sheet.xml, dimension.tag, 'ref', ref),
  );
}

/** The stated range, large enough for these cells too. */
function grown(ref: string, column: number, rows: readonly number[]): string {
  const range = parseRange(ref);
  if (!range || rows.length === 0) return ref;
  const whole = rows.reduce<Range>(
    (all, row) => ({
      top: Math.min(all.top, row),
      bottom: Math.max(all.bottom, row),
      left: Math.min(all.left, column),
      right: Math.max(all.right, column),
    }),
    range,
  );
  return rangeToA1(whole);
}

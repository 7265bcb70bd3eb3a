import { parseRange, quoteSheet, type Range, rangeToA1 } from '../../src/grid/address';
import { wholeSheet } from './model/cells';
import type { SheetModel, WorkbookModel } from './model/workbook-model';
import { ExcelError, invalidArgument } from './host-object';
import type { Switch } from './switches';

/** What every emulated object shares. */
export interface World {
  readonly model: WorkbookModel;
  /** Tells the program of a change, if it listens. */
  readonly raise: (event: WorldEvent) => void;
  readonly switches: ReadonlySet<Switch>;
  /** What this request has done so far. */
  readonly request: { frozen: boolean };
  /** Workbooks that can be inserted, by their base64. */
  readonly files: ReadonlyMap<string, WorkbookModel>;
  /** Called before what needs the workbook in front. @throws ExcelError where another one is */
  readonly needFocus: () => void;
}

export interface WorldEvent {
  readonly kind: 'changed' | 'added' | 'deleted';
  readonly sheet: string;
  readonly address?: string;
  readonly changeType?: 'RangeEdited' | 'RowInserted';
  /** The program did it. */
  readonly ours?: boolean;
}

export function nextId(model: WorkbookModel): string {
  return `{${model.nextId++}}`;
}

export function sheetById(model: WorkbookModel, id: string): SheetModel {
  const sheet = model.sheets.find((one) => one.id === id);
  if (!sheet) throw new ExcelError('ItemNotFound', `no sheet ${id}`);
  return sheet;
}

/** `A1:C3`, `A:C`, `2:5`, with or without a sheet's name; several by commas. At most 8,192 characters (office-js #1167). */
export function parseAddresses(text: string): Range[] {
  if (text.length > 8192) throw invalidArgument('the address is longer than 8,192 characters');
  return text.split(',').map(parseAddress);
}

export function parseAddress(text: string): Range {
  const local = text.slice(text.lastIndexOf('!') + 1).replaceAll('$', '');
  const whole = wholeSheet();
  if (/^\d+:\d+$/.test(local)) {
    const [top = 1, bottom = 1] = local.split(':').map(Number);
    return { ...whole, top: top - 1, bottom: bottom - 1 };
  }
  if (/^[A-Z]+:[A-Z]+$/i.test(local)) {
    const [from, to] = local.split(':');
    const range = parseRange(`${from ?? ''}1:${to ?? ''}1`);
    if (range) return { ...range, bottom: whole.bottom };
  }
  const range = parseRange(local);
  if (!range) throw invalidArgument(`no address: ${text}`);
  return range;
}

/** `任务!A1:B2`; quoted where Excel quotes. */
export function addressOf(sheet: SheetModel, range: Range): string {
  const name = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet.name) ? sheet.name : quoteSheet(sheet.name);
  return `${name}!${rangeToA1(range)}`;
}

/** A range that lies on the sheet's grid. @throws ExcelError as Excel does where it does not */
export function onGrid({ switches }: Pick<World, 'switches'>, range: Range): Range {
  const { bottom, right } = gridOf({ switches });
  if (range.top < 0 || range.left < 0 || range.bottom > bottom || range.right > right)
    throw invalidArgument('beyond the last cell');
  return range;
}

/** All cells of a sheet. */
export function gridOf({ switches }: Pick<World, 'switches'>): Range {
  return switches.has('small-grid') ? { top: 0, left: 0, bottom: 65_535, right: 255 } : wholeSheet();
}

/** Excel refuses writes on a protected sheet. */
export function guard(sheet: SheetModel): void {
  if (sheet.protected) throw new ExcelError('AccessDenied', `${sheet.name} is protected`);
}

/** The same of looks, which the options of a protection may allow. */
export function guardLooks(sheet: SheetModel, switches: ReadonlySet<Switch>): void {
  if (!switches.has('partly-protected')) guard(sheet);
}

/** Excel refuses changes of the tabs where the workbook's structure is protected. */
export function guardStructure(model: WorkbookModel): void {
  if (model.structureProtected)
    throw new ExcelError('AccessDenied', 'the structure of the workbook is protected');
}

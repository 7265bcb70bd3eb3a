import type { Range } from '../../grid/address';
import type { OwnIdentity } from '../../grid/grid';
import { cellText } from '../../plan/cell-text';
import { nameOfIdentity } from '../../plan/identity';
import type { ContentRow, SheetContent } from '../../plan/sheet-content';
import { HostError } from '../error';
import { abilities, withoutInsertion } from './abilities';
import { base64 } from './base64';
import { toWorkbookSerial } from './date-systems';
import { needsFocus } from './errors';
import { rangeAt, sheetAt } from './places';
import { breathe, Breaths, inFront, readTrip, roundTrip } from './round-trip';
import { type Mark, queueMark } from './steps/change-tabs';
import type { State } from './steps/step';
import { writeCells } from './write-cells';
import type { SheetWriter } from './writer';

/** A new sheet of ours. */
export interface WholeSheet {
  readonly name: string;
  readonly identity: OwnIdentity;
  readonly content: SheetContent;
  /** A name of ours that points at nothing any more is in the way. */
  readonly staleName: boolean;
}

interface Inserted {
  /** They lack formulas that ask other sheets (`completeSheet`): in a file of their own they would point at that file. */
  readonly there: ReadonlySet<WholeSheet>;
  /** Whether Excel was asked at all: of the mark and of names nobody knows then. */
  readonly tried: boolean;
}

/** Fewer sheets are written: a file brings more with it than they are worth. */
const LEAST = 4;
/** Cells in one file: up to 16 bytes each in base64, and Excel on the web takes 5 MB in a request. */
const CELLS_IN_FILE = 120_000;
/** A sheet that has more is written. */
const MOST_CELLS = 250_000;

/**
 * Puts new sheets into the workbook as small files: a look is then a number in it, where Excel is told otherwise cell
 * by cell. Each file in one request, which also gives its sheets the names that make them ours and reads back what is
 * there. Where Excel does not do it (https://github.com/OfficeDev/office-js/issues/6142, 5785, 5777, 3568) or does it
 * otherwise, what came is taken away again, and it is not tried any more.
 *
 * @param mark a defined name that goes before them
 * @param onCome told how many more sheets are there, or fewer
 */
export async function insertSheets(
  all: readonly WholeSheet[],
  state: State,
  mark: Mark | null,
  onCome: (sheets: number) => void,
): Promise<Inserted> {
  // Excel on the web leaves charts out.
  const sheets = all.filter(({ content }) => !content.charts?.length && cellsOf(content) <= MOST_CELLS);
  if (sheets.length < LEAST || !abilities().insertion || state.legacy || state.date1904 || !state.font)
    return { there: new Set(), tried: false };
  const places = new Map(state.tabs.map((name, at) => [name, at]));
  const ordered = [...sheets].sort((a, b) => (places.get(a.name) ?? 0) - (places.get(b.name) ?? 0));
  const { workbookOf } = await import(/* webpackChunkName: "excel-insertion" */ '../file/workbook-of');
  const known = new Set(state.sheets.map(({ id }) => id));
  const arrived = new Set(known);
  const names = new Set(state.sheets.map(({ name }) => name));
  const breaths = new Breaths(state.options);
  let tried = false;
  let come = 0;
  try {
    for (const [nth, part] of partsOf(ordered).entries()) {
      const file = base64(await workbookOf(part.map(withoutOthers), state.font, () => breaths.rest()));
      await breathe(state.options);
      for (const { name } of part) names.add(name);
      const tabs = state.tabs.filter((name) => names.has(name));
      let again = false;
      await inFront(async () => {
        if (again) await removeNew(arrived, part);
        again = tried = true;
        const ids = await insert(part, tabs, file, nth === 0 ? mark : null, state.active);
        for (const id of ids) arrived.add(id);
      });
      come += part.length;
      onCome(part.length);
    }
    return { there: new Set(ordered), tried };
  } catch (error) {
    if (error instanceof HostError || needsFocus(error)) throw error;
    withoutInsertion();
    await inFront(() => removeNew(known, ordered));
    onCome(-come);
    return { there: new Set(), tried };
  }
}

function cellsOf({ rows }: SheetContent): number {
  return rows.reduce((sum, { cells }) => sum + cells.length, 0);
}

/** What goes into one file each. */
function partsOf(sheets: readonly WholeSheet[]): WholeSheet[][] {
  const parts: WholeSheet[][] = [];
  let size = Infinity;
  for (const sheet of sheets) {
    const more = cellsOf(sheet.content);
    if (size + more > CELLS_IN_FILE) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(sheet);
    size += more;
  }
  return parts;
}

/** Writes what a file of its own could not say: formulas that ask other sheets. */
export async function completeSheet(writer: SheetWriter, content: SheetContent): Promise<void> {
  const rows = content.rows.map(({ cells }): ContentRow => ({
    cells: cells.map((cell) => (cell?.formula !== undefined && asksOthers(cell.formula) ? cell : null)),
  }));
  await writeCells(writer, { ...content, rows }, false, []);
}

/** @param tabs the tabs as they are then, in order @param active id of the sheet in front @returns ids of what came */
async function insert(
  sheets: readonly WholeSheet[],
  tabs: readonly string[],
  file: string,
  mark: Mark | null,
  active: string,
): Promise<readonly string[]> {
  const at = tabs.indexOf(sheets[0]?.name ?? '');
  const before = tabs[at - 1];
  const { differs, ids } = await roundTrip(({ workbook, application }) => {
    application.suspendScreenUpdatingUntilNextSync();
    if (mark) queueMark(workbook, mark);
    const added = workbook.insertWorksheetsFromBase64(file, {
      ...(before === undefined
        ? { positionType: 'Beginning' as const }
        : { positionType: 'After' as const, relativeTo: before }),
    });
    const checks = sheets.map(({ name, identity, staleName, content }, index) => {
      // By its name: one that Excel gave another is none that we put.
      const sheet = sheetAt(workbook, name);
      const own = nameOfIdentity(identity);
      if (staleName) workbook.names.getItem(own).delete();
      workbook.names.add(own, rangeAt(sheet, CORNER)).visible = false;
      const place = tabs.indexOf(name);
      if (place !== at + index) sheet.position = place;
      return queueCheck(sheet, content, index === 0);
    });
    // Excel brings to the front what it inserts.
    sheetAt(workbook, active).activate();
    return () => ({ differs: checks.some((same) => !same()), ids: added.value });
  });
  if (differs) throw new Error('what was inserted is not what was sent');
  return ids;
}

const CORNER: Range = { top: 0, left: 0, bottom: 0, right: 0 };

/** Whether a sheet is as it was sent: how far it reaches and its last row; of one of them also how it looks. */
export function queueCheck(sheet: Excel.Worksheet, content: SheetContent, looks: boolean): () => boolean {
  const { rows, columns, merges, freeze, conditionalFormats, validations } = content;
  const bottom = rows.findLastIndex(({ cells }) => cells.some((cell) => cell && isFilled(cell.value)));
  if (bottom < 0) return () => true;
  const right = Math.max(...rows.map(({ cells }) => cells.length)) - 1;
  const line = rangeAt(sheet, { top: bottom, left: 0, bottom, right }).load('values');
  const filled = sheet.getUsedRangeOrNullObject(true).load('rowIndex,rowCount');
  const same = (): boolean =>
    !filled.isNullObject &&
    filled.rowIndex + filled.rowCount === bottom + 1 &&
    (rows[bottom]?.cells ?? []).every((cell, column) => {
      if (!cell || cell.formula !== undefined) return true;
      const { value } = cell;
      const [held] = [(line.values[0] as unknown[] | undefined)?.[column]];
      return typeof value === 'number'
        ? Number(held) === toWorkbookSerial(value, undefined, false)
        : (held ?? '') === (typeof value === 'string' ? cellText(value) : (value ?? ''));
    });
  if (!looks) return same;
  const rules = rangeAt(sheet, {
    top: 0,
    left: 0,
    bottom: rows.length - 1,
    right,
  }).conditionalFormats.getCount();
  const frozen = sheet.freezePanes.getLocationOrNullObject().load('rowCount');
  const merged = rangeAt(sheet, {
    top: 0,
    left: 0,
    bottom: rows.length - 1,
    right,
  }).getMergedAreasOrNullObject();
  merged.load('areaCount');
  const across = { top: 0, left: 0, bottom: 0, right: Math.max(0, columns.length - 1) };
  const widths = rangeAt(sheet, across).getColumnProperties({ columnHidden: true });
  const look = lookedCell(content);
  const format = look && rangeAt(sheet, look.place).format;
  const font = format?.font.load('name,size,bold');
  const fill = format?.fill.load('color');
  const [validation] = validations;
  const list = validation && rangeAt(sheet, validation.range).dataValidation.load('type');
  return () =>
    same() &&
    rules.value === conditionalFormats.length &&
    (freeze === undefined || (!frozen.isNullObject && frozen.rowCount >= freeze.rows)) &&
    (merges.length === 0 || (!merged.isNullObject && merged.areaCount === merges.length)) &&
    columns.every(
      ({ hidden }, column) => (widths.value[column]?.columnHidden ?? false) === (hidden ?? false),
    ) &&
    (!list || list.type === (validation.rule.kind === 'list' ? 'List' : 'Date')) &&
    (!look ||
      ((look.style.font?.name === undefined || font?.name === look.style.font.name) &&
        (look.style.font?.size === undefined || font?.size === look.style.font.size) &&
        font?.bold === (look.style.font?.bold ?? false) &&
        (look.style.fill === undefined || fill?.color.toUpperCase() === look.style.fill.toUpperCase())));
}

/** The first cell that has a fill and a font, or else a font. */
function lookedCell({ rows, styles }: SheetContent) {
  let found: { place: Range; style: SheetContent['styles'][number] } | null = null;
  for (const [row, { cells }] of rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      const style = styles[cell?.style ?? -1];
      if (!style?.font) continue;
      const place = { top: row, left: column, bottom: row, right: column };
      if (style.fill !== undefined) return { place, style };
      found ??= { place, style };
    }
  }
  return found;
}

function isFilled(value: unknown): boolean {
  return value !== null && value !== '';
}

/** Takes away sheets that came and are not as they were sent, whatever Excel called them. */
async function removeNew(known: ReadonlySet<string>, sheets: readonly WholeSheet[]): Promise<void> {
  const found = await readTrip(({ workbook }) => {
    workbook.worksheets.load('items/id,items/name');
    const names = sheets.map(({ identity }) =>
      workbook.names.getItemOrNullObject(nameOfIdentity(identity)).load('name'),
    );
    return () => ({
      ids: workbook.worksheets.items.flatMap(({ id, name }) =>
        !known.has(id) && sheets.some((one) => name.startsWith(one.name)) ? [id] : [],
      ),
      names: sheets.flatMap(({ identity, staleName }, at) =>
        names[at]?.isNullObject || staleName ? [] : [nameOfIdentity(identity)],
      ),
    });
  });
  if (found.ids.length === 0) return;
  await roundTrip(({ workbook }) => {
    for (const name of found.names) workbook.names.getItem(name).delete();
    for (const id of found.ids) workbook.worksheets.getItem(id).delete();
    return () => undefined;
  });
}

/** The sheet without formulas that ask other sheets: what they gave stands there until they are written. */
function withoutOthers({ name, content }: WholeSheet): { name: string; content: SheetContent } {
  const rows = content.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => {
      if (cell?.formula === undefined || !asksOthers(cell.formula)) return cell;
      const { formula, ...rest } = cell;
      return rest;
    }),
  }));
  return { name, content: { ...content, rows } };
}

function asksOthers(formula: string): boolean {
  return formula.includes('!');
}

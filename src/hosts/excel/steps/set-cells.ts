import { toA1 } from '../../../grid/address';
import { cellText } from '../../../plan/cell-text';
import type { SetCells } from '../../../plan/model';
import { HostError } from '../../error';
import { isTooLarge } from '../errors';
import { readTrip } from '../round-trip';
import { typedText } from '../typed-text';
import { rangeAt } from '../places';
import { Writer } from '../writer';
import { textBytes } from '../text-bytes';
import { findSheet, type State, type Step } from './step';
import type { Undo } from './undo';

type Fix = SetCells['cells'][number];
type Value = Fix['before'];

interface Held {
  readonly value: unknown;
  /** With `=`; else the value again. */
  readonly formula: unknown;
  readonly numberFormat: string;
  readonly hidden: boolean;
}

/** Cells asked about in one request; some 600 bytes each. */
const CELLS_AT_ONCE = 2_000;

/** @throws HostError `not-found`, `protected`, `filtered`, `stale` */
export async function setCellsStep(state: State, operation: SetCells): Promise<Step | null> {
  const found = findSheet(state, operation.sheet);
  if (!found) throw new HostError('not-found', { sheet: operation.sheet });
  const { sheet, extent } = found;
  const { cells } = operation;
  if (cells.length === 0) return null;
  if (sheet.protected) throw new HostError('protected', { sheet: sheet.name });
  const held = await readHeld(sheet.id, cells);
  // Values that are written through a filter land in other rows: https://github.com/OfficeDev/office-js/issues/224
  if (extent.filtered || held.some(({ hidden }) => hidden))
    throw new HostError('filtered', { sheet: sheet.name });
  for (const [at, { place, before }] of cells.entries()) {
    if (!same(held[at]?.value, before)) {
      throw new HostError('stale', { sheet: sheet.name, cell: toA1(place.row, place.column) });
    }
  }
  const back = cells.map(({ place, before, after }, at): Fix => {
    const formula = formulaOf(held[at]);
    return { place, before: normal(after), after: before, ...(formula !== undefined && { formula }) };
  });
  return {
    stands: sheet.name,
    async write(writer) {
      for (const [at, fix] of cells.entries())
        await writeFix(writer, sheet.id, fix, held[at]?.numberFormat ?? 'General');
      await writer.flush();
      await verify(sheet.id, sheet.name, cells);
    },
    undo: {
      kind: 'cells',
      name: sheet.name,
      cells: back.map((fix, at) => ({ ...fix, numberFormat: held[at]?.numberFormat ?? 'General' })),
    },
    inverse: [{ op: 'set-cells', sheet: sheet.name, cells: back }],
  };
}

/** Gives the cells back what they held. */
export async function undoCells({ name, cells }: Extract<Undo, { kind: 'cells' }>): Promise<void> {
  const writer = new Writer();
  for (const { numberFormat, ...fix } of cells) await writeFix(writer, name, fix, numberFormat, true);
  await writer.flush();
}

/** @param numberFormat of the cell @param restore whether the format is written as well: Excel may have chosen another for the value */
async function writeFix(
  writer: Writer,
  sheetId: string,
  fix: Fix,
  numberFormat: string,
  restore = false,
): Promise<void> {
  const { after, formula } = fix;
  const value =
    formula !== undefined
      ? `=${formula}`
      : typeof after === 'string'
        ? typedText(after, numberFormat)
        : (after ?? '');
  await writer.add(typeof value === 'string' ? textBytes(value) : 8, ({ workbook }) => {
    const range = cellAt(workbook.worksheets.getItem(sheetId), fix);
    range.values = [[value]];
    if (restore) range.numberFormat = [[numberFormat]];
  });
}

/** Excel has taken what it was given, and into these cells: some hosts do neither and say nothing (office-js 224, 806). */
async function verify(sheetId: string, sheet: string, cells: readonly Fix[]): Promise<void> {
  const held = await readHeld(sheetId, cells);
  for (const [at, { place, after, formula }] of cells.entries()) {
    if (formula === undefined && !same(held[at]?.value, normal(after))) {
      throw new HostError('host-failed', { detail: `${sheet}!${toA1(place.row, place.column)}` });
    }
  }
}

async function readHeld(sheetId: string, cells: readonly Fix[], atOnce = CELLS_AT_ONCE): Promise<Held[]> {
  const held: Held[] = [];
  for (let from = 0; from < cells.length; from += atOnce) {
    const chunk = cells.slice(from, from + atOnce);
    try {
      held.push(...(await readChunk(sheetId, chunk)));
    } catch (error) {
      if (!isTooLarge(error) || atOnce === 1) throw error;
      held.push(...(await readHeld(sheetId, chunk, Math.ceil(atOnce / 8))));
    }
  }
  return held;
}

async function readChunk(sheetId: string, cells: readonly Fix[]): Promise<Held[]> {
  return readTrip(({ workbook }) => {
    const sheet = workbook.worksheets.getItem(sheetId);
    const ranges = cells.map((fix) => cellAt(sheet, fix).load('values,formulas,numberFormat,rowHidden'));
    return () =>
      ranges.map(({ values, formulas, numberFormat, rowHidden }) => ({
        value: (values as unknown[][])[0]?.[0],
        formula: (formulas as unknown[][])[0]?.[0],
        numberFormat: (numberFormat as string[][])[0]?.[0] ?? 'General',
        hidden: rowHidden,
      }));
  });
}

function cellAt(sheet: Excel.Worksheet, { place: { row, column } }: Fix): Excel.Range {
  return rangeAt(sheet, { top: row, left: column, bottom: row, right: column });
}

function formulaOf(held: Held | undefined): string | undefined {
  const text = held?.formula;
  return typeof text === 'string' && text.startsWith('=') && text !== held?.value ? text.slice(1) : undefined;
}

function normal(value: Value): Value {
  return typeof value === 'string' ? (value === '' ? null : cellText(value)) : value;
}

/** An empty text and an empty cell are the same, and so are line breaks of all kinds. */
function same(held: unknown, value: Value): boolean {
  if (value === null || value === '') return held === '' || held === null;
  if (typeof value === 'string' && typeof held === 'string') return cellText(held) === cellText(value);
  return held === value;
}

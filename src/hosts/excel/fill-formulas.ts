import type { Range } from '../../grid/address';
import { shiftFormula } from '../../grid/shift-formula';
import type { ContentRow } from '../../plan/sheet-content';
import { rangeAt } from './places';
import { addressLists } from './rectangles';
import { CALL_BYTES, type SheetWriter } from './writer';

/** A formula that goes down a column: it is told in its first row, and copied. All 0-based. */
export interface Fill {
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
  /** Rows between them that stay empty. */
  readonly empty: readonly number[];
}

/** Fewer are told one by one: copying takes calls. */
const LEAST = 6;

/**
 * Formulas that say the same in many rows of a column, each seen from its row: those of lights are 300 bytes long.
 *
 * @param rows of a whole sheet: what is empty here is empty there
 */
export function fillsOf(rows: readonly ContentRow[]): readonly Fill[] {
  const fills: Fill[] = [];
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  for (let column = 0; column < width; column++) fills.push(...fillsIn(rows, column));
  return fills;
}

function fillsIn(rows: readonly ContentRow[], column: number): Fill[] {
  const fills: Fill[] = [];
  let open: { top: number; formula: string; rows: number[]; empty: number[] } | null = null;
  const close = (): void => {
    const [bottom, count] = [open?.rows.at(-1) ?? 0, open?.rows.length ?? 0];
    if (open && count >= LEAST)
      fills.push({ column, top: open.top, bottom, empty: open.empty.filter((row) => row < bottom) });
    open = null;
  };
  for (const [row, { cells }] of rows.entries()) {
    const { value = null, formula } = cells[column] ?? {};
    if (formula === undefined) {
      if (value === null || value === '') open?.empty.push(row);
      else close();
    } else if (open && shiftFormula(open.formula, { row: open.top, column }, { row, column }) === formula) {
      open.rows.push(row);
    } else {
      close();
      open = { top: row, formula, rows: [row], empty: [] };
    }
  }
  close();
  return fills;
}

/** Whether a cell of the fill need not be told: it is copied into. */
export function isFilled(fills: readonly Fill[], row: number, column: number): boolean {
  return fills.some((one) => one.column === column && row > one.top && row <= one.bottom);
}

/** When the first rows are told. */
export async function writeFills(writer: SheetWriter, fills: readonly Fill[]): Promise<void> {
  for (const { column, top, bottom, empty } of fills) {
    const cells = (from: number, to: number): Range => ({
      top: from,
      left: column,
      bottom: to,
      right: column,
    });
    await writer.add(2 * CALL_BYTES, (sheet) => {
      rangeAt(sheet, cells(top + 1, bottom)).copyFrom(rangeAt(sheet, cells(top, top)), 'Formulas');
    });
    for (const addresses of addressLists(runsOf(empty).map(([from, to]) => cells(from, to))))
      await writer.add(addresses.length + CALL_BYTES, (sheet) => {
        sheet.getRanges(addresses).clear('Contents');
      });
  }
}

function runsOf(rows: readonly number[]): (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && last[1] + 1 === row) last[1] = row;
    else runs.push([row, row]);
  }
  return runs;
}

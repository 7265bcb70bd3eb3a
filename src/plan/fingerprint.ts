import type { Range } from '../grid/address';
import type { CellValue, Grid } from '../grid/grid';
import { Hash128 } from './hash';
import type { Expectation } from './model';

/**
 * 32 hex digits over the values of a sheet or a part of it, the same in every host for the same content. Values, not
 * displayed texts: hosts may render a number or a date differently. For the same reason a number counts with 15
 * digits, an error as its text, an empty text as an empty cell, and every line break as one.
 * `range`: 0-based; `null`: the whole sheet. Linear in the cells of the range.
 */
export function fingerprint(grid: Pick<Grid, 'rows'>, range: Range | null): string {
  const hash = new Hash128();
  const bottom = Math.min(range?.bottom ?? Infinity, grid.rows.length - 1);
  for (let row = range?.top ?? 0; row <= bottom; row++) {
    const cells = grid.rows[row];
    if (!cells) continue;
    const right = Math.min(range?.right ?? Infinity, cells.length - 1);
    for (let column = range?.left ?? 0; column <= right; column++) {
      const written = normalised(cells[column]?.value ?? null);
      if (written !== null) hash.add(`${row},${column}${written}`);
    }
  }
  return hash.digest();
}

/** What a plan made from this sheet expects of it. */
export function expectationOf(grid: Grid, range: Range | null = null): Expectation {
  return { sheet: grid.name, range, fingerprint: fingerprint(grid, range) };
}

/** The first expectation that does not hold of these sheets, `null` where all do. Sheets' names are compared as Excel does, without case. */
export function staleExpectation(
  sheets: readonly Grid[],
  expectations: readonly Expectation[],
): Expectation | null {
  const byName = new Map(sheets.map((grid) => [grid.name.toLowerCase(), grid]));
  for (const expectation of expectations) {
    const grid = byName.get(expectation.sheet.toLowerCase());
    const actual = grid ? fingerprint(grid, expectation.range) : null;
    if (actual !== expectation.fingerprint) return expectation;
  }
  return null;
}

function normalised(value: CellValue): string | null {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return `n${number(value)};`;
  if (typeof value === 'boolean') return value ? 'b1;' : 'b0;';
  const text = typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : value.error;
  return `s${text.length}:${text}`;
}

function number(value: number): number {
  return Number.isSafeInteger(value) ? value + 0 : Number(value.toPrecision(15));
}

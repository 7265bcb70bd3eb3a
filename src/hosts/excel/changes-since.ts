import type { Range } from '../../grid/address';
import { type Cell, type Grid, isError } from '../../grid/grid';
import { sameAround } from '../../grid/same-grid';
import { sameIdentity } from '../../plan/identity';
import type { Extent } from './survey';

/** What became of a sheet since it was known. */
export interface Changes {
  /** Nothing changed. */
  readonly same: boolean;
  /** By row: its cells where they are as they were, `undefined` where they have to be read. */
  readonly rows: Grid['rows'];
  /** Where the others lie. */
  readonly ranges: readonly Range[];
}

/** Rows that lie so near each other are read as one range. */
const NEAR = 3;

/**
 * @param told its cells now, without what they show and what formulas say (`CellsJob.again`)
 * @param columns where only the values of these were told
 */
export function changesSince(
  known: Grid,
  told: Grid,
  columns: readonly Pick<Range, 'left' | 'right'>[] | null = null,
): Changes {
  const same = columns ? isSameValue : isSameCell;
  const isSameRow = (before: Row, now: Row): boolean =>
    (columns ?? [{ left: 0, right: Infinity }]).every(({ left, right }) => {
      const last = Math.min(right, Math.max(before.length, now.length) - 1);
      for (let column = left; column <= last; column++) if (!same(before[column], now[column])) return false;
      return true;
    });
  const right = Math.max(widthOf(known), widthOf(told)) - 1;
  const ranges: { top: number; left: number; bottom: number; right: number }[] = [];
  const rows = told.rows.map((row = [], at) => {
    const before = known.rows[at] ?? [];
    if (isSameRow(before, row)) return before;
    const last = ranges.at(-1);
    if (last && at - last.bottom <= NEAR) last.bottom = at;
    else ranges.push({ top: at, left: 0, bottom: at, right });
    return undefined;
  });
  for (const { top, bottom } of ranges) rows.fill(undefined, top, bottom + 1);
  const unchanged =
    ranges.length === 0 &&
    known.rows.slice(told.rows.length).every((row) => !row?.some(Boolean)) &&
    (known.own && told.own ? sameIdentity(known.own, told.own) : known.own === told.own) &&
    sameAround(known, told);
  return { same: unchanged, rows, ranges };
}

type Row = readonly (Cell | undefined)[];

function widthOf({ rows }: Grid): number {
  return rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
}

/** Characters: words that are picked from lists, dates and numbers are no longer. */
const SHORT = 6;

/** The columns of a sheet whose values are short on average, next to each other as one range. */
export function inShortColumns({ rows }: Grid, { used }: Extent): readonly Range[] {
  if (!used) return [];
  const lengths: number[] = [];
  for (const row of rows)
    row?.forEach((cell, column) => {
      const value = cell?.value;
      lengths[column] = (lengths[column] ?? 0) + (typeof value === 'string' ? value.length : 1);
    });
  const ranges: { top: number; left: number; bottom: number; right: number }[] = [];
  for (let column = used.left; column <= used.right; column++) {
    if ((lengths[column] ?? 0) > SHORT * rows.length) continue;
    const last = ranges.at(-1);
    if (last?.right === column - 1) last.right = column;
    else ranges.push({ ...used, left: column, right: column });
  }
  return ranges;
}

function isSameValue(before: Cell | undefined, now: Cell | undefined): boolean {
  const [value, next] = [before?.value ?? '', now?.value ?? ''];
  return isError(value) && isError(next) ? value.error === next.error : value === next;
}

function isSameCell(before: Cell | undefined, now: Cell | undefined): boolean {
  if (!before || !now) return !before && !now;
  if (!isSameValue(before, now)) return false;
  // Of a formula in a sheet of ours it is told that there is one.
  if (now.formula === '') return before.formula !== undefined;
  return before.formula === now.formula && before.numberFormat === now.numberFormat;
}

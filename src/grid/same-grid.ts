import type { Range } from './address';
import type { Cell, Grid } from './grid';
import { isError } from './grid';

/** Whether two sheets say the same, cell by cell; by what identity they are known is left out. */
export function sameGrid(one: Grid, other: Grid): boolean {
  return (
    sameAround(one, other) &&
    sameList(one.rows, other.rows, (row, like) => sameList(row ?? [], like ?? [], sameCell))
  );
}

/** Whether they say the same beside their cells. */
export function sameAround(one: Grid, other: Grid): boolean {
  return (
    one.name === other.name &&
    one.visible === other.visible &&
    one.protected === other.protected &&
    sameList(one.merges, other.merges, sameRange) &&
    sameSet(one.hiddenRows, other.hiddenRows) &&
    sameSet(one.hiddenColumns, other.hiddenColumns) &&
    sameRange(one.filter, other.filter)
  );
}

function sameCell(one: Cell | undefined, other: Cell | undefined): boolean {
  if (one === other) return true;
  if (!one || !other) return false;
  const [value, like] = [one.value, other.value];
  return (
    (isError(value) && isError(like) ? value.error === like.error : Object.is(value, like)) &&
    one.text === other.text &&
    one.numberFormat === other.numberFormat &&
    one.formula === other.formula
  );
}

/** Whether two ranges are the same one, or both are none. */
export function sameRange(one: Range | null | undefined, other: Range | null | undefined): boolean {
  if (!one || !other) return !one && !other;
  const { top, left, bottom, right } = one;
  return top === other.top && left === other.left && bottom === other.bottom && right === other.right;
}

/** Lists with holes: every place counts. */
function sameList<T>(one: readonly T[], other: readonly T[], same: (a: T, b: T) => boolean): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (!same(one[at] as T, other[at] as T)) return false;
  return true;
}

function sameSet(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  if (one.size !== other.size) return false;
  for (const value of one) if (!other.has(value)) return false;
  return true;
}

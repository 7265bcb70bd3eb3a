/** A slip leaves a figure in the size that it has; what is said to be many times as much was counted of other things. */
const MOST_TIMES = 2.75;
/** Of small figures a slip may be a multiple. */
const SMALL = 8;
/** A comma or a 万 too many or too few. */
const SHIFTS: readonly number[] = [10, 100, 1_000, 10_000];
const SHIFT_OFF = 0.02;

/**
 * Whether a figure may be a slip for another: where what would be right is far from what is written, most likely nobody meant
 * what was worked out.
 */
export function mayBeSlip(said: number, right: number): boolean {
  const off = Math.abs(said - right);
  if (off <= SMALL) return true;
  const [least, most] = [Math.min(said, right), Math.max(said, right)];
  if (least <= 0) return false;
  const times = most / least;
  return times <= MOST_TIMES || isShift(times);
}

/** Whether so many times as much is what a wrong multiplier makes of a figure. */
export function isShift(times: number): boolean {
  return SHIFTS.some((shift) => Math.abs(times / shift - 1) <= SHIFT_OFF);
}

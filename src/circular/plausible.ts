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
  return times <= MOST_TIMES || shiftOf(times) !== null;
}

/** The multiplier that was forgotten (10) or put too much (0.1) where something should be so many times as much; `null` for none. */
export function shiftOf(times: number): number | null {
  if (times <= 0) return null;
  const found = SHIFTS.flatMap((shift) => [shift, 1 / shift]).find(
    (shift) => Math.abs(times / shift - 1) <= SHIFT_OFF,
  );
  return found ?? null;
}

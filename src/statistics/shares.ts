/**
 * Shares of a whole in per cent with `digits` decimals that add up to 100 exactly: by largest remainder, so that a
 * circular never prints 99.9 % in all. Zeros stay zero; nothing at all gives zeros.
 */
export function sharesOf(parts: readonly number[], digits = 1): readonly number[] {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  if (whole === 0) return parts.map(() => 0);
  const scale = 10 ** digits;
  const exact = parts.map((part) => (part / whole) * 100 * scale);
  const floors = exact.map((one) => Math.floor(one + 1e-9));
  let left = Math.round(100 * scale) - floors.reduce((sum, one) => sum + one, 0);
  const byRemainder = exact
    .map((one, index) => ({ index, remainder: one - (floors[index] ?? 0) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder) {
    if (left <= 0) break;
    floors[index] = (floors[index] ?? 0) + 1;
    left--;
  }
  return floors.map((one) => one / scale);
}

import { SEED } from './seed.cjs';

/** `npm run test:long` sets it: everything that `npm test` takes a sample of. */
export const LONG = (globalThis as { LONG?: boolean }).LONG === true;

/** How many random runs: few where more have never found anything, and many by `npm run test:long`. */
export function runs(few: number, many: number): number {
  return LONG ? many : few;
}

/** `npm run mutants` sets it: a change is shown to the whole of each matrix. */
const WHOLE = LONG || (globalThis as { WHOLE?: boolean }).WHOLE === true;

/**
 * So many of a matrix, in their order; another seed takes others, `npm run test:long` all of them.
 *
 * @param few how many `npm test` takes
 */
export function sampleOf<T>(all: readonly T[], few: number): readonly T[] {
  if (WHOLE || few >= all.length) return all;
  let state = SEED;
  // Mulberry32: a few lines, and as even as this needs.
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const drawn = all.map((_, at) => ({ at, lot: random() })).sort((a, b) => a.lot - b.lot);
  const taken = new Set(drawn.slice(0, few).map(({ at }) => at));
  return all.filter((_, at) => taken.has(at));
}

/** `npm run test:long` sets it: everything that `npm test` takes a sample of. */
export const LONG = (globalThis as { LONG?: boolean }).LONG === true;

/** How many random runs: few where more have never found anything, and many by `npm run test:long`. */
export function runs(few: number, many: number): number {
  return LONG ? many : few;
}

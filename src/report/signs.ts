import type { Verdict } from './model';

/** How a verdict is told without words and without colour. */
export const VERDICT_SIGNS: Readonly<Record<Verdict, string>> = {
  carried: '✓',
  partly: '◐',
  check: '？',
  none: '✗',
  waived: '－',
};
/** Something of a carried clause is said otherwise in the table. */
export const DIFFERS = '≠';

import { remembered } from '../grid/remembered';
import { toPlain } from './grammar/plain';
import type { PlacedPlain } from './grammar/plain';
import { scan } from './grammar/scan';
import type { Expression } from './grammar/scan';
import { hasOpenPoints } from './open-dates';
import { datedClauses } from './stages';
import type { DatedClause } from './stages';

/** What a text says of times, whatever the table. Offsets are those of `plain.text`. */
export interface Said {
  readonly plain: PlacedPlain;
  readonly found: readonly Expression[];
  readonly clauses: readonly DatedClause[];
  /** Whether only the context can date any of it: a local word, a term from the notice on. */
  readonly open: boolean;
  /** Whatever looks like a time: from and to, in turn. */
  readonly seen: readonly number[];
}

/** By far the greater part of the work, and asked for by whoever reads times and whoever must not take them for figures. */
export const saidOfTimes = remembered((text): Said => {
  const plain = toPlain(text);
  const seen: number[] = [];
  const found = scan(plain, { onlyTimes: false }, (at, end) => seen.push(at, end));
  return { plain, found, clauses: datedClauses(plain, found), open: hasOpenPoints(found), seen };
});

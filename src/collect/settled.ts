import type { Occurrence } from '../ledger/model';
import { markOf } from './base';
import { conflictId, type Outcome } from './decide';
import type { Report } from './model';

/**
 * Tells a report from all others about the same field: what it said, over what its row held when it was written. A unit
 * that gets a new form and says the same again says something new.
 */
export function settledMark({
  occurrence,
  field,
  base,
  value,
}: Pick<Report, 'occurrence' | 'field' | 'base' | 'value'>): string {
  return `${conflictId(occurrence, field)} ${base ?? '?'} ${markOf(value)}`;
}

/** The reports that somebody has decided against, with those of before; what is about nothing any more is forgotten. */
export function nowSettled(
  before: readonly string[],
  { settled }: Outcome,
  occurrences: readonly Occurrence[],
): readonly string[] {
  const fresh = settled.flatMap(({ conflict, side }) =>
    conflict.sides.filter((one) => one !== side).flatMap(({ reports }) => reports.map(settledMark)),
  );
  if (fresh.length === 0) return before;
  const known = new Set(occurrences.map(({ key }) => key));
  const kept = before.filter((mark) => known.has(mark.slice(0, mark.indexOf('/'))));
  return [...new Set([...kept, ...fresh])];
}

import type { ReturnRecord, Settings } from '../settings/model';
import type { CivilDate } from '../timing/model';
import { fieldText, markOf } from './base';
import { ENTRY_FIELDS, type EntryField } from '../ledger/model';
import { conflictId } from './decide';
import type { Collection, Conflict, ReturnedRow } from './model';
import { seasonOf } from './season';

/**
 * Who handed in is recorded, unit by unit, when something of theirs goes into the ledger (what waits for a decision does
 * not yet): a row that several units share shows
 * what one of them wrote in the tabs of all. One record per unit and period, the latest.
 */
export function withReturns(
  settings: Settings,
  { matched }: Collection,
  open: readonly Conflict[],
  asOf: CivilDate,
  standard: (name: string) => string,
): readonly ReturnRecord[] {
  const handed = new Map<string, string>();
  const undecided = new Set(open.map(({ id }) => id));
  for (const [{ unit, from }, rows] of matched) {
    const taken = [...rows].some(([row, occurrence]) =>
      filledIn(row).some((field) => !undecided.has(conflictId(occurrence, field))),
    );
    if (unit !== null && taken) handed.set(standard(unit), from.name);
  }
  const period = collectedOn(asOf, settings.period);
  const news = [...handed].filter(
    ([unit, source]) =>
      !settings.returns.some((one) => one.unit === unit && one.asOf === asOf && one.source === source),
  );
  if (news.length === 0) return settings.returns;
  const again = new Map(news);
  const others = settings.returns.filter(
    (one) => !again.has(one.unit) || collectedOn(one.asOf, settings.period) !== period,
  );
  return [...others, ...news.map(([unit, source]) => ({ unit, asOf, source }))];
}

/** Units that handed in for the reporting period that is collected on a date. */
export function returnedBy(settings: Settings, asOf: CivilDate): ReadonlySet<string> {
  return new Set(latestReturns(settings, asOf).keys());
}

/** The latest record of each unit for the reporting period that is collected on a date, by unit. */
export function latestReturns(
  { returns, period }: Pick<Settings, 'returns' | 'period'>,
  asOf: CivilDate,
): ReadonlyMap<string, ReturnRecord> {
  const now = collectedOn(asOf, period);
  return new Map(
    returns.filter((one) => collectedOn(one.asOf, period) === now).map((one) => [one.unit, one] as const),
  );
}

/** What somebody wrote into a row since it was made. */
function filledIn({ entry, base }: ReturnedRow): readonly EntryField[] {
  return ENTRY_FIELDS.filter((field) => {
    const value = fieldText(entry, field);
    return value !== '' && markOf(value) !== base[field];
  });
}

/** The last day of the period that what comes in on a date is for: in the first days of a quarter, the one before. */
function collectedOn(date: CivilDate, period: Settings['period']): CivilDate {
  return seasonOf(date, period).collected;
}

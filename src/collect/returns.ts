import type { ReturnRecord, Settings } from '../settings/model';
import type { CivilDate } from '../timing/model';
import { fieldText, markOf } from './base';
import { ENTRY_FIELDS, type EntryField } from '../ledger/model';
import { conflictId } from './decide';
import type { Collection, Conflict, ReturnedRow } from './model';

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
  const period = periodOf(asOf, settings.period);
  const news = [...handed].filter(
    ([unit, source]) =>
      !settings.returns.some((one) => one.unit === unit && one.asOf === asOf && one.source === source),
  );
  if (news.length === 0) return settings.returns;
  const again = new Map(news);
  const others = settings.returns.filter(
    (one) => !again.has(one.unit) || periodOf(one.asOf, settings.period) !== period,
  );
  return [...others, ...news.map(([unit, source]) => ({ unit, asOf, source }))];
}

/** Units that handed in, in the reporting period of a date. */
export function returnedBy(settings: Settings, asOf: CivilDate): ReadonlySet<string> {
  return new Set(latestReturns(settings, asOf).keys());
}

/** The latest record of each unit in the reporting period of a date, by unit. */
export function latestReturns(
  { returns, period }: Pick<Settings, 'returns' | 'period'>,
  asOf: CivilDate,
): ReadonlyMap<string, ReturnRecord> {
  const now = periodOf(asOf, period);
  return new Map(
    returns.filter((one) => periodOf(one.asOf, period) === now).map((one) => [one.unit, one] as const),
  );
}

/** What somebody wrote into a row since it was made. */
function filledIn({ entry, base }: ReturnedRow): readonly EntryField[] {
  return ENTRY_FIELDS.filter((field) => {
    const value = fieldText(entry, field);
    return value !== '' && markOf(value) !== base[field];
  });
}

function periodOf(date: CivilDate, period: Settings['period']): string {
  const month = Number(date.slice(5, 7));
  return `${date.slice(0, 4)}-${period === 'month' ? month : Math.ceil(month / 3)}`;
}

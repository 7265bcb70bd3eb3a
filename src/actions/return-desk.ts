import type { ReturnRecord } from '../settings/model';
import type { CivilDate } from '../timing/model';
import { latestReturns } from '../collect/returns';
import type { Collection } from '../collect/model';
import { reportingUnits, standardName } from './collect';
import type { Understanding } from './understand';

/**
 * How a unit stands in the reporting period: it has sent nothing; what it sent lies there and is not in the ledger yet;
 * something of it contradicts what others or the ledger say; it handed in.
 */
export type DeskState = 'missing' | 'waiting' | 'conflict' | 'returned';

interface DeskLine {
  readonly unit: string;
  readonly state: DeskState;
  /** When it handed in, and from what; `null`: nothing of it is in the ledger for this period. */
  readonly record: ReturnRecord | null;
  /** Fields about which somebody must choose. */
  readonly conflicts: number;
}

export interface Desk {
  readonly period: 'month' | 'quarter';
  readonly asOf: CivilDate;
  /** In the order of the source; a collective whose members are known stands as these. */
  readonly lines: readonly DeskLine[];
}

/** Who has handed in for the period of the as-of date. `collection`: what lies there to be collected, where it was looked at. */
export function returnDesk(
  understanding: Understanding,
  collection: Pick<Collection, 'collected' | 'conflicts'> | null,
): Desk {
  const { settings, asOf, breakdown } = understanding;
  const standard = standardName(breakdown);
  const records = latestReturns(settings, asOf);
  const conflicts = new Map<string, number>();
  const waiting = new Set<string>();
  for (const { sides } of collection?.conflicts ?? []) {
    const units = sides.flatMap(({ reports }) =>
      reports.flatMap(({ unit }) => (unit === null ? [] : [standard(unit)])),
    );
    for (const unit of new Set(units)) conflicts.set(unit, (conflicts.get(unit) ?? 0) + 1);
  }
  for (const { unit } of collection?.collected ?? []) if (unit !== null) waiting.add(standard(unit));
  const stateOf = (unit: string): DeskState => {
    if (conflicts.has(unit)) return 'conflict';
    if (waiting.has(unit)) return 'waiting';
    return records.has(unit) ? 'returned' : 'missing';
  };
  return {
    period: settings.period,
    asOf,
    lines: reportingUnits(understanding).map((unit) => ({
      unit,
      state: stateOf(unit),
      record: records.get(unit) ?? null,
      conflicts: conflicts.get(unit) ?? 0,
    })),
  };
}

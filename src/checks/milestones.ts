import type { Indicator } from '../breakdown/model';
import type { CivilDate, TimingKind } from '../timing/model';

/** Kinds that name a date of their own: not a whole year (全年…), nor something that recurs or never ends. */
const DATED: readonly TimingKind[] = ['by', 'in', 'range'];

/** The last date that the indicator's own words name; `null` where it has none or takes its task's deadline. */
export function lastMilestone({ timing }: Pick<Indicator, 'timing'>): CivilDate | null {
  if (timing.source !== 'own' || !DATED.includes(timing.kind)) return null;
  return timing.due.at(-1) ?? null;
}

/** `（4）12月底前`: how a message names a milestone. */
export function milestoneLabel(indicator: Indicator): string {
  return numberLabel(indicator.number) + (indicator.timing.phrase ?? lastMilestone(indicator) ?? '');
}

/** `5 → （5）`, `1① → （1）①`. */
function numberLabel(number: string): string {
  return number.replace(/^\d+/, '（$&）');
}

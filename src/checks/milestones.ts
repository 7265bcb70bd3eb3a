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

/** `5 → （5）`, `1① → （1）①`, `2-1 → （2-1）`. */
function numberLabel(number: string): string {
  return number.replace(/^\d+(?:-\d+)*/, '（$&）');
}

/**
 * The earliest day that the indicator's milestone may mean. A column 四季度目标 or a label `四季度：` says what is done
 * within the quarter, not that it takes until December; whoever writes 四季度 in the sentence itself means its end.
 */
export function earliestMilestone({ timing, text }: Pick<Indicator, 'timing' | 'text'>): CivilDate | null {
  const last = lastMilestone({ timing });
  const phrase = timing.phrase ?? '';
  if (last === null || (text.includes(phrase) && !labels(phrase, text))) return last;
  const months = /季度/.test(phrase) ? 3 : /半年/.test(phrase) ? 6 : /年/.test(phrase) ? 12 : 0;
  if (months === 0 || /[末底前]/.test(phrase)) return last;
  const month = Number(last.slice(5, 7)) - months + 1;
  return `${last.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
}

function labels(phrase: string, text: string): boolean {
  return text.startsWith(phrase) && /^[：:]/.test(text.slice(phrase.length));
}

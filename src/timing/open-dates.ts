import { addDays, civilDate, daysBetween, daysInMonth, partsOf } from './civil';
import type { DateExpression } from './grammar/date-expression';
import { LOCAL_WORDS } from './grammar/local-words';
import type { Point } from './grammar/points';
import type { Expression } from './grammar/scan';
import type { Span } from './grammar/since-notice';
import type { CivilDate, TimeContext, TimeProblem } from './model';

/** What a text says once its open points have days, and what has none. */
interface Settled {
  readonly found: readonly Expression[];
  /** Local words without a day. */
  readonly unknown: readonly TimeProblem[];
  /** How many terms (30日内) have no day to run from. */
  readonly terms: number;
}

/** What the table and its settings say of open points. */
type Known = Pick<TimeContext, 'words' | 'notice'>;

const isOpen = ({ word, span }: Point): boolean => word !== undefined || span !== undefined;

/** Whether any expression names a time that only the context can date: few texts do. */
export function hasOpenPoints(found: readonly Expression[]): boolean {
  return found.some((one) => one.type === 'date' && one.points.some(isOpen));
}

/**
 * Gives open points their days: local words those of the whole country, else those of the settings; terms are counted
 * from the notice. Expressions with points that have none are left out.
 */
export function settle(found: readonly Expression[], known: Known): Settled {
  const unknown = new Map<string, TimeProblem>();
  let terms = 0;
  const settled = found.flatMap((one): readonly Expression[] => {
    if (one.type !== 'date') return [one];
    const points = one.points.map((point) => dayOf(point, known) ?? point);
    for (const { word, span } of points) {
      if (word !== undefined) unknown.set(word, { kind: 'word', phrase: word });
      if (span) terms += 1;
    }
    if (points.some(isOpen)) return [];
    const settledOne: DateExpression = { ...one, points, from: dayOf(one.from, known) ?? one.from };
    return [settledOne];
  });
  return { found: settled, unknown: [...unknown.values()], terms };
}

function dayOf({ word, span, ...rest }: Point, { words, notice }: Known): Point | null {
  if (span) {
    const date = notice ? endOf(span, notice) : null;
    const parts = date && partsOf(date);
    if (!parts) return null;
    const { year, month, day } = parts;
    return { ...rest, year: { year }, month, day, from: { month, day }, form: 'day' };
  }
  const day = word === undefined ? undefined : (words?.[word] ?? LOCAL_WORDS[word]?.day);
  return day ? { ...rest, ...day, from: day, form: 'day' } : null;
}

/** The last day of a term; the notice's own day does not count, and a month ends on its day or, without one, its last. */
function endOf({ count, unit }: Span, notice: CivilDate): CivilDate | null {
  if (unit === 'day') return addDays(notice, count);
  if (unit === 'workday') return addWorkdays(notice, count);
  const from = partsOf(notice);
  if (!from) return null;
  const months = from.year * 12 + from.month - 1 + count;
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  return civilDate(year, month, Math.min(from.day, daysInMonth(year, month)));
}

const SOME_MONDAY = '2024-01-01';

/** Saturdays and Sundays do not count. */
function addWorkdays(date: CivilDate, count: number): CivilDate | null {
  const weekday = ((daysBetween(SOME_MONDAY, date) % 7) + 7) % 7;
  // From a weekend the count begins as from the Friday before.
  const start = Math.min(weekday, 4);
  const weeks = Math.floor((start + count) / 5);
  return addDays(date, start - weekday + count + weeks * 2);
}

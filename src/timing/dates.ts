import { civilDate } from './civil';
import type { DateExpression } from './grammar/date-expression';
import type { Plain } from './grammar/plain';
import { couldExist, firstDay, resolve } from './grammar/points';
import type { Expression, RepeatedExpression } from './grammar/scan';
import type { CivilDate, TimeContext, TimeProblem } from './model';
import { occurrences } from './occurrences';

/** What the expressions that decide come to: dates in any order, and what is wrong with them. */
export interface Dates {
  readonly due: CivilDate[];
  readonly problems: TimeProblem[];
}

/** The dates of one expression; a problem of a kind is reported once, with the words of the whole expression. */
export function datesOf(plain: Plain, expression: DateExpression, year: number | null): Dates {
  const due: CivilDate[] = [];
  const kinds = new Set<'impossible' | 'year'>();
  for (const point of expression.points) {
    const resolved = resolve(point, year);
    if ('date' in resolved) due.push(resolved.date);
    else kinds.add(resolved.problem);
  }
  const begins = expression.kind === 'range' ? resolve(expression.from, year) : null;
  if (begins && 'problem' in begins) kinds.add(begins.problem);
  const phrase = plain.phrase(expression.at, expression.end);
  return { due, problems: [...kinds].map((kind) => ({ kind, phrase })) };
}

/** An impossible date is wrong wherever it stands in the text, also where another expression decides. */
export function impossible(plain: Plain, found: readonly Expression[]): TimeProblem[] {
  return found
    .filter((one) => (one.type === 'every' ? one.impossible : !one.bare && !one.points.every(couldExist)))
    .map((one) => ({ kind: 'impossible', phrase: plain.phrase(one.at, one.end) }));
}

/** The occurrences of one recurring expression between 起算日 and the task's deadline, within its own span. */
export function repeatedDates(plain: Plain, one: RepeatedExpression, context: TimeContext): Dates {
  const phrase = plain.phrase(one.at, one.end);
  const { recurrence, within } = one;
  if (one.impossible) return { due: [], problems: [{ kind: 'impossible', phrase }] };
  if (recurrence.months.length === 0) return { due: [], problems: [] };
  if (recurrence.dates?.points.some((point) => 'problem' in resolve(point, context.year ?? 2000))) {
    return { due: [], problems: [{ kind: 'impossible', phrase }] };
  }
  const span = within && spanOf(within, context.year);
  if (span === 'impossible') return { due: [], problems: [{ kind: 'impossible', phrase }] };
  const own = within?.points.at(-1)?.year;
  const year = own && 'year' in own ? own.year : context.year;
  const start = latest(context.start ?? (year === null ? null : civilDate(year, 1, 1)), span?.from);
  const end = earliest(context.deadline ?? (year === null ? null : civilDate(year, 12, 31)), span?.to);
  if (year === null || start === null || end === null) {
    return { due: [], problems: [{ kind: 'year', phrase }] };
  }
  return { due: occurrences(recurrence, start, end), problems: [] };
}

/** First and last day of `5-10月`; `3月起` has no last. */
function spanOf(
  within: DateExpression,
  year: number | null,
): { from: CivilDate | null; to: CivilDate | null } | 'impossible' {
  const last = within.points.at(-1);
  const resolved = last && resolve(last, year);
  if (resolved && 'problem' in resolved && resolved.problem === 'impossible') return 'impossible';
  const to = resolved && 'date' in resolved && !within.starts ? resolved.date : null;
  return { from: firstDay(within.from, year), to };
}

function latest(a: CivilDate | null, b: CivilDate | null | undefined): CivilDate | null {
  return a !== null && (!b || a >= b) ? a : (b ?? null);
}

function earliest(a: CivilDate | null, b: CivilDate | null | undefined): CivilDate | null {
  return a !== null && (!b || a <= b) ? a : (b ?? null);
}

/** Ascending, without repeats. */
export function ascending(dates: readonly CivilDate[]): CivilDate[] {
  return [...new Set(dates)].sort();
}

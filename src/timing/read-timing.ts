import { remembered } from '../grid/remembered';
import type { CivilDate, Period, TimeContext, TimeProblem, Timing } from './model';
import { civilDate } from './civil';
import type { DateExpression } from './grammar/date-expression';
import { toPlain } from './grammar/plain';
import type { Plain } from './grammar/plain';
import { couldExist, firstDay, resolve } from './grammar/points';
import { occurrences } from './occurrences';
import { scan } from './grammar/scan';
import type { Expression, RepeatedExpression } from './grammar/scan';

export interface TimingReading {
  readonly timing: Timing;
  readonly problems: readonly TimeProblem[];
}

const LEAD_IN = /^[\s（(【[“"①-⑳■·、]*(?:要|须|应|需)?/;
const ONGOING = /^(?:常态化?|持续|长期|常年|长年|经常性|不间断)/;
/** `适时`, `视情`: the condition is the word itself. `待…后`, `等…后`: up to 后, so that a date inside is part of it. */
const CONDITIONAL =
  /^(?:适时|择机|视情况?|视[^，,。；;\n]{0,16}?(?:情况|需要|进展)|必要时|条件(?:成熟|具备|允许)[时后]?|(?:待(?![遇办岗业])|等(?![级额次同于]))[^，,。；;\n]{1,60}?后|待(?![遇办岗业])[^，,。；;\n]{0,60})/;

/** What the expressions that decide come to: dates in any order, and what is wrong with them. */
interface Dates {
  readonly due: CivilDate[];
  readonly problems: TimeProblem[];
}

/**
 * When the text of an indicator or a task is due, by `docs/time-expressions.md`: a leading expression decides;
 * without one the first dated or recurring expression does; a dated or recurring one beats a leading ongoing one.
 * Never throws; linear in the length of the text.
 */
export function readTiming(text: string, context: TimeContext): TimingReading {
  const { plain, found } = expressionsIn(text);
  const lead = LEAD_IN.exec(plain.text)?.[0].length ?? 0;
  const head = plain.text.slice(lead, lead + 64);
  const condition = CONDITIONAL.exec(head)?.[0];
  if (condition !== undefined) return conditional(plain, found, lead, lead + condition.length, context);

  const deciding = found.find((one) => one.type === 'every' || !one.starts);
  if (deciding?.type === 'date') return dated(plain, deciding, found, context);
  if (deciding) return recurring(plain, found, context);

  const ongoing = ONGOING.exec(head)?.[0];
  const starting = found.find(
    (one) => one.type === 'date' && one.starts && one.at <= lead + LONGEST_INTRODUCTION,
  );
  if (ongoing !== undefined)
    return undated('ongoing', plain.phrase(lead, lead + ongoing.length), impossible(plain, found));
  if (starting) return undated('ongoing', plain.phrase(starting.at, starting.end), impossible(plain, found));
  return inherited(context, impossible(plain, found));
}

/** Every date that a text names, also where another one decides; ascending. */
export function datesNamed(text: string, year: number | null): readonly CivilDate[] {
  const { plain, found } = expressionsIn(text);
  return ascending(found.flatMap((one) => (one.type === 'date' ? datesOf(plain, one, year).due : [])));
}

/** What a text says of times, whatever the table: by far the greater part of the work. */
const expressionsIn = remembered((text) => {
  const plain = toPlain(text);
  return { plain, found: scan(plain, { onlyTimes: false }) };
});

/** 自, 从, 于: what may stand before a leading `3月起`. */
const LONGEST_INTRODUCTION = 1;

function undated(kind: 'ongoing' | 'conditional', phrase: string, problems: TimeProblem[]): TimingReading {
  return { timing: { kind, due: [], source: 'own', phrase }, problems };
}

function inherited(context: TimeContext, problems: TimeProblem[]): TimingReading {
  const timing: Timing = context.deadline
    ? { kind: 'none', due: [context.deadline], source: 'deadline' }
    : { kind: 'none', due: [], source: 'own' };
  return { timing, problems };
}

/** A date stated outright behind the condition is a commitment; a recurring one waits for the condition. */
function conditional(
  plain: Plain,
  found: readonly Expression[],
  from: number,
  to: number,
  context: TimeContext,
): TimingReading {
  const outright = found.find((one) => one.type === 'date' && !one.starts && one.at >= to);
  if (outright?.type === 'date') return dated(plain, outright, found, context);
  return undated('conditional', plain.phrase(from, to), impossible(plain, found));
}

function dated(
  plain: Plain,
  expression: DateExpression,
  found: readonly Expression[],
  context: TimeContext,
): TimingReading {
  const { due, problems } = datesOf(plain, expression, context.year);
  problems.push(
    ...impossible(
      plain,
      found.filter((other) => other !== expression),
    ),
  );
  const phrase = plain.phrase(expression.at, expression.end);
  return { timing: { kind: expression.kind, due: ascending(due), source: 'own', phrase }, problems };
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
function impossible(plain: Plain, found: readonly Expression[]): TimeProblem[] {
  return found
    .filter((one) => (one.type === 'every' ? one.impossible : !one.bare && !one.points.every(couldExist)))
    .map((one) => ({ kind: 'impossible', phrase: plain.phrase(one.at, one.end) }));
}

const SHORTEST_FIRST: readonly Period[] = ['day', 'week', 'month', 'quarter', 'half', 'year'];

function recurring(plain: Plain, found: readonly Expression[], context: TimeContext): TimingReading {
  const all = found.filter((one): one is RepeatedExpression => one.type === 'every');
  const due: CivilDate[] = [];
  const problems: TimeProblem[] = [];
  for (const one of all) {
    const dates = repeatedDates(plain, one, context);
    due.push(...dates.due);
    for (const problem of dates.problems) {
      // One unknown year is one problem, however many expressions want for it.
      if (problem.kind !== 'year' || !problems.some(({ kind }) => kind === 'year')) problems.push(problem);
    }
  }
  problems.push(
    ...impossible(
      plain,
      found.filter((other) => other.type === 'date'),
    ),
  );
  const every = SHORTEST_FIRST.find((period) => all.some((one) => one.recurrence.every === period)) ?? 'year';
  const phrase = [...new Set(all.map((one) => plain.phrase(one.at, one.end)))].join('、');
  return { timing: { kind: 'every', due: ascending(due), every, source: 'own', phrase }, problems };
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

import { SIGNS } from '../texts/item-marks';
import type { CivilDate, Period, TimeContext, TimeProblem, Timing } from './model';
import type { DateExpression } from './grammar/date-expression';
import type { Plain } from './grammar/plain';
import { ascending, datesOf, impossible, repeatedDates } from './dates';
import { saidOfTimes } from './said';
import type { Said } from './said';
import { settle } from './open-dates';
import type { Expression, RepeatedExpression } from './grammar/scan';
import { datedClauses, stagesOf } from './stages';
import type { DatedClause } from './stages';

interface TimingReading {
  readonly timing: Timing;
  readonly problems: readonly TimeProblem[];
}

const LEAD_IN = new RegExp(`^[\\s（(【[“"${SIGNS}■·、]*(?:要|须|应|需)?`);
const ONGOING = /^(?:常态化?|持续|长期|常年|长年|经常性|不间断)/;
/** `适时`, `视情`: the condition is the word itself. `待…后`, `等…后`: up to 后, so that a date inside is part of it. */
const CONDITIONAL =
  /^(?:适时|择机|视情况?|视[^，,。；;\n]{0,16}?(?:情况|需要|进展)|必要时|条件(?:成熟|具备|允许)[时后]?|(?:待(?![遇办岗业])|等(?![级额次同于]))[^，,。；;\n]{1,60}?后|待(?![遇办岗业])[^，,。；;\n]{0,60})/;

/**
 * When the text of an indicator or a task is due, by `docs/time-expressions.md`: a leading expression decides;
 * without one the first dated or recurring expression does; a dated or recurring one beats a leading ongoing one.
 * Where several clauses begin with a date, each of them is due.
 * Never throws; linear in the length of the text.
 */
export function readTiming(text: string, context: TimeContext): TimingReading {
  const said = saidOfTimes(text);
  if (!said.open) return readingOf(said, context);
  const { found, unknown } = settle(said.found, context);
  const read = readingOf({ ...said, found, clauses: datedClauses(said.plain, found) }, context);
  // A word without a day matters only where it is all that the text says of time.
  const isAll = read.timing.due.length === 0 || read.timing.source === 'deadline';
  return isAll && unknown.length > 0 ? { ...read, problems: [...read.problems, ...unknown] } : read;
}

function readingOf({ plain, found, clauses }: Said, context: TimeContext): TimingReading {
  const lead = LEAD_IN.exec(plain.text)?.[0].length ?? 0;
  const head = plain.text.slice(lead, lead + 64);
  const condition = CONDITIONAL.exec(head)?.[0];
  if (condition !== undefined) {
    const read = conditional(plain, found, lead, lead + condition.length, context);
    return inStages(read, plain, clauses, context.year, lead + condition.length);
  }

  const deciding = found.find((one) => one.type === 'every' || !one.starts);
  if (deciding) {
    const read =
      deciding.type === 'date' ? dated(plain, deciding, found, context) : recurring(plain, found, context);
    return inStages(read, plain, clauses, context.year, 0);
  }

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
  const { plain, found: all } = saidOfTimes(text);
  const { found } = settle(all, {});
  return ascending(found.flatMap((one) => (one.type === 'date' ? datesOf(plain, one, year).due : [])));
}

/** The reading with the dates of all clauses behind `from` that begin with one, where there are several. */
function inStages(
  { timing, problems }: TimingReading,
  plain: Plain,
  clauses: readonly DatedClause[],
  year: number | null,
  from: number,
): TimingReading {
  const counting = clauses.filter((clause) => clause.from >= from);
  if (counting.length < 2) return { timing, problems };
  const found = stagesOf(plain, counting, year);
  const due = ascending([...timing.due, ...found.stages.map((stage) => stage.due)]);
  const stages = found.stages.length > 1 ? { stages: found.stages } : {};
  return { timing: { ...timing, due, ...stages }, problems: joined(problems, found.problems) };
}

/** The same words are one problem, and so is an unknown year, however many dates want for it. */
function joined(some: readonly TimeProblem[], more: readonly TimeProblem[]): readonly TimeProblem[] {
  return more.reduce<readonly TimeProblem[]>((all, one) => {
    const isKnown = all.some(
      ({ kind, phrase }) => kind === one.kind && (kind === 'year' || phrase === one.phrase),
    );
    return isKnown ? all : [...all, one];
  }, some);
}

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

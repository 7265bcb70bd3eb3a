import { SIGNS } from '../texts/item-marks';
import { joinLines } from '../texts/lines';
import { datesOf } from './dates';
import type { DateExpression } from './grammar/date-expression';
import type { Plain } from './grammar/plain';
import type { YearRef } from './grammar/points';
import type { Expression } from './grammar/scan';
import type { CivilDate, Stage, TimeProblem } from './model';

/** A clause that begins with a date, with what follows it up to the next such clause. Offsets of the plain text. */
export interface DatedClause {
  readonly expression: DateExpression;
  readonly from: number;
  readonly to: number;
  /** 确保, 力争 … before the date: an aim, and a stage of its own only where it lies further on. */
  readonly aims: boolean;
}

const AIMS = /^.?(?:力争|争取|确保|力保|必保)/;

/** What may stand between the end of the clause before and the date: 并于, 力争, （, 第二阶段：. */
const INTRODUCTION = `(?:第?[一二三四五六1-6]?[^，,。；;\\n：:（(]{0,6}阶段[：:]?|[（(【[“"■●·${SIGNS}]|并|且|其中|同时|力争|争取|确保|力保|必保|计划|预计|拟|再|于|在|到|至|从|截至|截止|最迟|最晚|务必|原则上|将|须|要|应|需){0,4}`;
const BEGINS = new RegExp(`([，,。；;、\\n])${INTRODUCTION}$`);
/** At the head of a text a topic may stand before the first date: 推进小区改造：3月底前 …；6月底前 … */
const BEGINS_TEXT = new RegExp(`^((?![^：:]*阶段[：:])[^，,。；;\\n：:]{1,30}[：:])?${INTRODUCTION}$`);
/** The longest introduction that a date may have, without and with a topic. */
const REACH = 16;
const REACH_WITH_TOPIC = 48;
const MARKS = /[\s，,。；;、]+$/;

/** The clauses of a text that begin with a date of their own; only where there are several. Linear. */
export function datedClauses({ text }: Plain, found: readonly Expression[]): readonly DatedClause[] {
  const dated = found.filter((one): one is DateExpression => one.type === 'date' && !one.starts);
  if (dated.length < 2) return [];
  const inBrackets = bracketsOf(text);
  const starts = dated.flatMap((expression) => {
    const from = clauseStart(text, expression.at);
    return from === null || inBrackets(from) ? [] : [{ expression, from }];
  });
  // `12月底前，确保春节前清零`: a date without words of its own holds for the clause behind it, whatever that begins with.
  const own = starts.filter(({ from }, index) => {
    const before = starts[index - 1];
    return !before || /[^\s，,。；;、：:）)】\]]/.test(text.slice(before.expression.end, from));
  });
  if (own.length < 2) return [];
  return own.map(({ expression, from }, index) => {
    const to = own[index + 1]?.from ?? text.length;
    const marks = MARKS.exec(text.slice(from, to))?.[0].length ?? 0;
    return { expression, from, to: to - marks, aims: AIMS.test(text.slice(from, expression.at)) };
  });
}

/** Where the clause begins that a date at `at` stands first in; `null` where it stands further in. */
function clauseStart(text: string, at: number): number | null {
  const first = at <= REACH_WITH_TOPIC ? BEGINS_TEXT.exec(text.slice(0, at)) : null;
  if (first) return first[1]?.length ?? 0;
  const least = Math.max(0, at - REACH);
  const mark = BEGINS.exec(text.slice(least, at));
  return mark && least + mark.index + 1;
}

/** Whether an offset lies within a bracket that opened before it: what stands there explains, it is no step. Asked in order. */
function bracketsOf(text: string): (offset: number) => boolean {
  if (!/[（(]/.test(text)) return () => false;
  const spans: [from: number, to: number][] = [];
  let open = -1;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '（' || char === '(') open = open < 0 ? at : open;
    else if ((char === '）' || char === ')') && open >= 0) {
      spans.push([open, at]);
      open = -1;
    }
  }
  let next = 0;
  return (offset) => {
    while ((spans[next]?.[1] ?? Infinity) < offset) next++;
    return offset > (spans[next]?.[0] ?? Infinity);
  };
}

/** The date of the clause before, and the year that was last written. */
interface Before {
  readonly year: YearRef | null;
  readonly last: CivilDate;
}

/** The stages that clauses with dates make, in reading order, each date once; and what is wrong with any of the dates. */
export function stagesOf(
  plain: Plain,
  clauses: readonly DatedClause[],
  year: number | null,
): { readonly stages: readonly Stage[]; readonly problems: readonly TimeProblem[] } {
  const byDate = new Map<CivilDate, Stage>();
  const problems: TimeProblem[] = [];
  let before: Before | null = null as Before | null;
  for (const { expression, from, to, aims } of clauses) {
    const read = datesOf(plain, inYearOf(before, expression, year), year);
    const last: CivilDate = before?.last ?? '';
    if (aims && read.due.some((due) => due < last)) continue;
    problems.push(...read.problems);
    const text = joinLines(plain.phrase(from, to));
    const phrase = plain.phrase(expression.at, expression.end);
    for (const due of read.due) {
      const same = byDate.get(due);
      byDate.set(
        due,
        same ? { ...same, text: `${same.text}；${text}` } : { due, text, phrase, kind: expression.kind },
      );
      before = { year: expression.points.at(-1)?.year ?? before?.year ?? null, last: due };
    }
  }
  return { stages: [...byDate.values()], problems };
}

/** 2025年3月底前开工，10月底前完工: a year once written goes on where the date would else step back before it. */
function inYearOf(before: Before | null, expression: DateExpression, year: number | null): DateExpression {
  if (!before?.year || expression.points.some((point) => point.year !== null)) return expression;
  const carried = expression.points.map((point) => ({ ...point, year: before.year }));
  const withYear = { ...expression, points: carried, from: { ...expression.from, year: before.year } };
  const [first] = datesOf(NO_WORDS, expression, year).due;
  const [then] = datesOf(NO_WORDS, withYear, year).due;
  const stepsBack = first === undefined || first < before.last;
  return stepsBack && then !== undefined && then >= before.last ? withYear : expression;
}

const NO_WORDS: Plain = { text: '', phrase: () => '' };

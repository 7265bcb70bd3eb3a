import { derived } from '../../grid/remembered';
import type { Mention, Passage, PlainPassage, SaidFigure } from './passage';
import { NOUN } from './vocabulary';

/** What stands between two marks; brackets go with their clause. */
export interface Clause {
  readonly words: string;
  readonly start: number;
  readonly end: number;
  /** The last count of rows, or of anything else that is counted one by one. */
  readonly count: SaidFigure | null;
  /** The other figures: what rows are above or below. */
  readonly limits: readonly SaidFigure[];
  /** The noun behind the count. */
  readonly noun: string;
}

const COUNTER = /^[个家名项件条所类]$/;

export const clausesOf = derived(({ text, figures }: PlainPassage): readonly Clause[] => {
  const clauses: Clause[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const char = text[at] ?? ',';
    if (char === '(') depth++;
    if (char === ')') depth--;
    if (at < text.length && (depth > 0 || !/[,:、]/.test(char))) continue;
    const own = figures.filter((one) => one.start >= start && one.end <= at);
    const counts = own.filter(({ unit, step }) => COUNTER.test(unit) && step === 0);
    const count = counts.at(-1) ?? null;
    if (start < at)
      clauses.push({
        words: text.slice(start, at),
        start,
        end: at,
        count,
        limits: own.filter((one) => !counts.includes(one)),
        noun: count ? (NOUN.exec(text.slice(count.end))?.[1] ?? '') : '',
      });
    start = at + 1;
  }
  return clauses;
});

/** Names one behind the other, each with what stands in brackets or as a figure behind it. */
export interface NameList {
  readonly mentions: readonly Mention[];
  readonly start: number;
  readonly end: number;
}

const JOINS = /^(?:\([^()]*\))?(?:[\d.]{1,8}[^、,;:()\d]{0,4})?(?:、|和|及|与|以及|,(?=$))$/;

export function listsIn({ text, mentions: all }: Passage): NameList[] {
  const lists: Mention[][] = [];
  for (const one of all) {
    const last = lists.at(-1)?.at(-1);
    if (last && JOINS.test(text.slice(last.end, one.start))) lists.at(-1)?.push(one);
    else lists.push([one]);
  }
  return lists.map((mentions) => ({
    mentions,
    start: mentions[0]?.start ?? 0,
    end: mentions.at(-1)?.end ?? 0,
  }));
}

const OPENS = /(?:是|为|有|包括|:|\()$/;
/** Between a clause and its list there is hardly a word. */
const BETWEEN = /^[,:]?(?:具体)?(?:分别|依次)?(?:是|为|有)?[:(]?$/;

/** The list of names that a clause opens, or that stands right before its count; `null` where it has none. */
export function listOf(
  { start, end, count }: Clause,
  { text }: Passage,
  lists: readonly NameList[],
): NameList | null {
  const before =
    count && lists.find((list) => list.end <= count.start && /^等?$/.test(text.slice(list.end, count.start)));
  if (before) return before;
  const behind = lists.find((list) => list.start >= start);
  return behind && OPENS.test(text.slice(start, behind.start)) && BETWEEN.test(text.slice(end, behind.start))
    ? behind
    : null;
}

/** What stands between a word and the names that it is said of: behind it `的单位是`, `分别为`, before it `（92分）`, `得分`. */
const TO_NAMES = /^(?:的)?[^,:;、\d]{0,8}?(?:分别|依次)?(?:是|为|有)?[:(]?$/;
const OPENS_NAMES = /(?:^|是|为|有|:|\(|的|单位|依次|分别)$/;
const FROM_NAMES = /^(?:\([^()]*\))?(?:[\d.]+(?:分|%))?[^,;。、]{0,14}(?:,[^,;。、\d]{0,8})?$/;
const FARTHEST = 24;

/** The names that words from `start` to `end` are said of (`完成率最高的是甲局`, `甲局、乙局居前两位`): behind them, else before. */
export function namesBeside(
  { text }: Passage,
  lists: readonly NameList[],
  start: number,
  end: number,
): NameList | null {
  const behind = lists.find((list) => list.start >= end);
  const to = behind && text.slice(end, behind.start);
  if (behind && to !== undefined && TO_NAMES.test(to) && OPENS_NAMES.test(to)) return behind;
  const before = lists.findLast((list) => list.end <= start);
  return before && start - before.end <= FARTHEST && FROM_NAMES.test(text.slice(before.end, start))
    ? before
    : null;
}

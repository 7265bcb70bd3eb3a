import { remembered } from '../grid/remembered';
import { BLANK, blank } from './blank';
import { canonicalUnit, MULTIPLIER_PATTERN, scaled, UNIT_PATTERN } from './measuring-units';
import { notAfter } from '../texts/after';
import { toHalfWidth } from '../texts/width';
import { thingOf } from './thing';

/** A figure in a Chinese text, with what it counts. */
export interface Quantity {
  /** In single units: `8.25亿元` is 825000000 元. Of a range, the lower end. */
  readonly value: number;
  /** The upper end of a range, else `value`. */
  readonly upTo: number;
  /** The measure without its multiplier, one name per measure: 元, 美元, %, 百分点, 家, 亩 … */
  readonly unit: string;
  /** What is counted, for comparing (`到位内资`); '' where the text does not say. */
  readonly thing: string;
  /** Whether words say that the figure counts from the start of the year: 累计, 达到, 总数, 存续 … */
  readonly cumulative: boolean;
  /** Whether words say that the figure comes on top of what was there: 新增, 再. */
  readonly increment: boolean;
  /** `growth`: 同比增长5%; `fall`: 压减10%; `ratio`: a share or rate; `level`: any other figure. */
  readonly comparison: 'growth' | 'fall' | 'ratio' | 'level';
  /** `at-most`: not more than this is wanted (不超过, 控制在…以内). */
  readonly bound: 'at-least' | 'at-most' | 'about' | 'exact';
  /** The figure only describes a thing (`5000万元以上项目`, `总投资32亿元的二期`): it is nobody's target. */
  readonly attribute: boolean;
  /** Figure, multiplier and unit as written. */
  readonly written: string;
  /** UTF-16 offsets of `written`. */
  readonly start: number;
  readonly end: number;
}

const NUMBER = '\\d{1,3}(?:,\\d{3}){1,4}(?:\\.\\d{1,6})?|\\d{1,15}(?:\\.\\d{1,6})?';
const FIGURE = notAfter(
  /[\d.A-Za-z]/,
  new RegExp(
    `(${NUMBER})\\s{0,3}(?:%?[-—–~至到](?:${NUMBER}))?(${MULTIPLIER_PATTERN})?\\s{0,3}(${UNIT_PATTERN})`,
    'gi',
  ),
);
const UPPER = new RegExp(`[-—–~至到](${NUMBER})`);
const QUALIFIED_AFTER = /^\s{0,3}(?:\(含\)|及|或)?(以上|之上|以下|以内|之内|内|左右|上下)/;
const AT_LEAST = /(?:不低于|不少于|不小于|不下于|至少|超过|突破|高于|大于|力争|超|过|达到|达)\s{0,3}$/;
/** 不低于 is at least. */
const NOT_ABOVE = '不超过|不高于|不多于|不大于|控制在|压减至|降至|降到|降低到';
const AT_MOST = notAfter(
  /不/,
  new RegExp(`(?:${NOT_ABOVE}|低于|少于|小于)\\s{0,3}$`),
  new RegExp(`(?:${NOT_ABOVE})\\s{0,3}$`),
);
const ABOUT = /(?:约|近|大约)\s{0,3}$/;
const GROWTH =
  /(?:增长|增幅|增速|提高|提升|上升|增加)(?:率|幅度)?(?:达到|达|超过|不低于|不少于|约|为|力争)?\s{0,3}$/;
const FALL =
  /(?:下降|降低|压减|压降|减少|压缩|削减|缩短|降幅)(?:率|幅度)?(?:达到|达|超过|不低于|不少于|约|为)?\s{0,3}$/;
const CUMULATIVE = /累计|累积|达到|达$|总数|总量|总额|存量|存续|保有量|合计|总计|共计/;
const INCREMENT = /新增|再|另|本季度|当季|当月|本月/;
/** Ends a statement. A 、 or 和 does so only after a figure: before one it lists (`对接500强、央企10家`). */
const STATEMENT_END = /[,;:。!?]/;
const AFTER_FIGURE_END = /[,;:。!?、]|以及|和|及/;

/** Every figure with a unit. Dates, numbering, ordinals and digits in names are none. Never throws; linear. */
export function readQuantities(text: string): readonly Quantity[] {
  // Most texts hold none, and telling costs a fraction of reading.
  return /[0-9０-９]/.test(text) ? figures(text) : NONE;
}

const NONE: readonly Quantity[] = [];
/** What every figure holds, whatever stands around it: without it nothing has to be blanked. */
const MEASURED = new RegExp(`\\d\\s{0,3}(?:${MULTIPLIER_PATTERN})?\\s{0,3}(?:${UNIT_PATTERN})`, 'i');

const figures = remembered<readonly Quantity[]>(figuresIn);

function figuresIn(text: string): readonly Quantity[] {
  const plain = toHalfWidth(text);
  if (!MEASURED.test(plain)) return NONE;
  const { words, figures } = blank(text, plain);
  const matches = [...figures.matchAll(FIGURE)];
  const found: Quantity[] = [];
  let from = 0;
  matches.forEach((match, n) => {
    const [written, figure = '', multiplier, unitWritten = ''] = match;
    const start = match.index;
    const end = start + written.length;
    from = statementStart(words, from, start);
    const qualifier = QUALIFIED_AFTER.exec(words.slice(end, end + 12));
    const tailFrom = end + (qualifier?.[0].length ?? 0);
    const tailEnd = statementEnd(words, tailFrom, matches[n + 1]?.index ?? words.length);
    const before = words.slice(from, start);
    const qualifying = before.slice(-LONGEST_QUALIFIER);
    const after = words.slice(tailFrom, tailEnd);
    const unit = canonicalUnit(unitWritten);
    const upper = UPPER.exec(written.slice(figure.length))?.[1];
    const value = scaled(figure, multiplier);
    found.push({
      value,
      upTo: upper === undefined ? value : Math.max(value, scaled(upper, multiplier)),
      unit,
      // 城镇、农村收入分别增长5%、7%: which of the things a figure counts is not said in one place.
      thing: before.includes('分别') ? '' : thingOf(withoutQualifier(before), after),
      cumulative: CUMULATIVE.test(before),
      increment: INCREMENT.test(before),
      comparison: comparisonOf(qualifying, unit),
      bound: boundOf(qualifying, qualifier?.[1]),
      attribute: /^\s{0,3}的/.test(after) || (qualifier !== null && /^[\u3400-\u9fff]/.test(after)),
      written: text.slice(start, end),
      start,
      end,
    });
    // A figure that only describes is part of the name of what follows.
    if (!found[n]?.attribute) from = tailEnd;
  });
  return found;
}

/** Long texts without marks are cut: what a figure counts stands near it. */
const REACH = 120;

function statementStart(words: string, from: number, start: number): number {
  const begin = Math.max(from, start - REACH);
  for (let n = start - 1; n >= begin; n--) if (STATEMENT_END.test(words[n] ?? '')) return n + 1;
  return begin;
}

function statementEnd(words: string, from: number, limit: number): number {
  const tail = words.slice(from, Math.min(limit, from + REACH));
  const end = AFTER_FIGURE_END.exec(tail);
  return from + (end ? end.index : tail.length);
}

/** No qualifier right before a figure is longer: a pattern that ends at `$` tries every character before it. */
const LONGEST_QUALIFIER = 16;
/** One of each kind, one before the other. */
const LONGEST_QUALIFIERS = 40;

function withoutQualifier(before: string): string {
  const words = before.replaceAll(BLANK, '');
  const from = Math.max(0, words.length - LONGEST_QUALIFIERS);
  const rest = [AT_MOST, AT_LEAST, ABOUT, GROWTH, FALL].reduce(
    (end, pattern) => end.replace(pattern, ''),
    words.slice(from),
  );
  return words.slice(0, from) + rest;
}

function comparisonOf(end: string, unit: string): Quantity['comparison'] {
  if (GROWTH.test(end)) return 'growth';
  if (FALL.test(end)) return 'fall';
  return unit === '%' || unit === '‰' ? 'ratio' : 'level';
}

function boundOf(end: string, after: string | undefined): Quantity['bound'] {
  // 控制在65%以上: what stands behind a figure says which way, whatever stands before.
  if (after === '以上' || after === '之上') return 'at-least';
  if (after === '以下' || after === '以内' || after === '之内' || after === '内' || AT_MOST.test(end))
    return 'at-most';
  if (AT_LEAST.test(end)) return 'at-least';
  return after !== undefined || ABOUT.test(end) ? 'about' : 'exact';
}

import { remembered } from '../../grid/remembered';
import { readQuantities, type Quantity } from '../../quantities/read-quantities';
import { readCount } from '../../texts/numerals';
import { toHalfWidth } from '../../texts/width';

/** A figure of a text, made comparable whatever measure it is written in. */
export interface Amount {
  /** In the base measure: metres, square metres, kilograms, yuan … Of a range, both ends. */
  readonly value: number;
  readonly upTo: number;
  /** Only amounts of one class can be compared; all words that count things are one. */
  readonly measure: string;
  readonly comparison: Quantity['comparison'];
  readonly bound: Quantity['bound'];
  /** The words right before and behind it in its statement, for binding: marks and qualifiers out. */
  readonly before: string;
  readonly after: string;
  readonly written: string;
  readonly start: number;
  readonly end: number;
}

/** How many of the base measure one is. */
const MEASURES: Readonly<Record<string, readonly [measure: string, times: number]>> = {
  公里: ['米', 1000],
  里: ['米', 500],
  厘米: ['米', 0.01],
  毫米: ['米', 0.001],
  平方公里: ['平方米', 1e6],
  亩: ['亩', 1],
  公顷: ['亩', 15],
  吨: ['公斤', 1000],
  斤: ['公斤', 0.5],
  兆瓦: ['千瓦', 1000],
  吉瓦: ['千瓦', 1e6],
  小时: ['分钟', 60],
  '‰': ['%', 0.1],
};
/** Words that count things one by one: 3家便民食堂 is 3个便民食堂. */
const COUNTING =
  /^(?:个|家|户|项|件|条|处|所|座|套|栋|幢|台|辆|艘|架|部|篇|份|册|幅|首|支|队|节|只|头|羽|匹|株|棵|盏|基|张|间|门|种|类|宗|起|例|桩|片|块|根|孔|眼|口|期|场|次|批|组|对|名|人|位)$/;
const HANZI =
  /([二三四五六七八九十百两][一二三四五六七八九十百]{0,5})(个(?!方面|环节|层面|维度|月)|家|户|所|座|条|处|件|套|栋|公里|亩|场(?!景)|名|人次)/g;
const PERCENT = /百分之([一二三四五六七八九十百零]+)/g;
/** 三个、五个 … of things that are named by their number. */
const NOT_COUNTED = /^(?:一|1)/;

/** Every figure of a text that can be compared. Results are shared. */
export const amountsIn = remembered((text): readonly Amount[] => {
  const found = readQuantities(text).map((one) => amountOf(text, one));
  if (/[二三四五六七八九十百两]/.test(text)) found.push(...inNumerals(text, found));
  return found.sort((a, b) => a.start - b.start);
});

function amountOf(text: string, one: Quantity): Amount {
  const [measure, times] = MEASURES[one.unit] ?? [one.unit, 1];
  return {
    value: round(one.value * times),
    upTo: round(one.upTo * times),
    measure: COUNTING.test(measure) ? '个' : measure,
    comparison: one.comparison,
    bound: one.bound,
    written: one.written,
    start: one.start,
    end: one.end,
    ...contextOf(text, one.start, one.end),
  };
}

function inNumerals(text: string, figures: readonly Amount[]): Amount[] {
  const found: Amount[] = [];
  const add = (start: number, written: string, value: number | null, measure: string): void => {
    const end = start + written.length;
    if (value === null || NOT_COUNTED.test(written)) return;
    if (figures.some((one) => one.start < end && one.end > start)) return;
    const [base, times] = MEASURES[measure] ?? [measure, 1];
    const amount = {
      value: round(value * times),
      upTo: round(value * times),
      measure: COUNTING.test(base) ? '个' : base,
    };
    const comparison =
      measure === '%' ? (/(?:增长|提高|上升)$/.test(text.slice(0, start)) ? 'growth' : 'ratio') : 'level';
    found.push({
      ...amount,
      comparison,
      bound: 'exact',
      written,
      start,
      end,
      ...contextOf(text, start, end),
    });
  };
  for (const match of text.matchAll(HANZI))
    add(match.index, match[0], readCount(match[1] ?? ''), match[2] ?? '');
  for (const match of text.matchAll(PERCENT)) add(match.index, match[0], readCount(match[1] ?? ''), '%');
  return found;
}

function round(value: number): number {
  return Number(value.toPrecision(12));
}

const REACH = 14;
/** Where the words of a figure end: marks, and other figures. */
const ENDS = /[,;:。!?、\n\d]/;
const FILLERS =
  /(?:不低于|不少于|不超过|至少|超过|突破|达到|以上|以下|以内|左右|力争|确保|全年|累计|今年|新增|实现|完成|同比|约|达|等|共|的)/g;

/** What stands around a figure in its statement; of a list only its own item. */
function contextOf(text: string, start: number, end: number): { before: string; after: string } {
  const half = toHalfWidth(text);
  let from = start;
  while (from > 0 && start - from < REACH + 6 && !ENDS.test(half.charAt(from - 1))) from--;
  let to = end;
  while (to < half.length && to - end < REACH && !ENDS.test(half.charAt(to))) to++;
  return { before: bare(half.slice(from, start)), after: bare(half.slice(end, to)) };
}

function bare(words: string): string {
  return words.replace(/[\s“”"'《》()·]/g, '').replace(FILLERS, '');
}

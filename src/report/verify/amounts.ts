import { remembered } from '../../grid/remembered';
import { readQuantities, type Quantity } from '../../quantities/read-quantities';
import { scaled } from '../../quantities/measuring-units';
import { HANZI_NUMERALS } from '../../texts/numerals';
import { toHalfWidth } from '../../texts/width';
import { figuresInWords, type InWords } from './in-words';

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
  /** All words between the marks around it, figures and fillers out. */
  readonly statement: string;
  readonly written: string;
  readonly start: number;
  readonly end: number;
  /** Whether its measure word counts people (名, 人) or what is none (户, 座): the two are never equal. */
  readonly counts?: 'people' | 'things';
  /** 试点一个: as good as a figure where the other side has one, and no figure by itself. */
  readonly weak?: true;
  /** 三分之一: the same as 33% and 33.3%. */
  readonly rough?: true;
}

/** How many of the base measure one is. */
const MEASURES: Readonly<Record<string, readonly [measure: string, times: number]>> = {
  公里: ['米', 1000],
  厘米: ['米', 0.01],
  毫米: ['米', 0.001],
  平方公里: ['亩', 1500],
  亩: ['亩', 1],
  公顷: ['亩', 15],
  吨: ['公斤', 1000],
  斤: ['公斤', 0.5],
  兆瓦: ['千瓦', 1000],
  吉瓦: ['千瓦', 1e6],
  小时: ['分钟', 60],
  年: ['个月', 12],
  个工作日: ['工作日', 1],
  '‰': ['%', 0.1],
};
/** Words that count things one by one: 3家便民食堂 is 3个便民食堂. */
const COUNTING =
  /^(?:个|家|户|项|件|条|处|所|座|套|栋|幢|台|辆|艘|架|部|篇|份|册|幅|首|支|队|节|堂|只|头|羽|匹|株|棵|盏|基|张|间|门|种|类|宗|起|例|桩|片|块|根|孔|眼|口|期|场|次|批|组|对|名|人|位)$/;
const PEOPLE = /^[人名位]$/;
const THINGS = /^[户所座栋幢台辆艘架条株棵头只羽匹处孔眼]$/;
/** Every figure of a text that can be compared. Results are shared. */
export const amountsIn = remembered((text): readonly Amount[] => {
  const half = toHalfWidth(text);
  const found = readQuantities(text).map((one) => amountOf(text, half, one));
  const taken = new Uint8Array(text.length);
  for (const { start, end } of found) taken.fill(1, start, end);
  for (const one of figuresInWords(text, taken)) found.push(amountInWords(half, one));
  found.sort((a, b) => a.start - b.start);
  return text.includes('分别') ? respectively(text, found) : found;
});

function amountOf(text: string, half: string, one: Quantity): Amount {
  const [measure, times] = MEASURES[one.unit] ?? [one.unit, 1];
  const [more, value = 0] = millionsBefore(text, one);
  const start = one.start - more.length;
  return {
    value: round((value + one.value) * times),
    upTo: round((value + one.upTo) * times),
    ...counted(measure),
    comparison: isBuilt(text, one, measure) ? 'level' : one.comparison,
    bound: one.bound,
    written: more + one.written,
    start,
    end: one.end,
    ...contextOf(half, start, one.end),
  };
}

/** The 3亿 of 3亿5000万元, and what it is worth. */
function millionsBefore(text: string, { start }: Quantity): [written: string, value?: number] {
  const [written, figure = '', times] = /(\d{1,6})(亿|万)$/.exec(
    text.slice(Math.max(0, start - 8), start),
  ) ?? [''];
  return written === '' ? [''] : [written, scaled(figure, times)];
}

/** 改造提升45公里: what is improved, and not by how much something rises. */
function isBuilt(text: string, { start }: Quantity, measure: string): boolean {
  return (
    (measure === '米' || measure === '亩' || COUNTING.test(measure)) &&
    /[升高]\s*$/.test(text.slice(0, start))
  );
}

function counted(word: string): Pick<Amount, 'measure' | 'counts'> {
  if (!COUNTING.test(word)) return { measure: word };
  const counts = PEOPLE.test(word) ? 'people' : THINGS.test(word) ? 'things' : undefined;
  return { measure: '个', ...(counts && { counts }) };
}

/** A figure in words, as comparable as one in digits. */
function amountInWords(half: string, { start, written, value, unit, comparison, isRough }: InWords): Amount {
  const [measure, times] = MEASURES[unit] ?? [unit, 1];
  const worth = round(value * times);
  const end = start + written.length;
  return {
    value: worth,
    upTo: worth,
    ...counted(measure),
    comparison,
    bound: 'exact',
    written,
    start,
    end,
    ...contextOf(half, start, end),
    ...(measure !== '%' && ARTICLE.test(written) && { weak: true as const }),
    ...(isRough && { rough: true as const }),
  };
}

/** 一个 … is an article as often as a figure, 一千 is none. */
const ARTICLE = new RegExp(`^一(?![${HANZI_NUMERALS}百千万亿])`);

/** What two things are in one word. */
const IN_ONE_WORD: readonly (readonly [word: string, things: readonly string[]])[] = [
  ['城乡', ['城镇', '农村']],
  ['中小学', ['中学', '小学']],
];

/** 城乡居民收入 with two figures: 城镇居民收入 and 农村居民收入. */
function thingsOf(said: string, count: number): string[] {
  const named = said.split(/[、与及]|和(?![谐美平])/).filter((one) => one !== '');
  if (named.length > 1) return named;
  const both = IN_ONE_WORD.find(([word, things]) => things.length === count && said.includes(word));
  return both ? both[1].map((thing) => said.replace(both[0], thing)) : named;
}

/**
 * 城镇、农村居民收入分别增长5%、7%: each figure with the words of its own thing, and all compared as the first is. Where it is
 * not to be told which is whose, each may be of anything that is named.
 */
function respectively(text: string, amounts: readonly Amount[]): Amount[] {
  const result = [...amounts];
  for (const { index } of text.matchAll(/分别/g)) {
    const first = amounts.findIndex(({ start }) => start >= index + 2);
    const head = amounts[first];
    if (!head || /[,，;；。]/.test(text.slice(index, head.start))) continue;
    let last = first;
    while (
      /^(?:以上|左右|以内|以下)?[、和及与]$/.test(text.slice(amounts[last]?.end, amounts[last + 1]?.start))
    )
      last++;
    const said = /[^,，;；。:：]*$/.exec(text.slice(0, index))?.[0] ?? '';
    const count = last - first + 1;
    if (count === 1) continue;
    const things = thingsOf(said, count);
    const whole = things.at(-1) ?? '';
    for (let n = 0; n < count; n++) {
      const one = amounts[first + n];
      const thing = things.length === count ? (things[n] ?? '') : said;
      const before = thing === whole || thing === said ? thing : thing + whole;
      if (one) result[first + n] = { ...one, comparison: head.comparison, before: bare(before), after: '' };
    }
  }
  return result;
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
function contextOf(half: string, start: number, end: number): Pick<Amount, 'before' | 'after' | 'statement'> {
  let from = start;
  while (from > 0 && start - from < REACH + 6 && !ENDS.test(half.charAt(from - 1))) from--;
  let to = end;
  while (to < half.length && to - end < REACH && !ENDS.test(half.charAt(to))) to++;
  const statement = statementAt(half, start, end);
  return { before: bare(half.slice(from, start)), after: bare(half.slice(end, to)), statement };
}

const MARK = /[,;:。!?\n]/;
/** Statements longer than this are no statements of one figure. */
const LONGEST = 60;

function statementAt(half: string, start: number, end: number): string {
  let [from, to] = [start, end];
  while (from > 0 && start - from < LONGEST && !MARK.test(half.charAt(from - 1))) from--;
  while (to < half.length && to - end < LONGEST && !MARK.test(half.charAt(to))) to++;
  return bare(half.slice(from, to)).replace(/[\d.、,]+[万亿千百]*/g, '');
}

/** Words without marks, quotes and what only qualifies a figure. */
export function bare(words: string): string {
  return words.replace(/[\s“”"'《》()·]/g, '').replace(FILLERS, '');
}

import { remembered } from '../../grid/remembered';
import { readQuantities, type Quantity } from '../../quantities/read-quantities';
import { notAfter } from '../../texts/after';
import { HANZI_COUNTING, HANZI_DIGITS, HANZI_NUMERALS, readCount } from '../../texts/numerals';
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
  /** All words between the marks around it, figures and fillers out. */
  readonly statement: string;
  readonly written: string;
  readonly start: number;
  readonly end: number;
  /** Whether its measure word counts people (名, 人) or what is none (户, 座): the two are never equal. */
  readonly counts?: 'people' | 'things';
  /** 试点一个: as good as a figure where the other side has one, and no figure by itself. */
  readonly weak?: true;
}

/** How many of the base measure one is. */
const MEASURES: Readonly<Record<string, readonly [measure: string, times: number]>> = {
  公里: ['米', 1000],
  里: ['米', 500],
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
  个工作日: ['工作日', 1],
  '‰': ['%', 0.1],
};
/** Words that count things one by one: 3家便民食堂 is 3个便民食堂. */
const COUNTING =
  /^(?:个|家|户|项|件|条|处|所|座|套|栋|幢|台|辆|艘|架|部|篇|份|册|幅|首|支|队|节|堂|只|头|羽|匹|株|棵|盏|基|张|间|门|种|类|宗|起|例|桩|片|块|根|孔|眼|口|期|场|次|批|组|对|名|人|位)$/;
const PEOPLE = /^[人名位]$/;
const THINGS = /^[户所座栋幢台辆艘架条株棵头只羽匹处孔眼]$/;
const HANZI = notAfter(
  /[第十百千\d]/,
  new RegExp(
    `([${HANZI_COUNTING}百千][${HANZI_NUMERALS}百千零]{0,8})(个(?!方面|环节|层面|维度|月)|家|户|所|座|条|处|件|套|栋|项|公里|亩|场(?!景)|名|人次|人(?![才员口力均民工事文大]))`,
    'g',
  ),
);
/** 五百万元, 两亿元, 三千万株. */
const HANZI_OF_MANY = notAfter(
  /[第十百千万数几\d]/,
  new RegExp(
    `([${HANZI_DIGITS}两][${HANZI_NUMERALS}百千零]{0,8})(万亿|亿|万)(元|美元|亩|吨|公里|平方米|立方米|人次|人|户|家|个|头|只|株|棵|袋)`,
    'g',
  ),
);
/** Measure words that no other reader of figures knows: 中欧班列60列. */
const MORE = notAfter(/[\d.,]/, /(\d{1,6})(列(?![入为举车席出])|堂|枚|袋)/g);
const PERCENT = new RegExp(`百分之([${HANZI_NUMERALS}百零]+)`, 'g');
/** 过千亿元, 上百亿元: a figure of magnitude alone. */
const MAGNITUDE = notAfter(
  new RegExp(`[\\d.${HANZI_COUNTING}百千万数几]`),
  /([十百千])(万亿|亿|万)(元|美元|亩|吨|人次|人|平方米)/g,
);
/** 压减三成. */
const TENTHS = new RegExp(`([${HANZI_DIGITS}两])成(?![立为果效本员功长型套品熟片都])`, 'g');
/** 半天, 半个工作日: half of what is measured in days. */
const HALF = /半(个工作日|天)/g;
const MAGNITUDES: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1000,
  万: 1e4,
  亿: 1e8,
  万亿: 1e12,
};
/** Ⅲ类水质, 4A级景区: grades are compared like figures. */
const GRADE = notAfter(
  /[A-Za-z]/,
  /([ⅠⅡⅢⅣⅤ]|IV|V|I{1,3})类|([3-5](?=A级)|A{3,5}(?=级))A?级/g,
  /([ⅠⅡⅢⅣⅤ])类|([3-5](?=A级))A?级/,
);
const ROMAN = ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ'];
const LETTERS = ['I', 'II', 'III', 'IV', 'V'];
/** 一个 … is an article as often as a figure, 一百二十七 is none. */
const ARTICLE = /^一(?![二三四五六七八九十百])/;

/** What the words of a figure, or of a grade, are written with. */
const IN_NUMERALS = new RegExp(`[${HANZI_COUNTING}百千半类级列堂枚袋]`);

/** Every figure of a text that can be compared. Results are shared. */
export const amountsIn = remembered((text): readonly Amount[] => {
  const found = readQuantities(text).map((one) => amountOf(text, one));
  if (IN_NUMERALS.test(text)) found.push(...inNumerals(text, found));
  found.sort((a, b) => a.start - b.start);
  return text.includes('分别') ? respectively(text, found) : found;
});

function amountOf(text: string, one: Quantity): Amount {
  const [measure, times] = MEASURES[one.unit] ?? [one.unit, 1];
  return {
    value: round(one.value * times),
    upTo: round(one.upTo * times),
    ...counted(measure),
    comparison: isBuilt(text, one, measure) ? 'level' : one.comparison,
    bound: one.bound,
    written: one.written,
    start: one.start,
    end: one.end,
    ...contextOf(text, one.start, one.end),
  };
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

function inNumerals(text: string, figures: readonly Amount[]): Amount[] {
  const found: Amount[] = [];
  const add = (start: number, written: string, value: number | null, measure: string): void => {
    const end = start + written.length;
    if (value === null || figures.some((one) => one.start < end && one.end > start)) return;
    const [base, times] = MEASURES[measure] ?? [measure, 1];
    const worth = round(value * times);
    const before = text.slice(0, start);
    found.push({
      value: worth,
      upTo: worth,
      ...counted(base),
      comparison: measure === '%' ? comparisonOf(before) : 'level',
      bound: 'exact',
      written,
      start,
      end,
      ...contextOf(text, start, end),
      ...(ARTICLE.test(written) && { weak: true as const }),
    });
  };
  for (const { index, 0: written, 1: count = '', 2: measure = '' } of text.matchAll(HANZI))
    add(index, written, readCount(count), measure);
  for (const { index, 0: written, 1: count = '', 2: times = '', 3: measure = '' } of text.matchAll(
    HANZI_OF_MANY,
  ))
    add(index, written, (readCount(count) ?? Number.NaN) * (MAGNITUDES[times] ?? 1), measure);
  for (const { index, 0: written, 1: count = '', 2: measure = '' } of text.matchAll(MORE))
    add(index, written, Number(count), measure);
  for (const { index, 0: written, 1: count = '' } of text.matchAll(PERCENT))
    add(index, written, readCount(count), '%');
  for (const { index, 0: written, 1: count = '' } of text.matchAll(TENTHS))
    add(index, written, (readCount(count) ?? Number.NaN) * 10, '%');
  for (const { index, 0: written, 1: measure = '' } of text.matchAll(HALF))
    add(index, written, 0.5, measure === '天' ? '天' : '工作日');
  for (const { index, 0: written, 1: times = '', 2: multiplier = '', 3: measure = '' } of text.matchAll(
    MAGNITUDE,
  ))
    add(index, written, (MAGNITUDES[times] ?? 1) * (MAGNITUDES[multiplier] ?? 1), measure);
  for (const { index, 0: written, 1: roman, 2: letters } of text.matchAll(GRADE)) {
    if (roman !== undefined)
      add(index, written, Math.max(ROMAN.indexOf(roman), LETTERS.indexOf(roman)) + 1, '类水质');
    else if (letters !== undefined && /A/.test(written))
      add(index, written, /\d/.test(letters) ? Number(letters) : letters.length, 'A级');
  }
  return found;
}

function comparisonOf(before: string): Amount['comparison'] {
  if (/(?:增长|提高|上升|增加)$/.test(before)) return 'growth';
  return /(?:压减|压缩|下降|降低|减少|缩短)$/.test(before) ? 'fall' : 'ratio';
}

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
function contextOf(text: string, start: number, end: number): Pick<Amount, 'before' | 'after' | 'statement'> {
  const half = toHalfWidth(text);
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

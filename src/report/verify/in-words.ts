import { canonicalUnit, MULTIPLIER_PATTERN, scaled, UNIT_PATTERN } from '../../quantities/measuring-units';
import { notAfter } from '../../texts/after';
import {
  HANZI_COUNTING,
  HANZI_DIGITS,
  HANZI_NUMERALS,
  hanziValue,
  numberOf,
  romanValue,
} from '../../texts/numerals';

/** A figure in words, or in a measure that only a report is asked for. */
export interface InWords {
  readonly start: number;
  readonly written: string;
  /** In units of `unit`; a share, a multiple or a fraction in %. */
  readonly value: number;
  readonly unit: string;
  readonly comparison: 'growth' | 'fall' | 'ratio' | 'level';
  /** A fraction: as good as a percentage that rounds it. */
  readonly isRough: boolean;
}

type Read = (groups: readonly string[], before: string) => Pick<InWords, 'value' | 'unit'> & Partial<InWords>;

const NUMERAL = `[${HANZI_COUNTING}百千][${HANZI_NUMERALS}两百千万亿零〇]{0,12}`;
/** Behind 第, 数 and 几 there is no figure; behind a digit and another numeral only the rest of one. */
const BEFORE_NUMERAL = new RegExp(`[第数几\\d.${HANZI_COUNTING}百千万亿零〇]`);
/** What one numeral may count: 三级, 二期 and 一时 are no figures. */
const ONE =
  '个(?!方面|环节|层面|维度|月)|家|户|所|座|条|处|件|套|栋|项|公里|亩|场(?!景)|名|人次|人(?![才员口力均民工事文大])';
/** Of these there are years enough that count nothing: 三年级, 年底, 十年前. */
const YEARS = '年(?![级底末初度内均产来前后间份代会报货轻龄薪限关终检审\\d])|个月';

const DIGITS = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,6})?|\\d{1,9}(?:\\.\\d{1,6})?';
/** Measures that the figures of a table are not read by; of some the plain word begins other words. */
const MEASURED_HERE =
  '列(?![入为举车席出])|堂|枚|袋|场次|路(?![公线车段口网面灯由])|平米|m[²2]|立方(?![米厘])|m[³3]|蒸吨|学时|课时|℃|分贝|[ptg]b(?![a-z])|[gm]bps';
const SAME: Readonly<Record<string, string>> = {
  场次: '场',
  平米: '平方米',
  'm²': '平方米',
  m2: '平方米',
  立方: '立方米',
  'm³': '立方米',
  m3: '立方米',
  课时: '学时',
};

/** Every kind of figure in words: how it is written, and what it is worth. */
const KINDS: readonly (readonly [pattern: RegExp, read: Read])[] = [
  // 三百五十户, 两家
  [notAfter(BEFORE_NUMERAL, new RegExp(`(${NUMERAL})(${ONE})`, 'g')), ofNumeral],
  // 一万二千平方米, 五百万元, 过千亿元
  [
    notAfter(
      BEFORE_NUMERAL,
      new RegExp(`(?=[${HANZI_DIGITS}两]?[十百千万亿])(${NUMERAL})(${UNIT_PATTERN}|株|袋)`, 'gi'),
    ),
    ofNumeral,
  ],
  // 60列 of 中欧班列, 1200场次
  [
    notAfter(/[\d.,A-Za-z]/, new RegExp(`(${DIGITS})(${MULTIPLIER_PATTERN})?(${MEASURED_HERE})`, 'gi')),
    ([count = '', times, unit = '']) => ({ value: scaled(count, times), unit: SAME[unit] ?? unit }),
  ],
  // 三十年, 18个月
  [
    notAfter(
      new RegExp(`[第近前后每今去明\\d.${HANZI_COUNTING}百千万零〇]`),
      new RegExp(`(\\d{1,2}(?:\\.\\d)?|${NUMERAL})(${YEARS})`, 'g'),
    ),
    ([count = '', unit = '']) => ({ value: countOf(count), unit }),
  ],
  // 百分之六十
  [
    new RegExp(`百分之([${HANZI_NUMERALS}百零]+)`, 'g'),
    ([count = ''], before) => ({ value: hanziValue(count), ...shareBehind(before) }),
  ],
  // 三成
  [
    new RegExp(`([${HANZI_DIGITS}两])成(?![立为果效本员功长型套品熟片都])`, 'g'),
    ([count = ''], before) => ({ value: hanziValue(count) * 10, ...shareBehind(before) }),
  ],
  // 三分之一, 1/3
  [
    notAfter(
      new RegExp(`[\\d./${HANZI_COUNTING}百]`),
      new RegExp(`([${HANZI_NUMERALS}])分之([${HANZI_NUMERALS}])|([1-9])/(10|[2-9])(?![\\d/年月])`, 'g'),
    ),
    ([below, above, top, bottom], before) => ({
      value: (100 * numberOf(above ?? top ?? '')) / numberOf(below ?? bottom ?? ''),
      ...shareBehind(before),
      isRough: true,
    }),
  ],
  // 覆盖率过半
  [notAfter(/[双时]/, /过半(?![年月百])|一半|半数/g), (_, before) => ({ value: 50, ...shareBehind(before) })],
  // 增长一倍, 1.5倍
  [
    notAfter(BEFORE_NUMERAL, new RegExp(`(${DIGITS}|${NUMERAL})倍`, 'g')),
    ([count = ''], before) => ({ value: countOf(count) * 100, ...shareBehind(before) }),
  ],
  // 翻番, 翻两番: the double, and the double of that; 实现倍增, but 倍增行动
  [
    new RegExp(`(?:翻([${HANZI_DIGITS}两1-4])?番|倍增(?=[，,；;。、]|$))`, 'g'),
    ([count = '1']) => ({ value: 100 * (2 ** countOf(count) - 1), unit: '%', comparison: 'growth' }),
  ],
  // 半天, 半个工作日
  [/半(个工作日|天)/g, ([unit = '']) => ({ value: 0.5, unit: canonicalUnit(unit) })],
  // Ⅲ类水质, 4A级景区: grades are compared like figures
  [
    notAfter(/[A-Za-z]/, /([ⅠⅡⅢⅣⅤ]|IV|V|I{1,3})类/g, /([ⅠⅡⅢⅣⅤ])类/),
    ([roman = '']) => ({ value: romanValue(roman), unit: '类水质' }),
  ],
  [
    notAfter(/[A-Za-z]/, /([3-5])A级|(A{3,5})级/g, /([3-5])A级/),
    ([figure, letters = '']) => ({ value: figure ? Number(figure) : letters.length, unit: 'A级' }),
  ],
];

/** Without one of these signs a text has no figure in words. */
const ANY = new RegExp(`[${HANZI_COUNTING}百千半类级番倍/列堂枚袋次路平方立蒸时℃贝年月²³bB]`);

/**
 * Every figure in words, in no order; no two overlap. Linear.
 *
 * @param taken where other figures of the text stand, by UTF-16 unit; what is found is marked too
 */
export function figuresInWords(text: string, taken: Uint8Array): readonly InWords[] {
  if (!ANY.test(text)) return [];
  const found: InWords[] = [];
  for (const [pattern, read] of KINDS)
    for (const match of text.matchAll(pattern)) {
      const { index: start, 0: written } = match;
      const end = start + written.length;
      if (taken.subarray(start, end).includes(1)) continue;
      taken.fill(1, start, end);
      const before = text.slice(Math.max(0, start - REACH), start);
      found.push({ start, written, comparison: 'level', isRough: false, ...read(match.slice(1), before) });
    }
  return found;
}

const REACH = 8;

function ofNumeral([count = '', unit = '']: readonly string[]): Pick<InWords, 'value' | 'unit'> {
  return { value: hanziValue(count), unit: canonicalUnit(unit) };
}

function countOf(written: string): number {
  return /^\d/.test(written) ? scaled(written, undefined) : hanziValue(written);
}

const MEANT = '(?:了|约|近|达到?|超过|突破|不低于|不少于)?$';
const GROWTH = new RegExp(`(?:增长|提高|提升|上升|增加|扩大)${MEANT}`);
const FALL = new RegExp(`(?:压减|压缩|下降|降低|减少|缩短)${MEANT}`);

/** A share, or by how much something grows or falls. */
function shareBehind(before: string): Pick<InWords, 'unit' | 'comparison'> {
  return { unit: '%', comparison: GROWTH.test(before) ? 'growth' : FALL.test(before) ? 'fall' : 'ratio' };
}

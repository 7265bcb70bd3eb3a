import { squash } from './width';

/** Chinese numerals, for every reader that meets them. One to nine, and with ten; sources for character classes. */
export const HANZI_DIGITS = '一二三四五六七八九';
export const HANZI_NUMERALS = `${HANZI_DIGITS}十`;

/** With 两, by which things are counted; source for character classes. */
export const HANZI_COUNTING = `${HANZI_NUMERALS}两`;

/** A count of more than one, in Chinese numerals: `两`, `十二`, `二十一`. Regex source. */
export const SEVERAL = `[二两三四五六七八九十][${HANZI_NUMERALS}]{0,2}`;

/** A count of a hundred and more: `一百五十六`, `三百零二`. Regex source. */
export const HUNDREDS = `[${HANZI_DIGITS}两]百零?[${HANZI_NUMERALS}]{0,3}`;

/** A number of up to two figures as dates write it: `3`, `03`, `十二`, `二十`. Regex source. */
export const NUMBER = `(?:\\d{1,2}|[一二三]?十[${HANZI_DIGITS}]?|[${HANZI_DIGITS}零])`;

/** One or two figures, whatever they come to: as `NUMBER`, and the 一二 of 一二月份. Regex source. */
export const SHORT_NUMBER = `(?:\\d{1,2}|[${HANZI_NUMERALS}]{1,2})`;

/** Which quarter of the year, and with its word: `一季度`, `第2季度`. Regex sources. */
export const QUARTER_NUMBER = '[一二三四1-4]';
export const QUARTER = `第?${QUARTER_NUMBER}季度`;

/** Four figures of a year: `2024`, `二零二四`. Regex source. */
export const YEAR_NUMBER = `(?:\\d{4}|[一二][零${HANZI_DIGITS}]{3})`;

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const GROUPS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/**
 * `一百二十七`, `十二`, `一亿二千万`, `二零二四` (figure by figure), `元` (元月); `NaN` where any character is no numeral.
 */
export function hanziValue(written: string): number {
  if (written === '元') return 1;
  let total = 0;
  // What stands before the next 万 or 亿.
  let group = 0;
  let digit = written === '' ? Number.NaN : 0;
  for (const char of written) {
    const [place, times] = [PLACES[char], GROUPS[char]];
    if (place !== undefined) {
      group += (digit === 0 ? 1 : digit) * place;
      digit = 0;
    } else if (times !== undefined) {
      const before = group + digit;
      // 三万亿: the second multiplies the first; 万 alone is no number.
      total = before > 0 ? total + before * times : total > 0 ? total * times : Number.NaN;
      [group, digit] = [0, 0];
      // Two figures side by side count as written: 一二 is 12.
    } else digit = digit * 10 + (DIGITS[char] ?? Number.NaN);
  }
  return total + group + digit;
}

/** The value of a number in half-width figures or Chinese numerals; `NaN` for anything else. */
export function numberOf(written: string): number {
  return /^\d+$/.test(written) ? Number(written) : hanziValue(written);
}

const ROMANS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** A Roman numeral up to twelve, in letters or as one sign: `IV`, `Ⅳ`. Regex source. */
export const ROMAN = `(?:[Ⅰ-Ⅻ]|${[...ROMANS].reverse().join('|')})`;

/** What a Roman numeral counts: Ⅳ → 4; `NaN` for anything else. */
export function romanValue(written: string): number {
  const place = ROMANS.indexOf(written.normalize('NFKC'));
  return place < 0 ? Number.NaN : place + 1;
}

const COUNT = new RegExp(`^[〇零${HANZI_COUNTING}百千]{1,9}$`);

/** A count written in figures of any width or in Chinese numerals up to 9999 (`一百二十七`); `null` where it is neither. */
export function readCount(text: string): number | null {
  const plain = squash(text);
  if (/^\d{1,6}$/.test(plain)) return Number(plain);
  return COUNT.test(plain) ? hanziValue(plain) : null;
}

/** `12 → 十二`. 1…99; the figure itself beyond. */
export function hanziOf(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 99) return String(value);
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens > 1 ? HANZI_DIGITS.charAt(tens - 1) : ''}${tens > 0 ? '十' : ''}${ones > 0 ? HANZI_DIGITS.charAt(ones - 1) : ''}`;
}

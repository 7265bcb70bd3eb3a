import { toHalfWidth } from '../texts/width';

/** A text prepared for reading figures. Both parts have the length of the text, so that offsets stay true. */
export interface Blanked {
  /** Half-width, numbering and time expressions replaced by `BLANK`: what names things. */
  readonly words: string;
  /** The same, with the digits of names blanked too (`“1+3+3”`, `第19届`, `S205`): what holds figures. */
  readonly figures: string;
}

export const BLANK = '\u0001';

const HAN = '[一二三四五六七八九十]';
const DAY_AND_PART = '(?:\\d{1,2}[日号])?(?:底|末|初|中旬|上旬|下旬)?(?:之?前)?';

const TIMES = new RegExp(
  [
    `(?:\\d{2,4}年度?)?\\d{1,2}(?:[-—–~至、和]\\d{1,2}){0,3}月份?${DAY_AND_PART}`,
    `${HAN}{1,2}月份?${DAY_AND_PART}`,
    '\\d{1,4}(?:[-—–~至]\\d{1,4})?年度?(?:底|末|初)?(?:之?前)?',
    `(?:第?[${HAN.slice(1, -1)}1-4]|前[二三23]|每个?|本|各|按)季度(?:末|底)?(?:之?前)?`,
    '(?:上|下|每)半年度?|全年|年度|年内|(?:今|本|当|每|次|明)年(?:底|末|内)?(?:之?前)?|年(?:底|末|中|终)(?:之?前)?|到年底',
    '每个?(?:月|周|日)(?:底|末)?',
  ].join('|'),
  'g',
);
/** Numbering: of items anywhere (`（3）`, `①`), of lists only at the start of a line (`3.`). */
const NUMBERING = /[(（]\d{1,3}[)）]|[①-⑳]|^\s{0,9}\d{1,3}[.、．](?!\d)/gm;
const QUOTED = /“[^“”\n]{0,80}”|《[^《》\n]{0,120}》|「[^「」\n]{0,80}」|"[^"\n]{0,80}"/g;
const IN_NAMES = /第\s?\d{1,6}|[A-Za-z]{1,12}[-.]?\d{1,9}(?:\.\d{1,4})?/g;

/** Takes out of a text what only looks like a figure. Never throws; linear. */
export function blank(text: string): Blanked {
  const words = fill(fill(toHalfWidth(text), NUMBERING), TIMES);
  const figures = words.replace(QUOTED, withoutDigits).replace(IN_NAMES, withoutDigits);
  return { words, figures };
}

function fill(text: string, pattern: RegExp): string {
  return text.replace(pattern, (found) => BLANK.repeat(found.length));
}

function withoutDigits(found: string): string {
  return found.replace(/\d/g, BLANK);
}

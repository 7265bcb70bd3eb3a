import { HANZI_NUMERALS, hanziOf, numberOf } from './numerals';

/*
 * The ways in which Chinese texts number their items and headings, each once; sources of regular expressions unless said
 * otherwise. Where in a text such a mark counts is for its readers to say (`src/breakdown/marks.ts`).
 */

/** Numbers that are one character: ① to ⑳, ⑴ to ⒇, ⒈ to ⒛, twenty of each, one behind the other. Of a character class. */
export const SIGNS = '①-⒛';
/** `（3）`, `( 12 )`. */
export const BRACKETED = '[(（]\\s*\\d{1,3}\\s*[)）]';
/** Behind the point of a number that counts: `1.5亿元` and `12.31` are figures; `1.2024年…` and `1.3月底前…` begin with a number. */
export const NO_FIGURE = '(?:(?!\\d)|(?=\\d{4}年|\\d{1,2}\\s*(?:[-—~至]\\s*\\d{1,2}\\s*)?月))';
/** `3.`, `12、`. */
export const POINTED = `\\d{1,3}[.．、]${NO_FIGURE}`;
/** 一, 十二, 二十一. */
export const HANZI_NUMBER = `[${HANZI_NUMERALS}]{1,3}`;
/** 一、 and `一.` */
export const HANZI_POINTED = `${HANZI_NUMBER}\\s?[、.．]`;
/** （一） */
export const HANZI_BRACKETED = `[(（]\\s*${HANZI_NUMBER}\\s*[)）]`;
/** 一是, 二是; 一是否 begins no item. */
export const ORDINAL = `[${HANZI_NUMERALS}]是(?!否)`;

const FIRST_SIGN = 0x2460;
const SIGNS_OF_A_KIND = 20;
const ANY_SIGN = new RegExp(`[${SIGNS}]`);
const ANY_HANZI = new RegExp(`[${HANZI_NUMERALS}]+`);

/** What a mark counts: `（3）`, ③, ⑶, 三是 → 3; 0 where it is no numeral as one writes it (一二). */
export function markValue(written: string): number {
  const [figures] = /\d+/.exec(written) ?? [];
  if (figures !== undefined) return Number(figures);
  const [sign] = ANY_SIGN.exec(written) ?? [];
  if (sign !== undefined) return ((sign.charCodeAt(0) - FIRST_SIGN) % SIGNS_OF_A_KIND) + 1;
  const [hanzi = ''] = ANY_HANZI.exec(written) ?? [];
  const value = numberOf(hanzi);
  return hanziOf(value) === hanzi ? value : 0;
}

/** Another value in the way in which a mark is written: （3）, ③, 三是. Where that way has no such value, the bare figure. */
export function markLike(written: string, value: number): string {
  if (/[0-9０-９]/.test(written)) return written.replace(/[0-9０-９]+/, String(value));
  return written
    .replace(ANY_SIGN, (sign) =>
      value <= SIGNS_OF_A_KIND
        ? String.fromCharCode(sign.charCodeAt(0) - markValue(sign) + value)
        : String(value),
    )
    .replace(ANY_HANZI, hanziOf(value));
}

import { remembered } from '../../grid/remembered';
import { hanziOf } from '../../texts/numerals';
import { toHalfWidth } from '../../texts/width';

/** A text for comparing letter by letter: marks, quotes and spaces out, figures with their units as one `#`. */
export interface Plain {
  readonly text: string;
  /** By character of `text`: UTF-16 offsets of what it stands for in the text as written. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** By character: whether it stands inside quotes or 《》. */
  readonly quoted: readonly boolean[];
}

/** A figure counts with its multiplier, its measure word and its limit: these are other checks' business. */
const FIGURE =
  /^\d+(?:[.,]\d+)*(?:万亿|千万|百万|十万|亿|万|千|百)?(?:平方公里|平方米|立方米|公里|美元|个百分点|个|家|户|项|处|所|座|条|件|名|人次|人|米|亩|吨|元|场|次|套|%|‰)?(?:以上|以内|以下|左右)?/;
/** What only says how a figure is meant. */
const LIMIT =
  /^(?:不低于|不少于|不超过|不小于|至少|超过|突破|高于|达到|控制在|降至|降到|升至|提高到|达|超|约|共)(?=\d)/;
const OPEN = '“《「‘"';
const CLOSE = '”》」’"';
const LEFT_OUT = /[\s,.;:!?()[\]【】、。·…—~\-“”‘’"'《》「」〈〉]/;

const NUMBER = /^\d+(?:\.\d+)?/;
/** A number that is part of a name: 3号高炉, 6号线, 500强, 第9届, 2期, G205, 205国道, “1+3+3”. */
const NAMED_AFTER =
  /^(?:号(?!召)|届|期(?!间)|级|类|强(?!化|大|烈|力)|标段|国道|省道|县道|线(?!上|下|索)|路(?:公交|车)|院(?!士)|中(?=[,，。、])|G(?!DP)|号线)/i;

function namesByNumber(text: string, at: number, length: number, quoted: boolean): boolean {
  if (quoted) return true;
  const before = text.charAt(at - 1);
  if (/[A-Za-z第]/.test(before)) return true;
  // A date is the 12th of nothing: 12月3号.
  if (/[月日]/.test(before)) return false;
  const after = text.slice(at + length, at + length + 4);
  // 2024第五届…, 2024首届…: a year that names something.
  if (length === 4 && /^(?:19|20)/.test(text.slice(at, at + 2)) && /^[第首届]/.test(after)) return true;
  return NAMED_AFTER.test(after);
}

function spoken(number: string): string {
  return /^\d{1,2}$/.test(number) ? hanziOf(Number(number)) : number;
}

/** Reads a text for comparing. Results are shared. */
export const plainOf = remembered((source): Plain => {
  const half = toHalfWidth(source);
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  const quoted: boolean[] = [];
  let inside = 0;
  for (let at = 0; at < half.length;) {
    const char = half.charAt(at);
    if (inside === 0 && OPEN.includes(char)) inside = 1;
    else if (inside > 0 && CLOSE.includes(char)) inside = 0;
    const limit = inside === 0 ? (LIMIT.exec(half.slice(at, at + 4))?.[0].length ?? 0) : 0;
    if (limit > 0) {
      at += limit;
      continue;
    }
    const digits = /\d/.test(char);
    const number = digits ? (NUMBER.exec(half.slice(at, at + 12))?.[0] ?? char) : '';
    const isName = digits && namesByNumber(half, at, number.length, inside > 0);
    const figure = digits && !isName ? (FIGURE.exec(half.slice(at, at + 40))?.[0].length ?? 1) : 0;
    const length = isName ? number.length : Math.max(1, figure);
    if (digits || !LEFT_OUT.test(char)) {
      // 3号高炉 and 三号高炉 are one.
      const shown = isName ? spoken(number) : digits ? '#' : char.toLowerCase();
      for (let n = 0; n < shown.length; n++) {
        starts.push(at);
        ends.push(at + length);
        quoted.push(inside > 0);
      }
      text += shown;
    }
    at += length;
  }
  return { text, starts, ends, quoted };
}, 4_000);

/** How a text writes what stands in it as compared. */
export function writtenIn(source: string, words: string): string {
  const { text, starts, ends } = plainOf(source);
  const at = text.indexOf(words);
  return at < 0 ? words : source.slice(starts[at], ends[at + words.length - 1]);
}

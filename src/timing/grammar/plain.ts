import { FESTIVALS } from '../festivals';
import { HANZI_NUMERALS } from '../../texts/numerals';

/**
 * A text made plain for the grammar: half-width digits, no spaces inside phrases, and what stands in quotes or
 * book-title marks blanked out, since `《2024年3月整治方案》` names a thing. Every character knows where it came from.
 */
export interface Plain {
  readonly text: string;
  /** The words as written between two offsets of `text`. */
  phrase(from: number, to: number): string;
}

export interface PlacedPlain extends Plain {
  /** Where a character of `text` stands in the source. */
  offset(at: number): number;
}

/** Stands for a character that must not be read. */
const BLANK = '■';
const CLOSING: Readonly<Record<string, string>> = {
  '《': '》',
  '〈': '〉',
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '"': '"',
};
/** A mark whose partner is further away than any title is long is a slip of the pen, not a quotation. */
const LONGEST_QUOTE = 80;
const FESTIVAL_NAMES = Object.keys(FESTIVALS).join('|');
/** `“五一”前`: only the festival's name is quoted, the day is meant. */
const QUOTED_FESTIVAL = new RegExp(`^(?:(?:${FESTIVAL_NAMES})节?[、和]?)+$`);
const LONGEST_QUOTED_FESTIVAL = 16;

const NEEDS_WORK = /[\s\u00a0\u200b-\u200d\u2060\ufeff０-９Ａ-Ｚａ-ｚ．／《〈“‘「『"〇○Ｏ]/;
const SPACE = /[\s\u00a0\u200b-\u200d\u2060\ufeff]/;
const WORK = new RegExp(NEEDS_WORK.source, 'g');
const BEFORE_BREAK = new RegExp(`[0-9${HANZI_NUMERALS}元年月季度半底末每按之以第]`);
const AFTER_BREAK = /[年月日号季度底末前份旬内半]/;
/** 2025年⏎6月底前, 6月⏎30日前: a figure goes on with the phrase where what it counts follows it. */
const GOES_ON: Readonly<Record<string, RegExp>> = {
  年: /[0-9０-９]{1,2}(?:[-~－～—–至到、][0-9０-９]{1,2})?\s*月/y,
  月: /[0-9０-９]{1,2}(?:[-~－～—–至到、][0-9０-９]{1,2})?\s*[日号]/y,
};

/** `keep quotes`: what stands in quotes stays, for those who ask where times stand and not what they mean. */
export function toPlain(
  source: string,
  quotes: 'blank quotes' | 'keep quotes' = 'blank quotes',
): PlacedPlain {
  if (!NEEDS_WORK.test(source)) {
    return { text: source, phrase: (from, to) => source.slice(from, to), offset: (at) => at };
  }
  let text = '';
  const runs = new Runs();
  const put = (chars: string, at: number) => {
    runs.put(text.length, at);
    text += chars;
  };
  let at = 0;
  while (at < source.length) {
    // Most characters stay as they are: they are taken over by the run.
    WORK.lastIndex = at;
    const next = WORK.exec(source)?.index ?? source.length;
    if (next > at) {
      put(source.slice(at, next), at);
      at = next;
      continue;
    }
    const char = source.charAt(at);
    if (SPACE.test(char)) {
      const start = at;
      let lines = false;
      for (; at < source.length && SPACE.test(source.charAt(at)); at++) {
        const code = source.charCodeAt(at);
        lines ||= code === 10 || code === 13 || code === 0x2028 || code === 0x2029;
      }
      const before = text.charAt(text.length - 1);
      const goesOn = lines && matches(GOES_ON[before], source, at);
      const kept = goesOn ? '' : gap(before, halfWidth(source.charAt(at)), lines);
      if (kept !== '') put(kept, start);
      continue;
    }
    const closing = quotes === 'keep quotes' ? undefined : CLOSING[char];
    const end = closing === undefined ? -1 : closingAt(source, at + 1, closing);
    if (end < 0) {
      put(halfWidth(char), at);
      at++;
      continue;
    }
    const inside = source.slice(at + 1, end);
    const festival = inside.length <= LONGEST_QUOTED_FESTIVAL && QUOTED_FESTIVAL.test(inside);
    if (festival) put(inside, at + 1);
    else put(BLANK.repeat(end + 1 - at), at);
    at = end + 1;
  }
  return {
    text,
    offset: (at) => (at < text.length ? runs.source(at) : source.length),
    phrase: (from, to) => {
      if (to < 1 || to > text.length) return '';
      const last = runs.source(to - 1);
      const first = runs.source(from);
      const words = source.slice(first, last + 1);
      // “八一”前: the mark in front belongs to the words as well.
      const closing = CLOSING[source.charAt(first - 1)];
      return closing !== undefined && words.includes(closing) ? source.slice(first - 1, last + 1) : words;
    },
  };
}

/** Where stretches of a text came from. Characters of one stretch lie side by side in both. */
class Runs {
  readonly #starts: number[] = [];
  readonly #sources: number[] = [];

  put(start: number, source: number): void {
    this.#starts.push(start);
    this.#sources.push(source);
  }

  source(at: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return (this.#sources[low] ?? 0) + at - (this.#starts[low] ?? 0);
  }
}

/** What remains of white space: nothing inside a phrase, a mark where it parts two figures or two lines. */
function gap(before: string, after: string, lines: boolean): string {
  if (lines) return BEFORE_BREAK.test(before) && AFTER_BREAK.test(after) ? '' : '\n';
  return /\d/.test(before) && /\d/.test(after) ? ' ' : '';
}

function matches(pattern: RegExp | undefined, text: string, at: number): boolean {
  if (!pattern) return false;
  pattern.lastIndex = at;
  return pattern.test(text);
}

function closingAt(source: string, from: number, closing: string): number {
  const end = Math.min(source.length, from + LONGEST_QUOTE);
  for (let at = from; at < end; at++) if (source.charAt(at) === closing) return at;
  return -1;
}

function halfWidth(char: string): string {
  const code = char.charCodeAt(0);
  if (code === 0x3007 || code === 0x25cb || code === 0xff2f) return '零';
  const full =
    (code >= 0xff10 && code <= 0xff19) ||
    (code >= 0xff21 && code <= 0xff3a) ||
    (code >= 0xff41 && code <= 0xff5a) ||
    code === 0xff0e ||
    code === 0xff0f;
  return full ? String.fromCharCode(code - 0xfee0) : char;
}

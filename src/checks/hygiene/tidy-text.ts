import { remembered } from '../../grid/remembered';
import { HALF_BRACKETS, HALF_MARKS, type WidthStyle } from './width-style';

interface TidyText {
  readonly text: string;
  /** How many places were changed, by kind. */
  readonly spaces: number;
  readonly width: number;
  readonly doubled: number;
}

const SPACE = '[ \\t\\u00a0\\u3000]';
const HAN = '[\\u3400-\\u9fff]';
/** Most texts hold none, and then nothing has to be looked for around them. */
const ANY_SPACE = new RegExp(SPACE);
/** Two phrases set apart by a space: `“全民参保 惠全民”`. */
const SLOGAN = new RegExp(`[“《]${HAN}{3,20}${SPACE}${HAN}{3,20}[”》]`, 'g');

const RUN = new RegExp(`${SPACE}+`, 'g');
const IS_HAN = new RegExp(HAN);
/** `1、` at the start of a line, where a space sets the number apart. */
const NUMBERED = new RegExp(`(?:^|[\\r\\n\\u2028\\u2029])${SPACE}{0,4}\\d{1,3}、$`);
/** Longer than any number, so that what is cut off before it is seen to be no start of a line. */
const NUMBER_REACH = 9;

const STRENGTH = '、，：；。';
const DOUBLED = /[，,、；;：:。！!？?]{2,}/g;
/** All that could be mended: most texts have none of it, and are looked through but once. */
const MAY_BE_UNTIDY = new RegExp(`${SPACE}|[,;:!?(]|[，、；：。！？]{2}`);

/** The readers of texts, one for each style that a table may have. */
const tidiers = new Map<string, (text: string) => TidyText>();

/**
 * Takes out stray spaces and doubled punctuation and gives half-width marks the width of their neighbours. Nothing but
 * spaces and punctuation changes, and doing it again changes nothing. A text of a few padded characters (`附  件`) and
 * the space between two phrases of a quoted slogan stay.
 */
export function tidyText(text: string, style: WidthStyle): TidyText {
  const key = `${style.marks} ${style.brackets}`;
  let tidy = tidiers.get(key);
  if (!tidy) tidiers.set(key, (tidy = remembered((one) => tidied(one, style))));
  return tidy(text);
}

function tidied(text: string, style: WidthStyle): TidyText {
  let result: TidyText = { text, spaces: 0, width: 0, doubled: 0 };
  if (!MAY_BE_UNTIDY.test(text)) return result;
  // One mark mended may bring two others together: a few rounds settle it.
  for (let round = 0; round < 8; round++) {
    const next = once(result.text, style);
    if (next.text === result.text) break;
    result = {
      text: next.text,
      spaces: result.spaces + next.spaces,
      width: result.width + next.width,
      doubled: result.doubled + next.doubled,
    };
  }
  return result;
}

function once(text: string, style: WidthStyle): TidyText {
  const count = { spaces: 0, width: 0, doubled: 0 };
  let tidy = text;
  if (ANY_SPACE.test(text)) {
    tidy = withoutSpaces(text, () => {
      count.spaces += 1;
      return '';
    });
  }
  tidy = tidy.replace(DOUBLED, (marks) => {
    const one = strongest(marks);
    if (one === null) return marks;
    count.doubled += 1;
    return one;
  });
  const widen = (mark: string): string => {
    count.width += 1;
    return toFullWidth(mark);
  };
  if (style.marks) tidy = tidy.replace(HALF_MARKS, widen);
  if (style.brackets) {
    tidy = tidy.replace(HALF_BRACKETS, (_, words: string) => {
      count.width += 1;
      return `（${words}）`;
    });
  }
  return { text: tidy, ...count };
}

/** `drop` is what becomes of each run of spaces that is stray. */
function withoutSpaces(text: string, drop: () => string): string {
  let tidy = withoutRuns(text, ({ next }) => /^[\r\n]?$/.test(next), drop);
  if (tidy.replace(/\s/g, '').length > PADDED) {
    const quoted = [...tidy.matchAll(SLOGAN)].map(
      (match) => [match.index, match.index + match[0].length] as const,
    );
    const isBetweenHan = ({ before, next, at }: Run) =>
      IS_HAN.test(before) && IS_HAN.test(next) && !inside(quoted, at);
    tidy = withoutRuns(tidy, isBetweenHan, drop);
  }
  const marked = withoutRuns(
    tidy,
    ({ before, next }) => /\S/.test(before) && /[，。；：、！？）》”]/.test(next),
    drop,
  );
  const isAfterMark = ({ before, next, at }: Run) =>
    /[，。；：、！？（《“]/.test(before) &&
    /\S/.test(next) &&
    !NUMBERED.test(marked.slice(Math.max(0, at - NUMBER_REACH), at));
  return withoutRuns(marked, isAfterMark, drop);
}

/** A run of spaces: the characters on either side of it, '' at the ends of the text, and where it stands. */
interface Run {
  readonly before: string;
  readonly next: string;
  readonly at: number;
}

function withoutRuns(text: string, isStray: (run: Run) => boolean, drop: () => string): string {
  return text.replace(RUN, (spaces, at: number) => {
    const run = { before: text.charAt(at - 1), next: text.charAt(at + spaces.length), at };
    return isStray(run) ? drop() : spaces;
  });
}

/** Up to this many characters, spaces pad a word to a width. */
const PADDED = 4;

/** `spans` ascend; offsets are asked in any order. */
function inside(spans: readonly (readonly [number, number])[], offset: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.[1] ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return (spans[low]?.[0] ?? Infinity) < offset;
}

/** The mark that a run of marks should be; `null` where people mean it (`？！`, `!!`). */
function strongest(marks: string): string | null {
  if (/[！!？?]/.test(marks)) return null;
  const full = Array.from(marks).map(toFullWidth);
  const best = Math.max(...full.map((mark) => STRENGTH.indexOf(mark)));
  const chosen = STRENGTH[best] ?? null;
  // A run written all in half-width keeps its width: whether that is a slip is another question.
  const half = Array.from(marks).find((mark) => toFullWidth(mark) === chosen);
  return Array.from(marks).some((mark) => mark === chosen) ? chosen : (half ?? chosen);
}

function toFullWidth(mark: string): string {
  const code = mark.charCodeAt(0);
  return code > 0x20 && code < 0x7f ? String.fromCharCode(code + 0xfee0) : mark;
}

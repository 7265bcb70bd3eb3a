import {
  BRACKETED,
  HANZI_BRACKETED,
  HANZI_NUMBER,
  HANZI_POINTED,
  ORDINAL,
  POINTED,
} from '../texts/item-marks';
import type { Paragraph } from './paragraphs';
import type { Sentence } from './sentences';

/** How deep a heading is: 1 一、, 2 （一）, 3 `1.`, 4 the sentence that a paragraph runs in with. */
export type HeadingLevel = 1 | 2 | 3 | 4;

const MARKS: readonly (readonly [HeadingLevel, RegExp])[] = [
  [1, new RegExp(`^(?:${HANZI_POINTED}|第${HANZI_NUMBER}部分)`)],
  [2, new RegExp(`^${HANZI_BRACKETED}`)],
  [3, new RegExp(`^(?:${POINTED}|${BRACKETED}|第${HANZI_NUMBER}[、，,])`)],
];
/** A numbered heading is a line of its own, or the first sentence of its paragraph. */
const LONGEST_NUMBERED = 45;
/** A sentence that a paragraph runs in with is short, has no figure, and more follows. */
const LONGEST_RUN_IN = 18;
/** A line without a number and without an end mark, alone. */
const LONGEST_LINE = 26;
const SPOKEN = /^(?:各位代表|同志们|此外|同时|另外|现在|谢谢)/;

/** The level that a paragraph's number says, `null` where it has none. */
export function markLevel(text: string): HeadingLevel | null {
  return MARKS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** A heading without its number, for comparing. */
export function withoutMark(text: string): string {
  for (const [, pattern] of MARKS) {
    const found = pattern.exec(text);
    if (found) return text.slice(found[0].length).trim();
  }
  return text;
}

/** Whether the whole paragraph is a heading: numbered and short, or a short line without an end; a row of a table is none. */
export function headingLine(paragraph: Paragraph): HeadingLevel | null {
  const { text } = paragraph;
  if (text.includes('\t')) return null;
  const level = markLevel(text);
  const body = text.replace(/[。．.]$/, '');
  if (/[。；;！!？?]/.test(body)) return null;
  if (level !== null)
    return body.length <= LONGEST_NUMBERED && !(level === 3 && hasFigure(withoutMark(body))) ? level : null;
  if (SPOKEN.test(body) || /[，,：:。]$/.test(text) || body.length > LONGEST_LINE) return null;
  return /^[〇\u3400-\u9fff“”"'《》、，,\s·—0-9（）()]+$/.test(body) && body.length >= 2 ? 4 : null;
}

/**
 * Whether a paragraph runs in with a heading: its first sentence, short, without a figure, more following; of a numbered one
 * the first sentence may be longer.
 */
export function runsIn([first, second]: readonly Sentence[], marked: boolean): boolean {
  if (!first || !second || first.introduces === 'goals' || SPOKEN.test(first.text)) return false;
  if (marked) return first.text.length <= LONGEST_NUMBERED && !hasFigure(withoutMark(first.text));
  return first.text.length <= LONGEST_RUN_IN && !hasFigure(first.text);
}

const ITEM = new RegExp(`^${ORDINAL}`);

/**
 * The sentences inside a paragraph that are headings: 一是做强先进制造。…二是壮大数字经济。… where each such item begins with a short
 * sentence without a figure, and more follows.
 */
export function innerHeadings(sentences: readonly Sentence[]): ReadonlySet<Sentence> {
  const items = sentences.flatMap((one, at) => (ITEM.test(one.text) ? [at] : []));
  const heads = items.filter((at) => {
    const [head, next] = [sentences[at], sentences[at + 1]];
    return head && next && !ITEM.test(next.text) && runsIn([head, next], false);
  });
  return new Set(
    items.length > 1 && heads.length === items.length ? heads.flatMap((at) => sentences[at] ?? []) : [],
  );
}

/** Whether a text has a figure; a year is none: 3.2026年重点工作. */
function hasFigure(text: string): boolean {
  return /\d/.test(text.replace(/20\d\d年/g, ''));
}

import { isBlank } from '../texts/invisible';
import { joinLines } from '../texts/lines';
import { toHalfWidth } from '../texts/width';
import { remembered } from '../grid/remembered';
import { findMarks, type Mark } from './marks';
import { isStage } from './stage-line';

/** One leaf item of an indicator text; offsets are UTF-16 indices into that text. */
export interface Item {
  /** `5`, `1①`, or '' for a text without numbering. */
  readonly number: string;
  readonly text: string;
  /** The same with its line breaks, where clauses may begin. */
  readonly lines: string;
  readonly start: number;
  readonly end: number;
  /** Without its colon. */
  readonly heading: string | null;
  /** The words of the item that introduces this one and does not count itself; '' for most. */
  readonly introduction: string;
}

interface PlacedMark extends Mark {
  readonly depth: number;
}

export interface Items {
  /** By the leaf rule (`design`: an item that only introduces others does not count, they do). */
  readonly items: readonly Item[];
  readonly marks: readonly PlacedMark[];
}

interface Open {
  readonly mark: PlacedMark;
  readonly parent: Open | null;
  readonly heading: string | null;
  readonly children: Open[];
  /** End of its own text: where the next item, or a heading, begins. */
  end: number;
}

/** Reads the items of one indicator cell (or of the rows of one cell, joined by line breaks). */
export const readItems = remembered(itemsIn);

/** Nothing, or a stroke where nothing is planned. */
const NO_ENTRY = /^(?:[-—–－―/／\\]{1,3}|无|暂无)?$/;

/** `●`, `√`: marks in the months in which something goes on. */
const ONLY_MARKS = /^[●○■□▇█◆◇★☆▲△▶►→➔➜⇒√✓✔～~—－━\s]+$/;

/** Whether a cell holds nothing but marks. */
export function isMarked(text: string): boolean {
  return ONLY_MARKS.test(text) && !isBlank(text);
}

/** Whether an indicator cell says that there is none. */
export function isNoEntry(text: string): boolean {
  return NO_ENTRY.test(text.trim()) || ONLY_MARKS.test(text);
}

function itemsIn(text: string): Items {
  const marks = findMarks(text);
  if (isNoEntry(text)) return { items: [], marks: [] };
  if (marks.length === 0) return { items: [whole(text)], marks: [] };

  const opened: Open[] = [];
  const stack: Open[] = [];
  let heading = headingIn(text, 0, marks[0]?.start ?? 0)?.words ?? null;
  marks.forEach((mark, index) => {
    while (stack.length > 0 && !isDeeper(mark, stack)) stack.pop();
    const parent = stack[stack.length - 1] ?? null;
    const next = marks[index + 1]?.start ?? text.length;
    const following = index + 1 < marks.length ? headingIn(text, mark.end, next) : null;
    const one: Open = {
      mark: { ...mark, depth: stack.length },
      parent,
      heading,
      children: [],
      end: following?.start ?? next,
    };
    parent?.children.push(one);
    opened.push(one);
    stack.push(one);
    // A heading inside an item's sub-list belongs to that list; one before a top item replaces the last.
    if (following && !startsDeeper(marks[index + 1], stack)) heading = following.words;
  });

  const items = opened.filter((one) => !onlyIntroduces(text, one)).map((one) => toItem(text, one));
  return { items, marks: opened.map(({ mark }) => mark) };
}

function whole(text: string): Item {
  return {
    number: '',
    text: joinLines(text),
    lines: text,
    start: 0,
    end: text.length,
    heading: null,
    introduction: '',
  };
}

/** A mark goes below the innermost open item where its style is not in use yet and it begins a series. */
function isDeeper(mark: Mark, stack: readonly Open[]): boolean {
  const level = stack.findIndex((one) => one.mark.style === mark.style);
  if (level >= 0) return false;
  return mark.value === 1 || stack.length === 1;
}

function startsDeeper(mark: Mark | undefined, stack: readonly Open[]): boolean {
  return mark !== undefined && isDeeper(mark, stack);
}

/** `（1）…对接活动：` above ①–④ only introduces them; one that says something itself (`。`) counts beside them. */
function onlyIntroduces(text: string, one: Open): boolean {
  if (one.children.length === 0) return false;
  const own = ownWords(text, one);
  return own === '' || /[::,]$/.test(own) || !/[。;;]/.test(own);
}

function toItem(text: string, { mark, parent, heading, end }: Open): Item {
  return {
    number: numberOf(mark, parent),
    text: joinLines(text.slice(mark.end, end)),
    lines: text.slice(mark.end, end),
    start: mark.start,
    end: mark.start + text.slice(mark.start, end).trimEnd().length,
    heading,
    introduction: parent && onlyIntroduces(text, parent) ? ownWords(text, parent) : '',
  };
}

function ownWords(text: string, { mark, end }: Open): string {
  return toHalfWidth(text.slice(mark.end, end)).trim();
}

function numberOf(mark: Mark, parent: Open | null): string {
  if (!parent) return mark.style === 'circled' ? mark.written.trim() : String(mark.value);
  const own = mark.style === 'circled' ? String.fromCharCode(0x245f + mark.value) : `-${String(mark.value)}`;
  return numberOf(parent.mark, parent.parent) + own;
}

/** The longest line that still reads as a heading. */
const LONGEST_HEADING = 60;

/**
 * An inner heading between two places: a whole line that ends with a colon, or stands in 【】, or words after a
 * sentence's end that a colon closes just before the next mark.
 */
function headingIn(text: string, from: number, to: number): { words: string; start: number } | null {
  const part = text.slice(from, to);
  const trimmed = part.trimEnd();
  const bracketed = /(?:^|\n)[^\S\n]*[【[［]([^】\]］\n]{1,40})[】\]］]$/.exec(trimmed);
  if (bracketed) return { words: (bracketed[1] ?? '').trim(), start: from + bracketed.index };
  const lineStart = trimmed.lastIndexOf('\n') + 1;
  const line = trimmed.slice(lineStart);
  if ((lineStart > 0 || from === 0) && isStage(line)) return { words: line.trim(), start: from + lineStart };
  if (!/[：:]$/.test(trimmed)) return null;
  const sentence = Math.max(...['。', '；', ';'].map((end) => trimmed.lastIndexOf(end))) + 1;
  const start = Math.max(lineStart, sentence);
  // Without a line or sentence of its own it is the item's text that ends with a colon.
  if (from > 0 && start === 0) return null;
  const words = trimmed.slice(start, -1).trim();
  return words === '' || words.length > LONGEST_HEADING ? null : { words, start: from + start };
}

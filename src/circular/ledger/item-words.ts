import { wordsOf } from '../../ledger/model';
import type { Item } from '../../statistics/items';
import { toHalfWidth } from '../../texts/width';

/** A figure inside the words of an item that the table does not have. */
export interface WrongWord {
  /** UTF-16 offsets into the text, one character behind the figure counted in: mostly its unit. */
  readonly start: number;
  readonly end: number;
  /** As it would be written. */
  readonly right: string;
}

const FIGURE = /\d+(?:\.\d+)?/g;
const MARKS = /[^\u4e00-\u9fffA-Za-z0-9.%#]/g;
/** What is cut off may end within a figure. */
const CUT = /[\d.]*[….]{1,6}$/;
/** `64．开展…`: with the number of the task. */
const NUMBERED = /^\s*(\d{1,3})\s*[.、．]\s*(?!\d)/;
const SHORTEST = 8;

/**
 * Words that are an item's but for a figure: `引进各类人才301人` of 300人. `null` where one of the items has just these, or none has
 * these words.
 *
 * @param text the words of one item; they may be cut off with …, and have the number of its task before them
 */
export function wrongWord(text: string, items: readonly Item[]): WrongWord | null {
  const shown = toHalfWidth(text);
  const number = NUMBERED.exec(shown);
  const from = number?.[0].length ?? 0;
  const said = shown.slice(from).replace(CUT, '');
  const isCut = said.length < shown.length - from;
  const own = skeletonOf(said);
  if (own.length < SHORTEST) return null;
  const texts = items.flatMap((item) => textsOf(item).map((words) => ({ words, item })));
  const same = texts.filter(({ words }) => {
    const skeleton = skeletonOf(words);
    return isCut ? skeleton.startsWith(own) : skeleton === own;
  });
  if (same.length === 0) return null;
  const figures = [...said.matchAll(FIGURE)];
  const wrongOf = (words: string): WrongWord | null => {
    const rights = words.match(FIGURE) ?? [];
    const off = figures.find(([digits], at) => digits !== rights[at]);
    if (!off) return null;
    const start = from + off.index;
    const end = start + off[0].length;
    return { start, end: end + 1, right: `${rights[figures.indexOf(off)] ?? ''}${shown[end] ?? ''}` };
  };
  const wrong = same.map(({ words }) => wrongOf(words));
  if (!wrong.includes(null)) return wrong.length === 1 || areOne(wrong) ? (wrong[0] ?? null) : null;
  const known = same.flatMap(({ item }) => item.task.number ?? []);
  const [right] = known;
  return number === null || right === undefined || known.includes(number[1] ?? '')
    ? null
    : { start: 0, end: (number[1] ?? '').length, right };
}

/** What several items would make of it is one and the same. */
function areOne(wrong: readonly (WrongWord | null)[]): boolean {
  return new Set(wrong.map((one) => one?.right)).size === 1;
}

function textsOf({ standings, task }: Item): string[] {
  const own = standings.flatMap(({ occurrence }) => [wordsOf(occurrence), occurrence.subject.text]);
  return [...new Set([...own, task.text])].map(toHalfWidth);
}

/** Words with every figure as one mark. */
function skeletonOf(text: string): string {
  return text.replace(FIGURE, '#').replace(MARKS, '');
}

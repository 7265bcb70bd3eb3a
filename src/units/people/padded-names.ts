import { isListMark } from '../marks/marks';
import { foldCharacter, isSpace, isLineBreak } from '../folded';
import { HAN_NAME, hasCompoundSurname, hasSurname } from '../words/surnames';

const HAN = /^\p{Script=Han}$/u;

/** Cuts a cell at marks, line breaks and spaces, and puts the single characters of padded names together. */
export function leaderPieces(text: string): readonly string[] {
  const pieces: string[] = [];
  let words: Word[] = [];
  let word = '';
  let gap = 0;
  let depth = 0;
  const endWord = (): void => {
    if (word !== '') {
      words.push({ text: word, gap });
      gap = 0;
    }
    word = '';
  };
  const endLine = (): void => {
    endWord();
    pieces.push(...joinPadded(words));
    words = [];
    gap = 0;
  };
  for (const character of text) {
    const folded = foldCharacter(character);
    if (folded === '(') depth += 1;
    if (folded === ')') depth = Math.max(0, depth - 1);
    if (depth === 0 && (isListMark(character) || /[.\-—–~]/.test(character))) endLine();
    else if (isLineBreak(character)) {
      endWord();
      gap += LINE_GAP;
    } else if (isSpace(character)) {
      endWord();
      gap += character === '\u3000' || character === '\t' ? 2 : 1;
    } else word += character;
  }
  endLine();
  return pieces;
}

interface Word {
  readonly text: string;
  /** How wide the space before it is. */
  readonly gap: number;
}

const LINE_GAP = 100;

/** `任 立 | 郭 蕾`: runs of single characters become names of two or three, cut where the gap is widest. */
function joinPadded(words: readonly Word[]): readonly string[] {
  const joined: string[] = [];
  for (let index = 0; index < words.length;) {
    let last = index;
    while (isSingle(words[last]) && isSingle(words[last + 1])) last += 1;
    const run = words.slice(index, last + 1);
    const next = words[last + 1];
    const only = run[0]?.text ?? '';
    const nextText = next?.text ?? '';
    if (run.length > 1) joined.push(...namesOfSingles(run));
    else if (next && canFollow(only, nextText, next.gap)) {
      joined.push(only + nextText);
      last += 1;
    } else joined.push(only);
    index = last + 1;
  }
  return joined;
}

/** `张 三丰`, `欧阳 明`, `郭铧⏎震`: neither part is a name of its own, or the second cannot be one. */
function canFollow(first: string, second: string, gap: number): boolean {
  if (isSingle({ text: first, gap: 0 }))
    return gap < LINE_GAP && HAN_NAME.test(second) && hasSurname(first) && second.length === 2;
  const isSurnameAlone = hasCompoundSurname(first) && first.length === 2;
  const isTail = isSingle({ text: second, gap: 0 });
  if (isSurnameAlone) return /^\p{Script=Han}{1,2}$/u.test(second) && gap < LINE_GAP;
  return isTail && first.length === 2 && HAN_NAME.test(first);
}

/**
 * Single characters with spaces between them: names of two or three, each beginning with a surname where it can, cut
 * where the spaces are wider. The padding inside names may be wider than the space between two (`王  亮 辛  勤`).
 */
function namesOfSingles(run: readonly Word[]): readonly string[] {
  const narrow = run.slice(1).reduce((least, word) => Math.min(least, word.gap), Infinity);
  const width = (index: number): number => Math.min(run[index]?.gap ?? 0, LINE_GAP) - narrow;
  const best: { readonly cost: number; readonly size: number }[] = [{ cost: 0, size: 0 }];
  for (let end = 1; end <= run.length; end += 1) {
    let choice = { cost: Infinity, size: 1 };
    for (let size = 1; size <= Math.min(4, end); size += 1) {
      const start = end - size;
      const name = textOf(run.slice(start, end));
      let cost =
        (best[start]?.cost ?? 0) + (size === 4 && !hasCompoundSurname(name) ? 12 : (SIZE_COST[size] ?? 0));
      if (!hasSurname(name)) cost += 3;
      for (let inside = start + 1; inside < end; inside += 1) cost += Math.min(2, width(inside) / 2);
      if (cost < choice.cost) choice = { cost, size };
    }
    best.push(choice);
  }
  const names: string[] = [];
  for (let end = run.length; end > 0; end -= best[end]?.size ?? 1) {
    names.push(textOf(run.slice(end - (best[end]?.size ?? 1), end)));
  }
  return names.reverse();
}

/** What a name of so many characters costs. */
const SIZE_COST = [0, 10, 0, 1, 1];

function textOf(run: readonly Word[]): string {
  return run.map((word) => word.text).join('');
}

function isSingle(word: Word | undefined): boolean {
  return word !== undefined && HAN.test(word.text);
}

import { commonCharacters } from './common-characters';
import { isInOrder } from './in-order';
import { amountsIn } from '../verify/amounts';
import { sameValue } from '../verify/figures';
import { plainOf } from '../verify/plain';

/** A piece of a task has this share of a piece's characters where both say the same in other words (改造农村户厕 / 农村厕所改造). */
const SAME_CHARACTERS = 0.6;
const MARKS = /[，,。；;、：:\n]/;

/** Whether a text says a piece of a clause in other words or in another order: some piece of it has most of its characters. */
export function saysInOtherWords(piece: string, text: string): boolean {
  const own = charactersOf(piece);
  if (own.length < 4) return false;
  return text.split(MARKS).some((other) => {
    const common = commonCharacters(own, charactersOf(other));
    return common >= own.length * SAME_CHARACTERS;
  });
}

/** A clause of fewer characters says too little to be found again word by word. */
const SHORTEST = 5;

/** Whether a text has a clause word by word, or all that it says in another order with its figure, among other things. */
export function saysWhole(clause: string, text: string): boolean {
  const own = plainOf(clause).text;
  if (own.length >= SHORTEST && plainOf(text).text.includes(own)) return true;
  const pieces = text.split(MARKS).filter((one) => one.trim() !== '');
  // A task of one piece is as like as its score says.
  return pieces.length > 1 && pieces.some((one) => hasFigureOf(clause, one) && hasSameWords(clause, one));
}

/** Nearly all that a piece of a task says is in a clause that says little else: 新增外贸企业5家 is no 新增限上企业5家. */
const NEARLY_ALL = 0.9;

function hasSameWords(clause: string, piece: string): boolean {
  const [own, its] = [wordsWithoutFigures(clause), wordsWithoutFigures(piece)];
  const common = commonCharacters(own, its);
  return common >= SHORTEST && common >= own.length * SAME_CHARACTERS && common >= its.length * NEARLY_ALL;
}

/**
 * Whether a piece of a text is a piece of a clause written short: its characters stand there in order (农网改造260公里 / 改造农村
 * 牧区电网260公里), and it has the figure, or is no less than some words (五经普数据开发应用).
 */
export function isWrittenShort(piece: string, text: string): boolean {
  const own = wordsWithoutFigures(piece);
  const isFigured = amountsIn(piece).length > 0;
  return text.split(MARKS).some((other) => {
    const short = wordsWithoutFigures(other);
    const least = isFigured ? 2 : Math.max(SHORTEST, own.length * MOST_OF);
    if (short.length >= own.length || short.length < least) return false;
    if (isFigured ? !hasFigureOf(piece, other) : own.includes(short)) return false;
    // The verb may stand before what it is done to, or behind it.
    return isInOrder(short, own) || isInOrder(short.slice(-2) + short.slice(0, -2), own);
  });
}

/** The share of a piece's characters that stand in the texts beside one of their neighbours. */
export function shareOfWords(piece: string, texts: readonly string[]): number {
  const own = charactersOf(piece);
  const all = texts.map(charactersOf);
  const isThere = (at: number): boolean => {
    const pair = own.slice(at, at + 2);
    return at >= 0 && pair.length === 2 && all.some((text) => text.includes(pair));
  };
  const said = Array.from(own).filter((_, at) => isThere(at) || isThere(at - 1));
  return own.length === 0 ? 1 : said.length / own.length;
}

function wordsWithoutFigures(text: string): string {
  let words = '';
  let from = 0;
  for (const { start, end } of amountsIn(text)) {
    words += text.slice(from, start);
    from = Math.max(from, end);
  }
  return charactersOf(words + text.slice(from));
}

/** Without a figure a short form has this share of the characters: fewer are a part of the piece. */
const MOST_OF = 0.4;

/** Whether a figure of the piece stands in the text, the same amount of the same measure. */
export function hasFigureOf(piece: string, text: string): boolean {
  const own = amountsIn(piece);
  return (
    own.length > 0 &&
    amountsIn(text).some((one) => own.some((other) => one.measure === other.measure && sameValue(one, other)))
  );
}

/** Whether a piece of few words (总规模50亿元) has a figure, and none of the texts the words or any figure of that measure. */
export function isFigureMissing(piece: string, texts: readonly string[]): boolean {
  const words = charactersOf(piece);
  const measures = new Set(amountsIn(piece).flatMap(({ weak, measure }) => (weak ? [] : [measure])));
  const has = (text: string): boolean =>
    amountsIn(text).some(({ measure }) => measures.has(measure)) || charactersOf(text).includes(words);
  return measures.size > 0 && words.length >= FEW && !texts.some(has);
}

/** 共, 约 are no words of a thing. */
const FEW = 2;

function charactersOf(text: string): string {
  return plainOf(text).text.replaceAll('#', '');
}

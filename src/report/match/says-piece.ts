import { commonCharacters } from './common-characters';
import { amountsIn } from '../verify/amounts';
import { sameValue } from '../verify/figures';
import { plainOf } from '../verify/plain';

/** A piece of a task has this share of a piece's characters where both say the same in other words (改造农村户厕 / 农村厕所改造). */
const SAME_CHARACTERS = 0.6;

/** Whether a text says a piece of a clause in other words or in another order: some piece of it has most of its characters. */
export function saysInOtherWords(piece: string, text: string): boolean {
  const own = charactersOf(piece);
  if (own.length < 4) return false;
  return text.split(/[，,。；;、：:\n]/).some((other) => {
    const common = commonCharacters(own, charactersOf(other));
    return common >= own.length * SAME_CHARACTERS;
  });
}

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

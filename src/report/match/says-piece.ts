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

/** How many characters of one text the other has as well, each as often as it stands in both. */
export function commonCharacters(one: string, other: string): number {
  const left = new Map<string, number>();
  for (const char of other) left.set(char, (left.get(char) ?? 0) + 1);
  let common = 0;
  for (const char of one) {
    const count = left.get(char) ?? 0;
    if (count === 0) continue;
    left.set(char, count - 1);
    common++;
  }
  return common;
}

/** Whether a figure of the piece stands in the text, the same amount of the same measure. */
export function hasFigureOf(piece: string, text: string): boolean {
  const own = amountsIn(piece);
  return (
    own.length > 0 &&
    amountsIn(text).some((one) => own.some((other) => one.measure === other.measure && sameValue(one, other)))
  );
}

function charactersOf(text: string): string {
  return plainOf(text).text.replaceAll('#', '');
}

import { areSame, sumOf } from './numbers';
import { percent } from './shares';
import type { Statement } from './statements';
import { shareBehind, type Sum } from './sums';

/** Which figure of a sum is wrong, and what would be right. */
export interface Correction {
  readonly wrong: Statement;
  readonly right: number;
}

/**
 * Any figure of a sum could be the wrong one. Told is the one whose correction agrees best with the rest of the text:
 * shares printed behind the parts, and the same figure in other places. Without such, the whole is.
 */
export function correctionOf({ whole, parts }: Sum, all: readonly Statement[]): Correction {
  const total = sumOf(parts.map(({ value }) => value));
  const candidates: Correction[] = [
    { wrong: whole, right: total },
    ...parts.map((part) => ({ wrong: part, right: sumOf([whole.value, -total, part.value]) })),
  ].filter(({ right }) => right >= 0);
  const scored = candidates.map((one) => ({ one, score: scoreOf(one, whole, parts, all) }));
  const [best, second] = scored.filter(({ one }) => one.wrong !== whole).sort((a, b) => b.score - a.score);
  const own = scored.find(({ one }) => one.wrong === whole);
  const clear = best && (!second || best.score > second.score) && best.score > 0;
  if (best && (!own || best.score > own.score || (clear && best.score === own.score))) return best.one;
  return { wrong: whole, right: total };
}

function scoreOf(
  { wrong, right }: Correction,
  whole: Statement,
  parts: readonly Statement[],
  all: readonly Statement[],
): number {
  const valueOf = (one: Statement): number => (one === wrong ? right : one.value);
  // What is left over is worked out last.
  let score = wrong.remainder ? 1 : 0;
  for (const part of parts) {
    const share = shareBehind(part, all);
    if (share && valueOf(whole) > 0)
      score +=
        percent(valueOf(part), valueOf(whole), share.decimals) === share.value.toFixed(share.decimals)
          ? 2
          : -2;
  }
  for (const one of [whole, ...parts])
    for (const other of all) {
      if (
        other === one ||
        other.kind !== one.kind ||
        other.unit !== one.unit ||
        other.paragraph === one.paragraph
      )
        continue;
      if (other.state !== one.state || other.scope !== one.scope) continue;
      score += areSame(other.value, valueOf(one), 0) ? 1 : 0;
    }
  return score;
}

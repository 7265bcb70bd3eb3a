import { isCountOf } from './counted';
import { type Reading, type Relation, wordsUpTo, wrongIn } from './relation';
import { FIGURE, type Term, termOf } from './terms';

/** `平均每个镇3.2项`, `每家平均2.5处`, `户均3000元`. */
const MEAN = new RegExp(
  `(?:平均(?:到)?每|每(?=${wordsUpTo(10)}平均)|(?=[户村镇乡件家项校组人]均))(${wordsUpTo(18)})(${FIGURE})`,
  'g',
);
/** How far off a mean may be to be told. */
const CLOSE = 0.6;
const CLOSE_FAR = 0.3;

/** What one of several has on the average is what all have, by their number. */
export const means: Relation = (sentence, before, head) =>
  [...sentence.text.matchAll(MEAN)].flatMap((found) => {
    const by = termOf(sentence, found[2]);
    const words = found[1] ?? '';
    if (
      !by ||
      by.unit === '%' ||
      by.unit === '百分点' ||
      /年均|月均|日均|增长|每[年月日天周]|^[年月日天周]/.test(words)
    )
      return [];
    const own = sentence.terms.filter(({ at }) => at < by.at).reverse();
    const all = [...own, ...[...before].reverse(), ...head];
    const holders = all.filter((one) => isCountOf(one, words));
    const wholes = all.filter(({ unit, value }) => unit === by.unit && value > by.value);
    const readings = wholes.flatMap((whole) =>
      holders.filter((one) => one !== whole && one.value > 1).map((holder) => readingOf(by, whole, holder)),
    );
    // Of several that could be meant, the one that comes nearest is told.
    const off = ({ right }: Reading): number => Math.abs(right - by.value) / right;
    const isOwn = ({ from }: Reading): boolean => from[0] !== undefined && own.includes(from[0]);
    const [best] = [...readings].sort((a, b) => Number(isOwn(b)) - Number(isOwn(a)) || off(a) - off(b));
    return best ? wrongIn('circular-share', by, [best, ...readings], isOwn(best) ? CLOSE : CLOSE_FAR) : [];
  });

function readingOf(by: Term, whole: Term, holder: Term): Reading {
  return {
    from: [whole, holder],
    right: whole.value / holder.value,
    slack: by.step / 2 + whole.slack / holder.value,
  };
}

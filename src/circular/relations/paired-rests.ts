import { type Relation, wrongIn } from './relation';
import { FIGURE, type Term, termOf } from './terms';

/** Two measures of the same things: `126笔、2.46亿元`, `412户1186人`. */
const PAIR = new RegExp(`(${FIGURE})、?(${FIGURE})`, 'g');
const LEFT = /未|其余|剩余|余下|尚余|另外/;

/** `126笔、2.46亿元，已清偿98笔、1.83亿元；尚未清偿28笔、6300万元`: what the first measure leaves, the second does as well. */
export const pairedRests: Relation = (sentence) => {
  const pairs = [...sentence.text.matchAll(PAIR)].flatMap(([, count, size]): (readonly [Term, Term])[] => {
    const [one, other] = [termOf(sentence, count), termOf(sentence, size)];
    return one && other && one.unit !== other.unit && !/%|百分点/.test(one.unit + other.unit)
      ? [[one, other]]
      : [];
  });
  return pairs.flatMap(([left, by], at) => {
    const [whole, part] = pairs
      .slice(Math.max(0, at - 2), at)
      .filter(([one, other]) => one.unit === left.unit && other.unit === by.unit);
    if (!whole || !part || !LEFT.test(left.run) || whole[0].value - part[0].value !== left.value) return [];
    const right = Number((whole[1].value - part[1].value).toPrecision(12));
    const slack = whole[1].slack + part[1].slack + by.slack;
    return right > 0 ? wrongIn('circular-sum', by, [{ from: [whole[1], part[1]], right, slack }]) : [];
  });
};

import { readingsOf } from './differences';
import { type Reading, type Relation, wrongIn } from './relation';
import { FIGURE, type Term, termOf } from './terms';

/** `前者约为后者的3.9倍`, `前者比后者高1.7个百分点`. */
const PAIR = new RegExp(
  `(前者|后者)[^,;:()、\\uE000-\\uEFFF]{0,8}(?:前者|后者)([^,;:()、\\uE000-\\uEFFF]{0,8})(${FIGURE})`,
  'g',
);
const MORE = /[高低多少快慢]|增|减/;
const CLOSE = 0.7;

/** Two figures told one behind the other, and what the first of them is of the second. */
export const formerAndLatter: Relation = (sentence) =>
  [...sentence.text.matchAll(PAIR)].flatMap((found) => {
    const by = termOf(sentence, found[3]);
    const own = sentence.terms.filter(({ at, bracketed }) => at < found.index && !bracketed);
    const unit = by?.unit === '倍' || by?.unit === '%' ? own.at(-1)?.unit : by?.unit;
    const like = own.filter((one) => one.unit === (unit === '百分点' ? '%' : unit));
    const [former, latter] = like.slice(-2);
    if (!by || !former || !latter || (by.unit === '倍' && MORE.test(found[2] ?? ''))) return [];
    const isSwapped = found[1] === '后者';
    const readings = like.flatMap((one, at) =>
      like
        .slice(at + 1)
        .flatMap((other) => (isSwapped ? readingsFor(by, other, one) : readingsFor(by, one, other))),
    );
    const first = isSwapped ? readingsFor(by, latter, former) : readingsFor(by, former, latter);
    return wrongIn('circular-share', by, [...first, ...readings], CLOSE);
  });

function readingsFor(by: Term, one: Term, base: Term): Reading[] {
  if (by.unit !== '倍') return readingsOf(by, [[base, one]]);
  if (base.value <= 0) return [];
  const right = one.value / base.value;
  const rounding = one.slack / one.value + base.slack / base.value;
  return [{ from: [one, base], right, slack: by.slack + right * rounding }];
}

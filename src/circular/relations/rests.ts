import { type Reading, type Relation, wordsUpTo, wrongIn } from './relation';
import { FIGURE, type Term, termOf } from './terms';

/** What the others leave: `其他22个单位`, `尚余2080个`. */
const REST = new RegExp(
  `(?:其余|其他|其它|另外|余下|剩余|剩下|尚余|还剩|尚有|还有|仍有|超额|超出)(?:的)?(${wordsUpTo(6)})(${FIGURE})`,
  'g',
);
const CLOSE = 0.35;
/** More figures than that between a whole and what is left are something else. */
const MOST_PARTS = 6;

/** `14个乡镇中，9个已建立，另外5个…`: the whole less what was said of it. */
export const rests: Relation = (sentence, before) =>
  [...sentence.text.matchAll(REST)].flatMap((found) => {
    const by = termOf(sentence, found[2]);
    if (!by || by.unit === '%' || by.unit === '百分点') return [];
    const own = sentence.terms.filter((one) => one.at < by.at && one.unit === by.unit && areOfOneKind(one, by));
    const earlier = before.filter((one) => one.unit === by.unit && areOfOneKind(one, by));
    const readings = readingsFrom([...earlier, ...own], sentence.text);
    if (own.length === 0) return [];
    return wrongIn('circular-sum', by, readings, CLOSE);
  });

/** Whole and parts behind it, nearest first. */
function readingsFrom(terms: readonly Term[], text: string): Reading[] {
  const readings: Reading[] = [];
  for (let n = terms.length - 1; n > 0; n--) {
    for (let from = n; from > 0 && n - from < MOST_PARTS; from--) {
      const parts = terms.slice(from, n + 1);
      const sum = parts.reduce((all, { value }) => all + value, 0);
      for (const whole of terms.slice(0, from).reverse())
        if (whole.value > sum && !areSideBySide(whole, parts[0], text))
          readings.push({
            from: [whole, ...parts],
            right: Number((whole.value - sum).toPrecision(12)),
            slack: whole.slack + parts.reduce((all, { slack }) => all + slack, 0),
          });
    }
  }
  return readings;
}

/** `大坪镇11个、黄土乡8个`: neither is part of the other. */
function areSideBySide(one: Term, next: Term | undefined, text: string): boolean {
  if (one.paragraph !== next?.paragraph || one.sentence !== next.sentence) return false;
  const between = text.slice(one.at, next.at);
  return between.includes('、') && !/[,;:(]/.test(between);
}

const HOLDER = /单位|部门|乡镇|镇街|街道|县区|企业|社区|村|镇|乡/;

/** Units and places are counted apart from things. */
function areOfOneKind(one: Term, by: Term): boolean {
  return HOLDER.test(one.after) === HOLDER.test(by.after) || one.after === '' || by.after === '';
}

import { mayBeSlip } from '../plausible';
import { type Reading, type Relation, wordsUpTo, wrongIn } from './relation';
import { FIGURE, type Term, termOf } from './terms';

/** `最高与最低相差18.5个百分点`, `比第一位低54.2个百分点`. */
const GAP = new RegExp(
  `(?:(?:相差|差距|之差)(?:为|达到?)?|比(?:最后|末|最低)[^,;]{0,6}[高多快]|比(?:第一|首|最[高好快多])[^,;]{0,6}[低少慢])${wordsUpTo(2)}(${FIGURE})`,
  'g',
);
/** `超出规定6天`, `虚报65家`: what one of two figures is more than the other. */
const EXCESS = new RegExp(
  `(?:超额|超出|虚报|瞒报|漏报|[多少](?:登记|报|列|计|发|付|算))${wordsUpTo(6)}(${FIGURE})`,
  'g',
);
const OF_GOAL = /超额(?:完成|实现)[^,]*(?:全年|年度|目标|计划|任务)/;
/** Figures that are looked at before it. */
const REACH = 24;
const FIRST_TO_LAST = /(?:第一|首位|最高|第1)[^,;]{0,8}(?:最后|末|最低|倒数)/;
const ENDS = /最[高低大小多少长短快慢]|首|末/;

/** The difference of two figures said before; of more than two, that of the greatest and the least where words say so. */
export const gaps: Relation = (sentence, before) =>
  [...sentence.text.matchAll(GAP)].flatMap((found) => {
    const by = termOf(sentence, found[1]);
    if (!by) return [];
    const unit = by.unit === '百分点' ? '%' : by.unit;
    const here = sentence.terms.filter((one) => one.at < by.at && one.unit === unit);
    // `…依次为A 96.4分、…、B 79.6分。第一名与最后一名相差16.8分`
    const above = before.filter(
      (one) => one.unit === unit && one.paragraph === by.paragraph && one.sentence < by.sentence,
    );
    const own = here.length < 2 && FIRST_TO_LAST.test(sentence.text) && above.length > 2 ? above : here;
    const all = [...before.filter((one) => one.unit === unit), ...own].slice(-REACH);
    const sorted = [...own].sort((a, b) => b.value - a.value);
    const [most, least] = [sorted[0], sorted.at(-1)];
    if (!most || !least || most === least || (own.length > 2 && !ENDS.test(sentence.text) && own !== above))
      return [];
    // `A镇（61.2%）、B镇（60.5%）居前；C镇最低，与第一名相差22.4个百分点`: the last one has no figure here.
    const last = sentence.terms.findLast((one) => one.at < by.at);
    if (last && /最[高低],/.test(sentence.text.slice(last.at, by.at))) return [];
    const [one = most, other = least] = own.slice(-2);
    // `9个县共办件81万件，最多的14.6万件，最少的4.1万件，相差10.5万件`: nobody takes the least from all together.
    const first: Reading | undefined = [readingOf(by, most, least), readingOf(by, one, other)].find(
      ({ right }) => mayBeSlip(by.value, right),
    );
    const others = all.flatMap((one, at) => all.slice(at + 1).map((other) => readingOf(by, one, other)));
    return first ? wrongIn('circular-share', by, [first, ...others]) : [];
  });

export const excesses: Relation = (sentence) =>
  [...sentence.text.matchAll(EXCESS)].flatMap((found) => {
    const by = termOf(sentence, found[1]);
    // `超额完成全年3000场的任务`: that is the goal.
    if (!by || /^的?(?:年度|全年)?(?:任务|目标|计划)/.test(by.after) || OF_GOAL.test(found[0])) return [];
    const own = sentence.terms.filter((one) => one.at < by.at && one.unit === by.unit).reverse();
    const [last, first] = own;
    if (!last || !first) return [];
    const all = own.flatMap((one, at) => own.slice(at + 1).map((other) => readingOf(by, one, other)));
    return wrongIn('circular-share', by, [readingOf(by, first, last), ...all], CLOSE);
  });

/** How far off an excess may be to be told. */
const CLOSE = 0.5;

function readingOf(by: Term, one: Term, other: Term): Reading {
  return {
    from: [one, other],
    right: Math.abs(Number((one.value - other.value).toPrecision(12))),
    slack: by.unit === '百分点' ? one.slack + other.slack : 0,
  };
}

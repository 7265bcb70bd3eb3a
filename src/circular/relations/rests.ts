import { endsAsUnit } from '../../units/words/endings';
import { isDigitOff } from '../numbers';
import { CHANGE, stateOf } from '../vocabulary';
import { type Reading, type Relation, type WrongRelation, wordsUpTo, wrongIn } from './relation';
import { FIGURE, type Skeleton, type Term, termOf } from './terms';

/** Words for what is left, or missing. */
const LEFT =
  '其余|其他|其它|另外|余下|剩余|剩下|尚余|还剩|[尚还仍]有|[尚还仍](?:差|缺|欠|需)|季度需|月份?需|年底前需|[,;(](?:缺岗|缺员|缺|差|欠|余|剩)(?=[\\uE000-\\uEFFF])|欠[拨付缴发账费]|未完成|未到位|未建成|缺口|缺编|空编|空缺|短缺|空置|闲置|失养|结余|结转|结存';
/** What the others leave: `其他22个单位`, `尚余2080个`; and what they have: `其他22个单位共承办89件`. */
const REST = new RegExp(
  `(?:${LEFT})(?![类型])(?:的)?(${wordsUpTo(6)})(${FIGURE})(?:${wordsUpTo(14)}(${FIGURE}))?`,
  'g',
);
/** How far off a rest may be to be told, of a whole near it and of one that the circular begins with. */
const CLOSE = 0.35;
const CLOSE_FAR = 0.12;
/** More figures than that between a whole and what is left are something else. */
const MOST_PARTS = 6;
/** Figures that are looked at before it. */
const MOST_NEAR = 14;

/** `14个乡镇中，9个已建立，另外5个…`: the whole less what was said of it. */
export const rests: Relation = (sentence, before, head) =>
  [...sentence.text.matchAll(REST)].flatMap((found) => {
    const [by, owned] = [termOf(sentence, found[2]), termOf(sentence, found[3])];
    // `两轮合计还有36个`: of several, each less its own.
    if (!by || /(?:合计|共计?|总计)$/.test(sentence.text.slice(0, found.index))) return [];
    const isHolder = holderIn(by) !== undefined && owned !== undefined && holderIn(owned) === undefined;
    return [by, ...(isHolder ? [owned] : [])].flatMap((one) =>
      restOf(one, sentence, { before, head, isOwned: one === owned }),
    );
  });

function restOf(
  by: Term,
  sentence: { readonly text: string; readonly terms: readonly Term[] },
  {
    before,
    head,
    isOwned,
  }: { readonly before: readonly Term[]; readonly head: readonly Term[]; readonly isOwned: boolean },
): WrongRelation[] {
  // `其他单位各1项`: nobody knows how many these are.
  if (by.unit === '%' || by.unit === '百分点' || /[各均]/.test(by.before)) return [];
  // `减少38人，其中A街道、B街道各减少9人，其他共减少20人`: each of several.
  if (sentence.terms.some(({ at, before: words }) => at < by.at && /各/.test(words) && CHANGE.test(words)))
    return [];
  const like = (one: Term): boolean => one.unit === by.unit && areOfOneKind(one, by);
  const own = sentence.terms.filter((one) => one.at < by.at && like(one));
  if (own.length === 0) return [];
  const isTold = isToldWhole(own, by, sentence);
  // What is not done beside what is done in other words is for sums of states.
  if (/未[完到建]/.test(by.before) && !isTold) return [];
  if (isTold) {
    const [whole, part] = own.slice(-2);
    if (whole && part && isSaidOf(whole, part, by, sentence.text))
      return wrongIn('circular-sum', by, readingsFrom([whole, part], sentence.text));
    // `96件，其中重点10件，已办结6件，其余86件`: it may be the rest of what that whole is part of.
    const outer = before
      .filter(like)
      .flatMap((one) => (whole ? readingsFrom([one, whole], sentence.text) : []));
    const readings = [...readingsFrom(own, sentence.text), ...outer];
    const isSlip = readings[0] !== undefined && isDigitOff(by.value, readings[0].right);
    return wrongIn('circular-sum', by, readings, isSlip ? Infinity : CLOSE);
  }
  const near = [
    ...readingsFrom([...before.filter(like), ...own].slice(-MOST_NEAR), sentence.text),
    ...lessBefore(own, sentence.text),
  ];
  const isOfUnits = holderIn(by) !== undefined || by.unit === '家';
  const last = own.slice(-1).filter((one) => isOwned || one.after !== '' || one.unit === '家');
  // How many units there are, and what they all have, is said at the beginning.
  const far =
    isOfUnits || isOwned
      ? head
          .filter(like)
          .flatMap((whole) => [
            ...readingsFrom([whole, ...last], sentence.text),
            ...readingsFrom([whole, ...own.slice(-MOST_PARTS)], sentence.text),
          ])
      : [];
  const first = readingsFrom([...head.filter(like).slice(0, 1), ...own.slice(-1)], sentence.text);
  const named = lessNamed(own, by, sentence.terms);
  const told = wrongIn(
    'circular-sum',
    by,
    [...named, ...near, ...far, ...byRate(own, by, sentence.terms), ...first],
    CLOSE,
  );
  return told.length > 0
    ? told
    : wrongIn('circular-sum', by, [...nearest(far, by), ...named, ...near, ...far], CLOSE_FAR);
}

/** `民生实事10项，已完成7项，其余3项`: whole and part are told right before the rest, and nothing else is meant. */
function isToldWhole(
  own: readonly Term[],
  by: Term,
  { text, terms }: Pick<Skeleton, 'text' | 'terms'>,
): boolean {
  const [whole, part] = own.slice(-2);
  if (!whole || !part) return false;
  if (isSaidOf(whole, part, by, text)) return true;
  if (stateOf(whole.before) !== '') return false;
  if (stateOf(part.before) !== 'done' && !(GOAL.test(whole.run) && REACHED.test(part.before))) return false;
  // `完成率78%` may stand between.
  const rate = terms.find(({ at, unit }) => unit === '%' && at > part.at && at < by.at);
  return TOLD.test(text.slice(whole.at + 1, part.at)) && TOLD.test(text.slice((rate ?? part).at + 1, by.at));
}

/** `限期整改的19个问题完成9个，还有10个`: what is done of it follows without a mark. */
function isSaidOf(whole: Term, part: Term, by: Term, text: string): boolean {
  return (
    /的$/.test(whole.before) &&
    whole.after !== '' &&
    /^[^,;:()、\uE000-\uEFFF]{2,8}$/.test(text.slice(whole.at + 1, part.at)) &&
    /(?:完成|办结|整改|开工|销号|化解|竣工)$/.test(whole.after) &&
    /^,(?:还有|其余|剩余|尚有|另有)$/.test(text.slice(part.at + 1, by.at))
  );
}

const GOAL = /目标|计划|任务|[^对供]应/;
const REACHED = /已|现|实际|累计|到位|达到?/;
const TOLD = /^[^,;:()、\uE000-\uEFFF]{0,6},[^,;:()、\uE000-\uEFFF]{0,8}$/;

/** `已拆除218处，占总数256处的85.2%，还有38处`: the whole may stand behind its part. */
function lessBefore(own: readonly Term[], text: string): Reading[] {
  const [part, whole] = own.slice(-2);
  if (!part || !whole || !/占[^,;]*$/.test(whole.before) || text[whole.at + 1] !== '的') return [];
  const right = Number((whole.value - part.value).toPrecision(12));
  return right > 0 ? [{ from: [whole, part], right, slack: whole.slack + part.slack }] : [];
}

/** `完成42公里，完成率75%，剩余14公里`: what the rate says is left, where the whole is told elsewhere. */
function byRate(own: readonly Term[], by: Term, terms: readonly Term[]): Reading[] {
  const [done, another] = own;
  const [rate, other] = terms.filter(({ unit, at }) => unit === '%' && at < by.at);
  if (
    !done ||
    another ||
    !rate ||
    other ||
    !/率$/.test(rate.before) ||
    rate.at < done.at ||
    rate.value >= 100
  )
    return [];
  const left = (share: number): number => done.value * (100 / share - 1);
  const slack = Math.abs(left(rate.value - rate.step / 2) - left(rate.value + rate.step / 2)) / 2;
  return [
    { from: [done, rate], right: Number(left(rate.value).toFixed(by.decimals)), slack: slack + by.step / 2 },
  ];
}

/** `涉及7家单位，其中县农业农村局2项，其余6家各1项`: those who are named with a figure of their own are no longer among the rest. */
function lessNamed(own: readonly Term[], by: Term, terms: readonly Term[]): Reading[] {
  const whole = own.at(-1);
  if (!whole || (by.unit !== '家' && holderIn(by) === undefined)) return [];
  const named = terms.filter(
    ({ at, unit, before }) =>
      at > whole.at && at < by.at && unit !== by.unit && endsAsUnit(before.replace(/^其中|有$/g, '')),
  );
  return named.length === 0 ? [] : [{ from: [whole], right: whole.value - named.length, slack: 0 }];
}

function nearest(readings: readonly Reading[], by: Term): Reading[] {
  const off = ({ right }: Reading): number => Math.abs(right - by.value);
  return [...readings].sort((a, b) => off(a) - off(b)).slice(0, 1);
}

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

/** The word for units or places that a figure counts; in `5项分布在柳林镇` it counts none. */
function holderIn({ after }: Term): string | undefined {
  return HOLDER.exec(after.replace(/(?:分布|集中|涉及|来自).*$/, ''))?.[0];
}

/** Units and places are counted apart from things, and from each other. */
function areOfOneKind(one: Term, by: Term): boolean {
  const [a, b] = [one, by].map(holderIn);
  return a === b || one.after === '' || by.after === '';
}

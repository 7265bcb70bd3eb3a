import { type Reading, type Relation, wordsUpTo, wrongIn } from './relation';
import { FIGURE, type Skeleton, type Term, termOf } from './terms';

/** `占目标的`, `完成年度任务的`, `完成`, `完成率`: of what was set. */
const OF_GOAL =
  /^(?:仅|已|只)?(?:占|完成|达到?|实现)(?:了|率)?(?:为|是)?(?:年度|全年|总)*(?:目标|任务|计划)*(?:值|数|量|总数|总量)?的?$/;
const CLOSE = 0.5;
/** `与目标相差1.8个百分点`, `低于年度目标0.6个百分点`; `，低1.5个百分点` right behind both. */
const FROM_GOAL = new RegExp(
  `(?:(?:[低高快慢]于|未达|超过?|距离?|与|离|[比较])${wordsUpTo(6)}(?:目标|计划|任务|预期|要求)(?:值|数|任务|进度)?(?:还|仍|尚)?(?:相差|[差低高少多慢快])?(?:了)?|,(?:还|仍|尚)?(?:相差|[差低高慢快])(?:了)?)(${FIGURE})`,
  'g',
);
const GOAL = /目标|计划|任务|预期|要求/;
/** What else a figure right before it may be held against: `全省平均水平82.5%，我市为79.8%，低2.7个百分点`. */
const MEASURE = /目标|计划|任务|预期|要求|平均/;

/** `“外贸进出口突破80亿元”，1—11月完成68.8亿元，占目标的86%`: of the goal that the task has in its name. */
export const sharesOfGoals: Relation = (sentence, before) =>
  sentence.terms.flatMap((by, nth) => {
    const part = sentence.terms[nth - 1];
    if (by.unit !== '%' || !part || !OF_GOAL.test(by.before)) return [];
    const goal = goalBefore(part, sentence);
    if (!goal) return [];
    const others = [...before, ...sentence.terms].filter((one) => one !== part && one.unit === part.unit);
    const wholes = [goal, ...others].filter(({ value }) => value > 0);
    return wrongIn(
      'circular-share',
      by,
      wholes.map((whole) => shareOf(by, part, whole)),
      CLOSE,
    );
  });

/** `“规上工业增加值增长9%”，1—11月增长7.2%，与目标相差1.8个百分点`: how far what came out lies from what was set. */
export const fromGoals: Relation = (sentence, before) =>
  [...sentence.text.matchAll(FROM_GOAL)].flatMap((found) => {
    const by = termOf(sentence, found[1]);
    const isNamed = GOAL.test(found[0]);
    const real = sentence.terms.findLast(({ at }) => by !== undefined && at < by.at);
    const isFar = by === undefined || by.unit === '%' || /^的/.test(by.after);
    if (isFar || !real || real.unit !== (by.unit === '百分点' ? '%' : by.unit) || GOAL.test(real.before))
      return [];
    const set = sentence.terms.filter((one) => one.at < real.at && one.unit === real.unit);
    const told = set.filter(({ before: words, run }) => (isNamed ? GOAL.test(run) : MEASURE.test(words)));
    const quoted = goalBefore(real, sentence);
    const goal = quoted ?? told.at(-1);
    // Bare words are said of the two figures right before them.
    if (!goal || (!isNamed && (!isNext(real, by, sentence) || (!quoted && set.at(-1) !== goal)))) return [];
    const all = [goal, real, ...sentence.terms, ...before].filter(
      (one) => one.unit === real.unit && one !== by,
    );
    const readings = all.flatMap((one, at) => all.slice(at + 1).map((other) => gapOf(by, one, other)));
    return wrongIn('circular-share', by, readings);
  });

function isNext(real: Term, by: Term, { text }: Skeleton): boolean {
  return !/[;:]|,.*,/.test(text.slice(real.at, by.at));
}

/** The goal in a quotation before a figure, where nothing but that figure is told of it. */
function goalBefore(real: Term, { goals, terms, text }: Skeleton): Term | undefined {
  const goal = goals.findLast(({ at }) => at < real.at);
  if (goal?.unit !== real.unit || /[;、]/.test(text.slice(goal.at, real.at))) return undefined;
  return terms.some(({ at, unit }) => at > goal.at && at < real.at && unit === goal.unit)
    ? undefined
    : { ...goal, exact: true };
}

function shareOf(by: Term, part: Term, whole: Term): Reading {
  const right = (part.value / whole.value) * 100;
  const rounding = whole.slack / whole.value + part.slack / Math.max(part.value, part.step);
  return { from: [part, whole], right, slack: by.step / 2 + right * rounding };
}

function gapOf(by: Term, one: Term, other: Term): Reading {
  const right = Math.abs(Number((one.value - other.value).toPrecision(12)));
  return { from: [one, other], right, slack: one.slack + other.slack + by.slack };
}

import { isNamed } from './named';
import { type Reading, type Relation, wrongIn } from './relation';
import { FIGURE, type Term, termOf } from './terms';

/** How far off a share in words may be to be told, as a share of what would be right. */
const CLOSE = 0.75;
/** Words that say of what a share in words is. */
const OF_WHOLE = /占[^,;]*$|占?比重?(?:为|达|仅|已)*[^,;]{0,2}$/;
const OF_GOAL =
  /(?:完成|达到?|实现|支出|为)[^,;:]*(?:计划|目标|任务|预算|总数|总量|总投资|下达|安排)[^,;:]*的[^,;:]{0,3}$/;
/** `36个，不到一半`, `完成3.6万只，完成八成`. */
const BARE = /^(?:仅|已)?(?:完成)?(?:不足|不到|超过?|近|接近|约)?$/;
const RATE =
  /([\u4e00-\u9fff]{2})(?:率|比例|进度)(?:为|达到?|是|均|仅|已)*(?:近|接近|不足|不到|超过?|约|逾|过|高于)?$/;
/** What is compared with is no whole. */
const ELSEWHEN = /^[较比]|去年|上年|同期|上月|上期/;
const GOAL = /计划|目标|任务|预算|总|应|共|全年|年度/;

/** `占三成`, `完成计划的四分之三`, `到岗率不足五成`: against the figures that it is a share of. */
export const proportions: Relation = (sentence, before, head) =>
  sentence.terms.flatMap((by) => {
    // `完成率超过六成的有3个县区` tells which are meant.
    if (by.unit !== '成' || /^的/.test(by.after)) return [];
    const share = termOf(sentence, NEXT.exec(sentence.text.slice(0, by.at))?.[1]);
    if (share?.unit === '%')
      return wrongIn('circular-share', by, [{ from: [share], right: share.value, slack: by.slack }], CLOSE);
    const words = sentence.text.slice(Math.max(0, by.at - LONGEST), by.at);
    const clause =
      /[^,;:]*$/.exec(words.replace(/\([^()]*\)/g, (text) => '\u0002'.repeat(text.length)))?.[0] ?? '';
    const earlier = sentence.terms.filter(
      (one) => one.at < by.at && !/[%倍成点]$/.test(one.unit) && !/均$|平均/.test(one.before),
    );
    const parts = partsOf(clause, by, earlier);
    const [part] = parts;
    if (!part) return [];
    const wholes = wholesOf(part, by, { earlier, before, head, clauseFrom: by.at - clause.length });
    const readings = parts.flatMap((one) =>
      wholes
        .filter((whole) => whole !== one && whole.unit === one.unit && whole.value >= one.value)
        .map((whole) => readingOf(by, one, whole)),
    );
    return wrongIn('circular-share', by, readings, CLOSE);
  });

/** `占64.8%，超过六成`: the same once more. */
const NEXT = new RegExp(`(${FIGURE})[,(](?:即|约|近|接近|超过?|逾|不足|不到)*$`);
const LONGEST = 60;

/** What may be so large a share, the likeliest first. */
function partsOf(clause: string, by: Term, earlier: readonly Term[]): Term[] {
  const own = earlier.filter((one) => !one.bracketed && one.at < by.at - clause.length).reverse();
  const inClause = earlier.filter((one) => one.at >= by.at - clause.length);
  if (OF_WHOLE.test(clause) || OF_GOAL.test(clause) || BARE.test(clause)) {
    // `村道占一半`: named once more.
    const subject = /^(?:其中)?([^占]{2,8})占/.exec(clause)?.[1] ?? '';
    const named = subject === '' ? [] : own.filter((one) => isNamed(one, subject));
    const [nearest] = inClause.length > 0 && !/占/.test(clause) ? inClause.slice(-1) : own;
    return [...named.slice(0, 1), ...(nearest && (subject === '' || named.length > 0) ? [nearest] : [])];
  }
  const rate = RATE.exec(clause)?.[1];
  if (rate === undefined) return [];
  return own.filter(({ before }) => before.includes(rate) || before.includes(rate[0] ?? rate)).slice(0, 1);
}

function wholesOf(
  part: Term,
  by: Term,
  {
    earlier,
    before,
    head,
    clauseFrom,
  }: {
    readonly earlier: readonly Term[];
    readonly before: readonly Term[];
    readonly head: readonly Term[];
    readonly clauseFrom: number;
  },
): Term[] {
  const like = (some: readonly Term[]): Term[] =>
    some.filter((one) => one.unit === part.unit && one !== part && !ELSEWHEN.test(one.before));
  const named = like(earlier.filter((one) => one.at >= clauseFrom));
  if (named.length > 0) return named;
  const isGoal = ({ run }: Term): boolean => GOAL.test(run);
  const here = like(earlier).reverse();
  const near = like(before).reverse();
  return [
    ...here.filter(isGoal),
    ...here.filter((one) => !isGoal(one)),
    ...near.filter(isGoal),
    ...near.filter((one) => !isGoal(one)),
    ...like(head).filter((one) => one.paragraph !== by.paragraph),
  ];
}

function readingOf(by: Term, part: Term, whole: Term): Reading {
  const right = (part.value / whole.value) * 100;
  const rounding = part.slack / part.value + whole.slack / whole.value;
  return { from: [part, whole], right, slack: by.slack + right * rounding };
}

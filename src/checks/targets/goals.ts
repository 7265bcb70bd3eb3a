import type { Task } from '../../breakdown/model';
import { remembered } from '../../grid/remembered';
import { readQuantities, type Quantity } from '../../quantities/read-quantities';
import { namesUnit } from '../../quantities/measuring-units';
import type { Series } from './series';
import { likeness, sameHead } from '../../quantities/thing';

/** A figure of the task's text that the stages should reach, with the series that lead there. */
export interface Goal {
  readonly quantity: Quantity;
  readonly series: readonly Series[];
  /** Whether a series names the very same thing. Otherwise the match is a likely one. */
  readonly exact: boolean;
}

const LIKELY = 0.6;
const OTHER_HORIZON = /(?:十[四五六七]五|[两三四五]年)(?:规划)?(?:”)?(?:末|期间|内|时)?/;

/** 省级以上绿色工厂3家: 省级2家 and 国家级1家 are enough, and whether they are is not to be told. */
const OF_GRADES = /级(?:及)?以上/;

/** Pairs the annual goals in a task's text, and in what is to be built, with its series. What cannot be paired with confidence is left out. */
export function goalsOf(task: Task, series: readonly Series[], year: number | null): Goal[] {
  if (series.length === 0) return [];
  const { text, details } = task;
  const whole = details === undefined ? text : `${text}\n${details}`;
  if (!series.some(({ unit }) => namesUnit(whole, unit))) return [];
  const wanted = targetsIn(whole)
    .filter((target) => target.year === null || year === null || target.year === year)
    .map(({ quantity }) => quantity);
  if (wanted.length === 0) return [];
  const taken = new Set<Series>();
  const found = new Map<Quantity, Goal>();
  for (const quantity of wanted) {
    const same = series.filter(
      (one) => fits(quantity, one) && one.thing !== '' && one.thing === quantity.thing,
    );
    if (same.length === 0) continue;
    for (const one of same) taken.add(one);
    found.set(quantity, { quantity, series: same, exact: true });
  }
  const open = wanted.filter((quantity) => !found.has(quantity));
  const likely = new Map<Quantity, Series[]>();
  for (const one of series) {
    if (taken.has(one)) continue;
    const best = bestGoal(open, one);
    if (best) likely.set(best, [...(likely.get(best) ?? []), one]);
  }
  for (const [quantity, matched] of likely) found.set(quantity, { quantity, series: matched, exact: false });
  return wanted.flatMap((quantity) => found.get(quantity) ?? []);
}

function bestGoal(goals: readonly Quantity[], series: Series): Quantity | null {
  const fitting = goals.filter((goal) => fits(goal, series));
  let best: Quantity | null = null;
  let bestLikeness = 0;
  for (const goal of fitting) {
    const alike = likeness(goal.thing, series.thing);
    if (alike === bestLikeness) best = null;
    else if (alike > bestLikeness) [best, bestLikeness] = [goal, alike];
  }
  if (bestLikeness >= LIKELY) return best;
  // 高技能产业人才650人 and 各类人才650人: the only goal in that measure, and stages enough to be its plan.
  const [only, another] = fitting;
  if (!only || another || series.stages.length < 3) return null;
  return sameHead(only.thing, series.thing) ? only : null;
}

/** Whether figures can be compared at all: the same measure, and growth only with growth. */
export function fits(goal: Quantity, { unit, comparison }: Pick<Series, 'unit' | 'comparison'>): boolean {
  return goal.unit === unit && goal.comparison === comparison;
}

/** A figure that a text sets as a goal, with the year that its sentence names. */
interface Target {
  readonly quantity: Quantity;
  readonly year: number | null;
}

/** What a text aims at. `到2027年达到100家` is a goal of another year; `“十四五”期间` is none of any one year. */
const targetsIn = remembered((text): readonly Target[] => {
  let last: Quantity | null = null;
  return readQuantities(text).flatMap((read) => {
    const { attribute, bound, comparison, value, start } = read;
    const [before = '', clause = ''] = ['', ...text.slice(0, start).split(/[，,；;。]/)].slice(-2);
    // 收入增长5%，达到32.5亿元: both count the same thing. 新增10家，达到80家: what is added and the stock.
    const goesOn = read.thing === '' && last !== null && last.unit !== read.unit && GOES_ON.test(clause);
    const quantity: Quantity = goesOn ? { ...read, thing: last?.thing ?? '' } : read;
    last = quantity;
    if (attribute || bound === 'at-most' || comparison === 'fall' || value <= 0) return [];
    // `到2027年，建成…`: a clause that only names the year belongs to the next.
    const sentence = /[年末底期间内]\s*$/.test(before) ? before + clause : clause;
    if (OTHER_HORIZON.test(sentence) || OF_GRADES.test(clause)) return [];
    const named = /(20\d{2})年/.exec(sentence)?.[1];
    return [{ quantity, year: named === undefined ? null : Number(named) }];
  });
});

/** All that stands between a comma and a figure of what was named before. */
const GOES_ON = /^(?:力争|确保|总量|总额|规模|全年)*(?:达到|达|突破|超过|完成|实现)\s*$/;

import type { TaskFigures } from './task-figures';
import type { Goal } from './goals';
import type { Series, Stage } from './series';

/** What stages add up to: a figure that recurs counts once per occurrence. */
export function sumOf(stages: readonly Stage[]): number {
  return stages.reduce((sum, { indicator, quantity }) => {
    const { timing, text } = indicator;
    // 每季度3场; 3、6、9、12月各1场.
    const repeats = timing.kind === 'every' || (timing.due.length > 1 && text.includes('各'));
    const times = repeats ? Math.max(1, timing.due.length) : 1;
    return sum + quantity.upTo * times;
  }, 0);
}

/** The figure at the last date; of several on that date the greatest. */
export function lastOf({ stages }: Series): Stage {
  const [first, ...rest] = stages;
  return rest.reduce((last, stage) => {
    const later =
      stage.due > last.due || (stage.due === last.due && stage.quantity.upTo > last.quantity.upTo);
    return later ? stage : last;
  }, first);
}

/**
 * Whether the stages are amounts of their own that make up the goal together (100 + 100 + 100 = 300). Parts of a rising
 * series hardly exceed their goal in sum, while a running total exceeds it by far: 9, 18, 27, 30 for a goal of 36.
 */
export function addsUp(series: Series, goal: Goal['quantity'], figures: TaskFigures): boolean {
  const { stages, comparison } = series;
  const sum = sumOf(stages);
  if (
    comparison !== 'level' ||
    isRunning(series) ||
    sum < goal.value ||
    lastOf(series).quantity.upTo >= goal.value
  )
    return false;
  if (stages.every(({ perPeriod, quantity }) => perPeriod && !quantity.cumulative)) return true;
  if (stages.some(({ quantity }) => quantity.cumulative)) return false;
  if (sum === goal.value) return true;
  return (
    sum <= goal.value * (risesWithout(valuesOf(series), -1) ? 1.1 : 1.5) && !besideTotals(series, figures)
  );
}

/** Whether a fall at `index` contradicts itself: the figures are a running total, a rate, or growth over last year. */
export function mustNotFall(series: Series, index: number, figures: TaskFigures): boolean {
  const { stages, comparison } = series;
  const later = stages[index];
  if (!later || comparison === 'fall') return false;
  if (comparison === 'growth' || later.quantity.cumulative) return true;
  if (comparison === 'ratio') return !later.perPeriod && !sharesOfWhole(stages);
  if (isRunning(series) && !later.quantity.increment) return true;
  const earlierCumulative = stages.slice(0, index).some(({ quantity }) => quantity.cumulative);
  if (earlierCumulative && !later.quantity.increment && !later.perPeriod) return true;
  const goal = figures.goals.find((one) => one.series.includes(series))?.quantity;
  if (goal && addsUp(series, goal, figures)) return false;
  if (goal && leadsTo(series, goal.value)) return true;
  if (stages.some(({ perPeriod, quantity }) => perPeriod || quantity.increment)) return false;
  return risesButOnce(series) || besideTotals(series, figures);
}

/** 一季度, 上半年, 前三季度, 全年: every stage counts from the start of the year. */
function isRunning({ stages }: Series): boolean {
  return stages.length > 2 && stages.every(({ fromStart }) => fromStart);
}

/** 60% and then 40% are the parts of one whole. */
function sharesOfWhole(stages: readonly Stage[]): boolean {
  return stages.length > 1 && sumOf(stages) === 100;
}

/** A running total ends at its goal, while its stages together are more, or they are far more than the goal. */
function leadsTo(series: Series, goal: number): boolean {
  const sum = sumOf(series.stages);
  return (lastOf(series).quantity.upTo >= goal && sum > goal) || sum > goal * 1.5;
}

/** Without any words or goal: four stages or more, the last the greatest, and all but one of them strictly rising. */
function risesButOnce(series: Series): boolean {
  const values = valuesOf(series);
  const last = values.at(-1) ?? 0;
  if (values.length < 4 || values.slice(0, -1).some((value) => value >= last)) return false;
  const fall = values.findIndex((value, n) => n > 0 && value < (values[n - 1] ?? 0));
  return [fall - 1, fall].some((out) => risesWithout(values, out));
}

/**
 * Whether another series in the same items is clearly a running total: items that say 签约18个、到位内资16.5亿元 count both
 * in one way.
 */
function besideTotals(series: Series, { goals, all }: TaskFigures): boolean {
  return all.some((other) => {
    if (other === series || other.comparison !== 'level' || other.stages.length < 3) return false;
    const shared = other.stages.filter(({ indicator }) =>
      series.stages.some((one) => one.indicator === indicator),
    );
    if (shared.length < 3 || !risesWithout(valuesOf(other), -1)) return false;
    const goal = goals.find((one) => one.series.includes(other))?.quantity;
    return goal ? leadsTo(other, goal.value) : other.stages.length > 3;
  });
}

function valuesOf({ stages }: Series): number[] {
  return stages.map(({ quantity }) => quantity.value);
}

/** Whether the values rise strictly once the one at `out` is left aside. */
export function risesWithout(values: readonly number[], out: number): boolean {
  const rest = values.filter((_, n) => n !== out);
  return rest.every((value, n) => n === 0 || (rest[n - 1] ?? 0) < value);
}

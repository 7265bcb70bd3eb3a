import type { Goal } from './goals';
import type { Series, Stage } from './series';

/** What stages add up to: a recurring figure counts once per occurrence. */
export function sumOf(stages: readonly Stage[]): number {
  return stages.reduce((sum, { indicator, quantity }) => {
    const times = indicator.timing.kind === 'every' ? Math.max(1, indicator.timing.due.length) : 1;
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
export function addsUp({ stages, comparison }: Series, goal: Goal['quantity']): boolean {
  if (comparison !== 'level') return false;
  const sum = sumOf(stages);
  if (sum < goal.value) return false;
  if (stages.every(({ perPeriod, quantity }) => perPeriod && !quantity.cumulative)) return true;
  if (stages.some(({ quantity }) => quantity.cumulative)) return false;
  const rising = stages.every(
    (stage, n) => n === 0 || (stages[n - 1]?.quantity.value ?? 0) < stage.quantity.value,
  );
  return sum <= goal.value * (rising ? 1.1 : 1.5);
}

/** Whether a fall at `index` contradicts itself: the figures are a running total, a rate, or growth over last year. */
export function mustNotFall(series: Series, index: number, goal: Goal | undefined): boolean {
  const { stages, comparison } = series;
  const later = stages[index];
  if (!later || comparison === 'fall') return false;
  if (comparison !== 'level') return true;
  if (later.quantity.cumulative) return true;
  const earlierCumulative = stages.slice(0, index).some(({ quantity }) => quantity.cumulative);
  if (earlierCumulative && !later.quantity.increment && !later.perPeriod) return true;
  if (goal && addsUp(series, goal.quantity)) return false;
  if (goal && leadsTo(series, goal.quantity.value)) return true;
  return !stages.some(({ perPeriod, quantity }) => perPeriod || quantity.increment) && risesButOnce(series);
}

/** A running total ends at its goal, while its stages together are far more than the goal. */
function leadsTo({ stages }: Series, goal: number): boolean {
  const last = stages.at(-1)?.quantity.upTo ?? 0;
  const sum = sumOf(stages);
  return (last >= goal && sum > goal * 1.1) || sum > goal * 1.5;
}

/** Without any words or goal: four stages or more, the last the greatest, and all but one of them strictly rising. */
function risesButOnce({ stages }: Series): boolean {
  const values = stages.map(({ quantity }) => quantity.value);
  const last = values.at(-1) ?? 0;
  if (values.length < 4 || values.slice(0, -1).some((value) => value >= last)) return false;
  const fall = values.findIndex((value, n) => n > 0 && value < (values[n - 1] ?? 0));
  return [fall - 1, fall].some((out) => risesWithout(values, out));
}

/** Whether the values rise strictly once the one at `out` is left aside. */
export function risesWithout(values: readonly number[], out: number): boolean {
  const rest = values.filter((_, n) => n !== out);
  return rest.every((value, n) => n === 0 || (rest[n - 1] ?? 0) < value);
}

import type { Indicator, Task } from '../../breakdown/model';
import { withStages } from '../../checks/stages';
import { shortOf } from '../../checks/target-misses-goal';
import { addsUp, lastOf } from '../../checks/targets/direction';
import { fits, goalsOf, type Goal } from '../../checks/targets/goals';
import { seriesOf, type Series } from '../../checks/targets/series';
import { readQuantities, type Quantity } from '../../quantities/read-quantities';

/** The last stage of a task's indicators, where it ends elsewhere than the clause says. */
interface StageDifference {
  readonly report: string;
  readonly table: string;
  readonly indicator: Indicator;
}

/**
 * Stages that do not lead to the figures of a clause: they stay short of it, or a rate ends at another. Only where it is sure
 * that both speak of one thing (as the check of a task's own goals does).
 */
export function stageDifferences(clause: string, written: Task, year: number | null): StageDifference[] {
  if (written.indicators.length === 0 || !/[0-9０-９]/.test(clause)) return [];
  const task = { ...withStages(written), text: clause };
  const all = seriesOf(task);
  if (all.length === 0) return [];
  const named = goalsOf(task, all, year);
  const figures = { all, goals: named.length > 0 ? named : onlyGoal(clause, all) };
  return figures.goals.flatMap((goal) => {
    const { quantity, series, exact } = goal;
    const short =
      series.map(lastOf).find((last) => isOfAnotherUnit(last.quantity, quantity)) ??
      shortOf(goal, task, figures);
    if (short)
      return [{ report: quantity.written, table: short.quantity.written, indicator: short.indicator }];
    // A rate that the table sets higher is another goal; more things than promised are only more.
    if (quantity.comparison === 'level' || quantity.bound !== 'exact' || !exact) return [];
    const over = series
      .map(lastOf)
      .find((last) => last.quantity.value > quantity.value && last.quantity.bound === 'exact');
    return over && !series.some((one) => addsUp(one, quantity, figures))
      ? [{ report: quantity.written, table: over.quantity.written, indicator: over.indicator }]
      : [];
  });
}

/** 25亿元 and 25万元 at the end are a slip of the unit, whatever the stages before add up to. */
function isOfAnotherUnit(last: Quantity, goal: Quantity): boolean {
  return last.value !== goal.value && numberOf(last) === numberOf(goal);
}

function numberOf({ written }: Quantity): string {
  return /^[\d.,]*/.exec(written)?.[0] ?? '';
}

/** 增长7% and 一季度增长5.5%；…全年增长7%: stages that name nothing lead to the only figure that they can lead to. */
function onlyGoal(clause: string, all: readonly Series[]): Goal[] {
  const [series, another] = all;
  if (!series || another || series.thing !== '') return [];
  const [quantity, second] = readQuantities(clause).filter(
    (one) => fits(one, series) && !one.attribute && one.bound !== 'at-most' && one.comparison !== 'fall',
  );
  return quantity && !second ? [{ quantity, series: [series], exact: true }] : [];
}

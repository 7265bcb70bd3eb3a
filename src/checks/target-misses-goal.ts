import type { Indicator, Table, Task } from '../breakdown/model';
import { message } from '../locales/message';
import type { Check, FindingDraft } from './model';
import { taskFiguresOf, type TaskFigures } from './targets/task-figures';
import { addsUp, lastOf, sumOf } from './targets/direction';
import { fits, type Goal } from './targets/goals';
import { readQuantities } from '../quantities/read-quantities';
import type { Stage } from './targets/series';
import { likeness } from '../quantities/thing';
import { taskLabel } from './task-label';

/** Stages that end below the annual goal of the task's text. Silent where it is not sure that both speak of one thing. */
export const targetMissesGoal: Check = {
  id: 'target-misses-goal',
  severity: 'warning',
  *run({ breakdown }) {
    for (const table of breakdown.tables) {
      for (const { task, figures } of taskFiguresOf(table)) yield* shortfalls(table, task, figures);
    }
  },
};

function shortfalls({ sheet }: Table, task: Task, figures: TaskFigures): readonly FindingDraft[] {
  const found: FindingDraft[] = [];
  const cells = new Set<string>();
  for (const goal of figures.goals) {
    const last = shortOf(goal, task, figures);
    if (!last) continue;
    const { place } = last.indicator;
    const cell = `${place.row},${place.column}`;
    if (cells.has(cell)) continue;
    cells.add(cell);
    const { written, thing } = goal.quantity;
    const params = { task: taskLabel(task), goal: written, thing, last: last.quantity.written };
    found.push({
      message: message('checks.target-misses-goal', params),
      sheet,
      place,
      task,
      observed: last.quantity.written,
      expected: `≥ ${written}`,
    });
  }
  return found;
}

/** The last stage where the goal stays out of reach, `null` where it is reached or may be. */
export function shortOf(goal: Goal, task: Task, figures: TaskFigures): Stage | null {
  const { quantity, series, exact } = goal;
  const stages = series.flatMap((one) => one.stages);
  const lasts = series.map(lastOf);
  // What comes on top of an unknown stock says nothing about the stock (累计培育20家，今年新增5家).
  if (isStock(quantity) && stages.every((stage) => stage.quantity.increment)) return null;
  if (lasts.some((stage) => stage.quantity.upTo >= quantity.value)) return null;
  if (series.some((one) => addsUp(one, quantity, figures))) return null;
  if (!stages.some((stage) => stage.quantity.cumulative) && sumOf(stages) === quantity.value) return null;
  const last = lasts.reduce((a, b) => (b.due > a.due ? b : a));
  if (finishesLater(goal, task, last) || isPartlyUndated(goal, task)) return null;
  return !exact && reachedElsewhere(goal, task, figures) ? null : last;
}

function isStock({ cumulative, increment }: Goal['quantity']): boolean {
  return cumulative && !increment;
}

/** `完成全部…`, `其余两所…` after the last figure: the rest is covered in words. */
function finishesLater({ quantity }: Goal, task: Task, last: Stage): boolean {
  const things = [quantity.thing, last.quantity.thing];
  return task.indicators.some((indicator) => {
    const due = indicator.timing.due.at(-1);
    if (indicator !== last.indicator && (due === undefined || due <= last.due)) return false;
    return indicator.text.split(/[，,；;。]/).some((words) => {
      if (indicator !== last.indicator && ALL_DONE.test(words)) return true;
      return ALL_THE_REST.test(words) && things.some((thing) => likeness(thing, words) >= ALIKE);
    });
  });
}

/** A figure of the same thing whose date is wrong or missing is in no series, and the sum without it too small. */
function isPartlyUndated({ quantity }: Goal, task: Task): boolean {
  return task.indicators.some(
    ({ timing, text }) =>
      timing.due.length === 0 &&
      readQuantities(text).some(
        (other) => fits(quantity, other) && likeness(quantity.thing, other.thing) >= ALIKE,
      ),
  );
}

/** A whole clause that names nothing: `12月底前全部完成`. */
const ALL_DONE =
  /^(?:.{0,12}[前底末内])?(?:任务|工程|项目|建设|基本){0,2}(?:全部|全面)(?:完成|建成|竣工|完工|交付|投用|投入使用|达标)(?:任务|目标|建设|并.{0,8})?$/;
const ALL_THE_REST = /全部|全面完成|其余|剩余|余下|所有/;
const ALIKE = 0.4;

/**
 * Where the thing was matched by likeness, another figure of that measure that reaches the goal may be the real one:
 * unless it fulfils another goal.
 */
function reachedElsewhere(goal: Goal, task: Task, { goals }: TaskFigures): boolean {
  const claimed = new Map<Indicator, Set<number>>();
  for (const other of goals) {
    if (other === goal) continue;
    const stages = other.series.flatMap((one) => one.stages);
    if (!other.exact && !stages.some(({ quantity }) => quantity.upTo >= other.quantity.value)) continue;
    for (const { indicator, quantity } of stages) {
      claimed.set(indicator, (claimed.get(indicator) ?? new Set()).add(quantity.start));
    }
  }
  return task.indicators.some((indicator) =>
    readQuantities(indicator.text).some(
      (other) =>
        fits(goal.quantity, other) &&
        other.upTo >= goal.quantity.value &&
        !claimed.get(indicator)?.has(other.start),
    ),
  );
}

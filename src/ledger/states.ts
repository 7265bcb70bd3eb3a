import type { Breakdown, Indicator, Part, Task } from '../breakdown/model';
import type { CivilDate, State } from '../timing/model';
import { type Done, stateOf } from '../timing/state';
import { itemOf, worstOf } from './due-items';
import { reported, type Reported } from './reported-done';
import type { Standing } from './standing';

export interface TaskStates {
  /** State of the implicit occurrence; `null` for a task with indicators. */
  readonly task: State | null;
  /** Parallel to `Task.indicators`. */
  readonly indicators: readonly State[];
  /** Parallel to `Task.parts`, where it has some. */
  readonly parts?: readonly State[];
}

type Item = Indicator | Part | Task;

/**
 * What the source's own progress column says is done: all of an item, or the dates of the stages of which a report
 * speaks (`已完成设计` of `3月底前完成设计；6月底前开工`).
 */
export function doneInSource(task: Task, of: Item): Done {
  if (reportedInSource(task, of) === 'done') return true;
  const stages = of.timing?.stages;
  if (!stages) return false;
  const done = stages.filter((stage) => reportedInSource(task, of, stage.text) === 'done');
  return done.length > 0 && new Set(done.map(({ due }) => due));
}

/**
 * What the source reports about an item, or about the task itself: its part's own progress cell, else the task's, held
 * against what the words of the stage or item want, then against the task's.
 */
export function reportedInSource(task: Task, of: Item, stage?: string): Reported {
  const { progressText, progressHeader = '' } = 'progressText' in of ? of : (of.part ?? task);
  if (progressText === '') return 'none';
  const goals = [stage, of.text, task.text, task.details].filter((one) => one !== undefined);
  return reported(progressText, { goals: [...new Set(goals)], header: progressHeader });
}

/**
 * The state of every indicator, and of every task without indicators, at a date, by what the source's own progress
 * column says: what a workbook without a ledger needs. Keys are task ids.
 */
export function statesInSource(
  breakdown: Breakdown,
  asOf: CivilDate,
  soonDays: number,
): ReadonlyMap<string, TaskStates> {
  return statesBy(breakdown, (item, task) => {
    return stateOf(item.timing?.due ?? [], doneInSource(task, item), asOf, soonDays);
  });
}

/** The same by how the occurrences stand in the ledger. */
export function statesInLedger(
  breakdown: Breakdown,
  standings: readonly Standing[],
): ReadonlyMap<string, TaskStates> {
  const states = new Map<object, State[]>();
  for (const { occurrence, state } of standings) {
    const known = states.get(itemOf(occurrence));
    if (known) known.push(state);
    else states.set(itemOf(occurrence), [state]);
  }
  return statesBy(breakdown, (item) => worstOf(states.get(item) ?? []));
}

function statesBy(
  { tables }: Breakdown,
  stateOfItem: (item: Item, task: Task) => State,
): ReadonlyMap<string, TaskStates> {
  const states = new Map<string, TaskStates>();
  for (const { tasks } of tables) {
    for (const task of tasks) {
      const own = task.timing ? stateOfItem(task, task) : null;
      const indicators = task.indicators.map((one) => stateOfItem(one, task));
      const parts = task.parts?.map((one) => stateOfItem(one, task));
      states.set(task.id, parts ? { task: own, indicators, parts } : { task: own, indicators });
    }
  }
  return states;
}

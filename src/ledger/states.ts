import type { Breakdown, Indicator, Part, Task } from '../breakdown/model';
import type { CivilDate, State } from '../timing/model';
import { stateOf } from '../timing/state';
import { itemOf, worstOf } from './due-items';
import { reportedDone } from './reported-done';
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

/** What the source reports about an item: its part's own progress cell, else the task's. */
export function progressOf(task: Task, item: Item | null): string {
  if (item === null) return task.progressText;
  return 'progressText' in item ? item.progressText : (item.part ?? task).progressText;
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
    return stateOf(item.timing?.due ?? [], reportedDone(progressOf(task, item)), asOf, soonDays);
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
      const { parts } = task;
      states.set(task.id, {
        task: task.timing ? stateOfItem(task, task) : null,
        indicators: task.indicators.map((one) => stateOfItem(one, task)),
        ...(parts && { parts: parts.map((one) => stateOfItem(one, task)) }),
      });
    }
  }
  return states;
}

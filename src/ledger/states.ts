import type { Breakdown, Indicator, Part, Task } from '../breakdown/model';
import type { CivilDate, State } from '../timing/model';
import { reportedDone } from './reported-done';
import { stateOf } from '../timing/state';

/** Says which occurrences are reported done: all of them (`true`), none (`false`), or those due on the given dates. */
export type DoneLookup = (task: Task, item: Indicator | Part | null) => boolean | ReadonlySet<CivilDate>;

export interface TaskStates {
  /** State of the implicit occurrence; `null` for a task with indicators. */
  readonly task: State | null;
  /** Parallel to `Task.indicators`. */
  readonly indicators: readonly State[];
  /** Parallel to `Task.parts`, where it has some. */
  readonly parts?: readonly State[];
}

/** Without a ledger the source's own progress column says what is done. */
export const doneInSource: DoneLookup = (task, item) => reportedDone(progressOf(task, item));

/** What the source reports about an item: its part's own progress cell, else the task's. */
export function progressOf(task: Task, item: Indicator | Part | null): string {
  if (item === null) return task.progressText;
  return 'progressText' in item ? item.progressText : (item.part ?? task).progressText;
}

/** The state of every indicator, and of every task without indicators, at a date. Keys are task ids. */
export function statesOf(
  breakdown: Breakdown,
  asOf: CivilDate,
  soonDays: number,
  done: DoneLookup = doneInSource,
): ReadonlyMap<string, TaskStates> {
  const states = new Map<string, TaskStates>();
  for (const { tasks } of breakdown.tables) {
    for (const task of tasks) {
      states.set(task.id, {
        task: task.timing ? stateOf(task.timing.due, done(task, null), asOf, soonDays) : null,
        indicators: task.indicators.map((one) => stateOf(one.timing.due, done(task, one), asOf, soonDays)),
        ...(task.parts
          ? { parts: task.parts.map((one) => stateOf(one.timing.due, done(task, one), asOf, soonDays)) }
          : {}),
      });
    }
  }
  return states;
}

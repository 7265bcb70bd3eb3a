import type { Table, Task } from '../../breakdown/model';
import type { TaskStates } from '../../ledger/states';
import { type Subject, subjectsOf } from '../../ledger/subjects';
import type { State } from '../../timing/model';

/** An item that is overdue or soon. */
export interface Alarm {
  readonly subject: Subject;
  readonly state: 'overdue' | 'soon';
}

/** What is overdue or soon in a table, task by task, in the order of the source; tasks without any are left out. */
export function alarmsOf(
  table: Table,
  states: ReadonlyMap<string, TaskStates>,
): readonly { readonly task: Task; readonly alarms: readonly Alarm[] }[] {
  return table.tasks.flatMap((task) => {
    const all = statesOfTask(states.get(task.id));
    if (!all.some(isAlarm)) return [];
    const alarms = subjectsOf(table, task).flatMap((subject, index): Alarm[] => {
      const state = all[index];
      return state && isAlarm(state) ? [{ subject, state }] : [];
    });
    return [{ task, alarms }];
  });
}

/** Overdue before soon. */
export function worstOf(alarms: readonly Alarm[]): Alarm['state'] {
  return alarms.some(({ state }) => state === 'overdue') ? 'overdue' : 'soon';
}

function isAlarm(state: State): state is Alarm['state'] {
  return state === 'overdue' || state === 'soon';
}

/** Parallel to the subjects of the task. */
function statesOfTask(states: TaskStates | undefined): readonly State[] {
  if (!states) return [];
  if (states.parts) return states.parts;
  return states.task === null ? states.indicators : [states.task];
}

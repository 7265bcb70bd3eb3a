import type { Place, Table, Task } from '../breakdown/model';
import { derived } from '../grid/remembered';
import type { TimeProblem } from '../timing/model';

export interface PlacedTimeProblem {
  readonly task: Task;
  readonly place: Place;
  readonly problem: TimeProblem;
}

/** Every problem with a date in a table, with the cell where its words stand: deadlines, task texts, indicators. */
export const timeProblems = derived(({ tasks }: Table): readonly PlacedTimeProblem[] => {
  const found: PlacedTimeProblem[] = [];
  for (const task of tasks) {
    const ofDeadline = task.deadline?.problems ?? [];
    if (task.deadlinePlace) {
      for (const problem of ofDeadline) found.push({ task, place: task.deadlinePlace, problem });
    }
    for (const problem of task.timeProblems) {
      // A task without indicators takes its date from its deadline: the same words are one problem.
      if (!ofDeadline.some(({ phrase }) => phrase === problem.phrase)) {
        found.push({ task, place: task.textPlace, problem });
      }
    }
    for (const { place, timeProblems: problems } of task.indicators) {
      for (const problem of problems) found.push({ task, place, problem });
    }
  }
  return found;
});

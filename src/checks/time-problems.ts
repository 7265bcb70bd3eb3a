import type { Place, Table, Task } from '../breakdown/model';
import type { TimeProblem } from '../timing/model';

export interface PlacedTimeProblem {
  readonly task: Task;
  readonly place: Place;
  readonly problem: TimeProblem;
}

/** Every problem with a date in a table, with the cell where its words stand: deadlines, task texts, indicators. */
export function* timeProblems(table: Table): Generator<PlacedTimeProblem> {
  for (const task of table.tasks) {
    const ofDeadline = task.deadline?.problems ?? [];
    if (task.deadlinePlace) {
      for (const problem of ofDeadline) yield { task, place: task.deadlinePlace, problem };
    }
    for (const problem of task.timeProblems) {
      // A task without indicators takes its date from its deadline: the same words are one problem.
      if (!ofDeadline.some(({ phrase }) => phrase === problem.phrase))
        yield { task, place: task.textPlace, problem };
    }
    for (const { place, timeProblems: problems } of task.indicators) {
      for (const problem of problems) yield { task, place, problem };
    }
  }
}

import type { Part, Place, Table, Task } from '../breakdown/model';
import { derived } from '../grid/remembered';
import type { TimeProblem } from '../timing/model';
import { answerCells } from './answer-cells';

export interface PlacedTimeProblem {
  readonly task: Task;
  readonly place: Place;
  readonly problem: TimeProblem;
}

/** Every problem with a date in a table, with the cell where its words stand: deadlines, task texts, indicators. */
export const timeProblems = derived((table: Table): readonly PlacedTimeProblem[] => {
  const found: PlacedTimeProblem[] = [];
  for (const { task, part, place } of answerCells(table, 'deadline'))
    if (part.deadline) for (const problem of part.deadline.problems) found.push({ task, place, problem });
  for (const task of table.tasks) {
    if (task.parts) for (const part of task.parts) putOwn(found, task, part);
    else putOwn(found, task, task);
    // By index: hardly any has one, and there are tens of thousands.
    for (let n = 0; n < task.indicators.length; n++) {
      const one = task.indicators[n];
      if (!one || one.timeProblems.length === 0) continue;
      for (const problem of one.timeProblems) found.push({ task, place: one.place, problem });
    }
  }
  return found;
});

/** What has no indicators takes its date from its deadline: the same words are one problem. */
function putOwn(
  found: PlacedTimeProblem[],
  task: Task,
  { deadline, timeProblems: problems, textPlace }: Part | Task,
): void {
  if (problems.length === 0) return;
  for (const problem of problems) {
    if (deadline?.problems.some(({ phrase }) => phrase === problem.phrase) !== true)
      found.push({ task, place: textPlace, problem });
  }
}

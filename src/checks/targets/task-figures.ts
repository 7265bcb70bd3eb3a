import type { Table, Task } from '../../breakdown/model';
import { derived } from '../../grid/remembered';
import { withStages } from '../stages';
import { goalsOf, type Goal } from './goals';
import { seriesOf, type Series } from './series';

/** What is known around a series: the goal that it leads to, if any, and the other series of its task. */
export interface TaskFigures {
  readonly goals: readonly Goal[];
  readonly all: readonly Series[];
}

/** The tasks of a table whose indicators have figures, with their series and goals. */
export const taskFiguresOf = derived(
  ({ tasks, year }: Table): readonly { readonly task: Task; readonly figures: TaskFigures }[] =>
    tasks.flatMap((written) => {
      const task = withStages(written);
      const all = seriesOf(task);
      return all.length === 0 ? [] : [{ task, figures: { all, goals: goalsOf(task, all, year.value) } }];
    }),
);

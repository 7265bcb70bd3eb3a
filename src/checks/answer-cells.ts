import type { Answers, Place, Table, Task } from '../breakdown/model';
import { MAX_COLUMNS } from '../grid/address';
import { derived } from '../grid/remembered';

/** What somebody answers for, and the cell that says it. */
interface AnswerCell {
  readonly task: Task;
  /** The task itself, or a part that answers for itself. */
  readonly part: Answers;
  readonly place: Place;
}

type Said = 'leader' | 'lead' | 'support' | 'deadline';

/** The cells in which the tasks of a table and their parts say one thing, each once for a task though parts share it. */
export function answerCells(table: Table, said: Said): readonly AnswerCell[] {
  return CELLS[said](table);
}

const CELLS: Readonly<Record<Said, (table: Table) => readonly AnswerCell[]>> = {
  leader: derived(({ tasks }: Table) => cellsOf(tasks, ({ leaderPlace }) => leaderPlace)),
  lead: derived(({ tasks }: Table) => cellsOf(tasks, ({ leadPlace }) => leadPlace)),
  support: derived(({ tasks }: Table) => cellsOf(tasks, ({ supportPlace }) => supportPlace)),
  deadline: derived(({ tasks }: Table) => cellsOf(tasks, ({ deadlinePlace }) => deadlinePlace)),
};

function cellsOf(tasks: readonly Task[], placeOf: (part: Answers) => Place | null): readonly AnswerCell[] {
  const cells: AnswerCell[] = [];
  for (const task of tasks) {
    if (!task.answers) {
      const place = placeOf(task);
      if (place) cells.push({ task, part: task, place });
      continue;
    }
    const seen = new Set<number>();
    for (const part of task.answers) {
      const place = placeOf(part);
      const cell = place ? place.row * MAX_COLUMNS + place.column : -1;
      if (!place || seen.has(cell)) continue;
      seen.add(cell);
      cells.push({ task, part, place });
    }
  }
  return cells;
}

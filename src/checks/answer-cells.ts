import { answersOf, type Answers, type Place, type Task } from '../breakdown/model';
import { MAX_COLUMNS } from '../grid/address';

/** What somebody answers for, and the cell that says it. */
export interface AnswerCell {
  readonly task: Task;
  /** The task itself, or a part that answers for itself. */
  readonly part: Answers;
  readonly place: Place;
}

/** The cells in which tasks and their parts say one thing (`placeOf`), each once for a task though parts share it. */
export function* answerCells(
  tasks: readonly Task[],
  placeOf: (part: Answers) => Place | null,
): Generator<AnswerCell> {
  for (const task of tasks) {
    const seen = new Set<number>();
    for (const part of answersOf(task)) {
      const place = placeOf(part);
      const cell = place ? place.row * MAX_COLUMNS + place.column : -1;
      if (!place || seen.has(cell)) continue;
      seen.add(cell);
      yield { task, part, place };
    }
  }
}

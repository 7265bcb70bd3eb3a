import type { Task } from '../breakdown/model';
import { message } from '../locales/message';
import type { Check, FindingDraft } from './model';
import { numberSeries, type NumberSeries } from './task-numbers';

/** Task numbers that go backwards. One misplaced number is one finding, at that number. */
export const numberOrder: Check = {
  id: 'number-order',
  severity: 'warning',
  *run({ breakdown }) {
    for (const table of breakdown.tables) {
      for (const series of numberSeries(table)) yield* misplacedIn(series, table.sheet);
    }
  },
};

function* misplacedIn({ tasks, faults }: NumberSeries, sheet: string): Generator<FindingDraft> {
  for (const { index, forward } of faults.misplaced) {
    const task = tasks[index];
    if (!task?.number) continue;
    const neighbour = forward ? nextNumber(tasks, index) : previousNumber(tasks, index);
    const variant = faults.shuffled ? '.shuffled' : forward ? '.ahead' : '';
    const params = { number: task.number, neighbour: neighbour ?? '' };
    yield {
      message: message(`checks.number-order${variant}`, params),
      sheet,
      place: task.numberPlace,
      task,
      observed: task.number,
    };
  }
}

function nextNumber(tasks: readonly Task[], index: number): string | null {
  for (let n = index + 1; n < tasks.length; n++) if (tasks[n]?.number) return tasks[n]?.number ?? null;
  return null;
}

function previousNumber(tasks: readonly Task[], index: number): string | null {
  for (let n = index - 1; n >= 0; n--) if (tasks[n]?.number) return tasks[n]?.number ?? null;
  return null;
}

import type { Table, Task } from '../breakdown/model';
import { toA1 } from '../grid/address';
import { message } from '../locales/message';
import type { Check, FindingDraft } from './model';
import { numberSeries, wholeNumber } from './task-numbers';

/** A task number that another task of the same series has. */
export const numberDuplicate: Check = {
  id: 'number-duplicate',
  severity: 'error',
  *run({ breakdown }) {
    for (const table of breakdown.tables) {
      for (const { tasks, faults } of numberSeries(table)) {
        for (const { index, of } of faults.duplicates) yield* finding(table.sheet, tasks[index], tasks[of]);
      }
      yield* otherNumbers(table);
    }
  },
};

/** 一 or （二） begin again in every section, so they are compared within theirs; `3-1` says itself where it belongs. */
function* otherNumbers(table: Table): Generator<FindingDraft> {
  const first = new Map<string, Task>();
  for (const task of table.tasks) {
    if (task.number === null || wholeNumber(task) !== null) continue;
    const key = /\d/.test(task.number) ? task.number : [...task.sections, task.number].join('\n');
    const earlier = first.get(key);
    if (earlier) yield* finding(table.sheet, task, earlier);
    else first.set(key, task);
  }
}

function* finding(sheet: string, task: Task | undefined, other: Task | undefined): Generator<FindingDraft> {
  if (!task || !other) return;
  const { row, column } = other.numberPlace;
  const params = { number: task.number ?? '', other: toA1(row, column) };
  const number = task.number ?? '';
  yield {
    message: message('checks.number-duplicate', params),
    sheet,
    place: task.numberPlace,
    task,
    observed: number,
  };
}

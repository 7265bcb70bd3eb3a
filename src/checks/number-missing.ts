import type { Task } from '../breakdown/model';
import { message } from '../locales/message';
import type { Check, FindingDraft } from './model';
import { taskLabel } from './task-label';
import { numberSeries, numbersItsTasks, type NumberSeries } from './task-numbers';

/** A task without a number in a table that numbers its tasks. */
export const numberMissing: Check = {
  id: 'number-missing',
  severity: 'error',
  *run({ breakdown }) {
    for (const table of breakdown.tables) {
      if (!numbersItsTasks(table)) continue;
      for (const series of numberSeries(table)) yield* missingIn(series, table.sheet);
    }
  },
};

function* missingIn({ tasks, values }: NumberSeries, sheet: string): Generator<FindingDraft> {
  let index = 0;
  while (index < tasks.length) {
    if (tasks[index]?.number !== null) {
      index += 1;
      continue;
    }
    let end = index;
    while (end < tasks.length && tasks[end]?.number === null) end += 1;
    const before = index === 0 ? 0 : (values[index - 1] ?? null);
    const after = end === tasks.length ? Infinity : (values[end] ?? null);
    // Free numbers for exactly these rows, or nothing after them to disagree.
    const known =
      before !== null && after !== null && (after === Infinity || after - before === end - index + 1);
    for (let n = index; n < end; n++) {
      const task = tasks[n];
      if (task) yield finding(task, sheet, known ? before + n - index + 1 : null, before, after);
    }
    index = end;
  }
}

function finding(
  task: Task,
  sheet: string,
  expected: number | null,
  before: number | null,
  after: number | null,
): FindingDraft {
  const place = task.numberPlace;
  if (expected !== null) {
    const params = { task: taskLabel(task), expected };
    return {
      message: message('checks.number-missing.expected', params),
      sheet,
      place,
      task,
      expected: String(expected),
    };
  }
  if (before !== null && after !== null && after - before === 1) {
    const params = { task: taskLabel(task), before, after };
    return { message: message('checks.number-missing.no-room', params), sheet, place, task };
  }
  return { message: message('checks.number-missing', { task: taskLabel(task) }), sheet, place, task };
}

import type { Table, Task } from '../breakdown/model';
import { derived } from '../grid/remembered';
import { sequenceFaults, type SequenceFaults } from './sequence';

/** Tasks whose numbers run on from each other, and what is wrong with them. */
export interface NumberSeries {
  readonly tasks: readonly Task[];
  /** Beside `tasks`: `null` where a task has no number, or one that is no whole number (`1-2`). */
  readonly values: readonly (number | null)[];
  readonly faults: SequenceFaults;
}

/** Whether the table means to number its tasks: at least half of them are. */
export function numbersItsTasks(table: Table): boolean {
  const numbered = table.tasks.filter((task) => task.number !== null).length;
  return numbered > 0 && numbered * 2 >= table.tasks.length;
}

/** The whole number of a task; `null` for `1-2`, 一, or none. More than six digits are no task number. */
export function wholeNumber(task: Task): number | null {
  return task.number !== null && /^\d{1,6}$/.test(task.number) ? Number(task.number) : null;
}

/** The tasks of a table in the series that their numbers form: one, or one a section where sections begin at 1 again. */
export const numberSeries = derived(({ tasks }: Table): readonly NumberSeries[] => {
  const values = tasks.map(wholeNumber);
  const sections = tasks.map((task) => task.sections.join('\n'));
  const starts = seriesStarts(values, sections);
  return starts.map((start, n) => {
    const end = starts[n + 1] ?? tasks.length;
    const part = values.slice(start, end);
    return { tasks: tasks.slice(start, end), values: part, faults: sequenceFaults(part) };
  });
});

/** Indices of the tasks that begin a series; the first is 0, unless there are no tasks. */
function seriesStarts(values: readonly (number | null)[], sections: readonly string[]): number[] {
  if (values.length === 0) return [];
  const restarting = restartsWithSections(values, sections);
  const starts = [0];
  let last = -1;
  values.forEach((value, index) => {
    if (value === null) return;
    const back = last >= 0 && value <= (values[last] ?? 0);
    // Without a section to explain it, only a clear 1, 2, 3 is a new beginning: a mere duplicate of 1 is not.
    const begins =
      sections[index] !== sections[last]
        ? restarting
        : index - (starts.at(-1) ?? 0) > 2 && countsFromOne(values, index);
    if (back && begins) {
      let start = index;
      // Rows without a number at the head of the section belong to the series that it begins.
      while (start - 1 > last && sections[start - 1] === sections[index]) start -= 1;
      starts.push(start);
    }
    last = index;
  });
  return starts;
}

function restartsWithSections(values: readonly (number | null)[], sections: readonly string[]): boolean {
  return values.some(
    (_, index) => index > 0 && sections[index] !== sections[index - 1] && beginsAtOne(values, index),
  );
}

/** A 1 that the numbers after it go on from, or that stands alone in its section. */
function beginsAtOne(values: readonly (number | null)[], index: number): boolean {
  const next = values[index + 1] ?? null;
  return values[index] === 1 && (next === null || next <= 2);
}

function countsFromOne(values: readonly (number | null)[], index: number): boolean {
  return values[index] === 1 && values[index + 1] === 2 && values[index + 2] === 3;
}

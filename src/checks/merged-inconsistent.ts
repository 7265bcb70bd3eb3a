import type { Table, Task } from '../breakdown/model';
import { ROLES } from '../breakdown/roles';
import { overlaps, rangeToA1, type Range } from '../grid/address';
import { message } from '../locales/message';
import type { Check } from './model';
import { sheetTexts } from './sheet-texts';
import { taskLabel } from './task-label';

/** A merge that gives two tasks one cell: a leader, a unit, a deadline … */
export const mergedInconsistent: Check = {
  id: 'merged-inconsistent',
  severity: 'warning',
  *run({ workbook, breakdown }) {
    const texts = sheetTexts(workbook);
    for (const table of breakdown.tables) {
      const task = table.columns.find(({ role }) => role === 'task')?.column ?? 0;
      const ownColumns = table.columns
        // Months, leaders or units before the tasks sort them.
        .filter(
          ({ role, column }) =>
            role && ROLES[role].ofOneTask && (column >= task || role === 'number' || role === 'task'),
        )
        .map(({ column }) => column);
      const merges = (texts.grid(table.sheet)?.merges ?? []).filter(
        (merge) => merge.top !== merge.bottom && coversAny(merge, ownColumns) && overlaps(merge, table.range),
      );
      const rows = merges.length === 0 ? [] : rowsOfTasks(table);
      for (const merge of merges) {
        const covered = tasksBetween(rows, merge);
        const [first, last] = [covered[0], covered.at(-1)];
        if (!first || !last || first === last) continue;
        const params = { range: rangeToA1(merge), first: taskLabel(first), last: taskLabel(last) };
        yield {
          message: message('checks.merged-inconsistent', params),
          sheet: table.sheet,
          place: { row: merge.top, column: merge.left },
          task: first,
          observed: rangeToA1(merge),
        };
      }
    }
  },
};

function coversAny({ left, right }: Range, columns: readonly number[]): boolean {
  return columns.some((column) => column >= left && column <= right);
}

interface TaskRow {
  readonly row: number;
  readonly task: Task;
}

function rowsOfTasks(table: Table): TaskRow[] {
  return table.tasks.flatMap((task) => task.rows.map((row) => ({ row, task }))).sort((a, b) => a.row - b.row);
}

/** First and last task row in the merge, found by halving: merges may be as tall as the sheet. */
function tasksBetween(rows: readonly TaskRow[], { top, bottom }: Range): Task[] {
  const first = rows[firstAtOrAfter(rows, top)];
  const last = rows[firstAtOrAfter(rows, bottom + 1) - 1];
  return first && last && first.row <= last.row ? [first.task, last.task] : [];
}

function firstAtOrAfter(rows: readonly TaskRow[], row: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.row ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

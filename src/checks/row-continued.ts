import type { Place, Table, Task } from '../breakdown/model';
import type { Range } from '../grid/address';
import { message } from '../locales/message';
import type { Check } from './model';
import { sheetTexts, type SheetTexts } from './sheet-texts';
import { taskLabel } from './task-label';

/** A task that a page break printed in two rows, and that we read as one. */
export const rowContinued: Check = {
  id: 'row-continued',
  severity: 'info',
  *run({ workbook, breakdown }) {
    const texts = sheetTexts(workbook);
    for (const table of breakdown.tables) {
      const split = new Set(splitByAccident(table, texts));
      for (const task of table.tasks) {
        const second = task.rows[1];
        if (second === undefined || !(task.continued === 'page' || split.has(task))) continue;
        const rows = task.rows.map((row) => row + 1).join('、');
        yield {
          message: message('checks.row-continued', { task: taskLabel(task), rows, count: task.rows.length }),
          sheet: table.sheet,
          place: whereOf(table, task, second, texts),
          task,
        };
      }
    }
  },
};

/** Beyond this share of the tasks, rows of single lines are how the table is laid out. */
const EXCEPTION = 0.1;

/**
 * Tasks in rows of single lines where others are not. A table pasted from Word has a row for every paragraph throughout,
 * or merges the other columns over those rows: that is its layout, and saying it for every task would help nobody.
 */
function splitByAccident(table: Table, texts: SheetTexts): Task[] {
  const inLines = table.tasks.filter(({ continued, rows }) => continued === 'lines' && rows.length > 1);
  if (inLines.length === 0 || inLines.length > Math.max(1, table.tasks.length * EXCEPTION)) return [];
  const joined = rowsJoinedToTheOneAbove(table, texts.grid(table.sheet)?.merges ?? []);
  return inLines.filter((task) => {
    const second = task.rows[1];
    return second !== undefined && !joined.has(second) && saysMore(table, task, second, texts);
  });
}

/** Whether the row goes on with what is to be done; a unit or a leader alone is a line of its cell. */
function saysMore(table: Table, task: Task, row: number, texts: SheetTexts): boolean {
  return texts.text(table.sheet, whereOf(table, task, row, texts)).trim() !== '';
}

function rowsJoinedToTheOneAbove({ columns, range }: Table, merges: readonly Range[]): ReadonlySet<number> {
  const sections = new Set(columns.filter(({ role }) => role === 'section').map(({ column }) => column));
  const joined = new Set<number>();
  for (const { top, bottom, left } of merges) {
    if (sections.has(left)) continue;
    for (let row = Math.max(top + 1, range.top); row <= Math.min(bottom, range.bottom); row++)
      joined.add(row);
  }
  return joined;
}

/** The cell of the second row that shows the continuation: its task text, else its indicators. */
function whereOf(table: Table, task: Task, row: number, texts: SheetTexts): Place {
  const text = { row, column: task.textPlace.column };
  if (texts.text(table.sheet, text).trim() !== '') return text;
  return task.indicatorPlaces.find((place) => place.row === row) ?? text;
}

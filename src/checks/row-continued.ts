import type { Place, Table, Task } from '../breakdown/model';
import { message } from '../locales/message';
import type { Check } from './model';
import { sheetTexts, type SheetTexts } from './sheet-texts';
import { taskLabel } from './task-label';

/**
 * A task that a page break printed in two rows, and that we read as one. Tables pasted from Word, where every paragraph
 * has a row, are read the same way but are so throughout: saying it for every task would help nobody.
 */
export const rowContinued: Check = {
  id: 'row-continued',
  *run({ workbook, breakdown }) {
    const texts = sheetTexts(workbook);
    for (const table of breakdown.tables) {
      for (const task of table.tasks) {
        const second = task.rows[1];
        if (task.continued !== 'page' || second === undefined) continue;
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

/** The cell of the second row that shows the continuation: its task text, else its indicators. */
function whereOf(table: Table, task: Task, row: number, texts: SheetTexts): Place {
  const text = { row, column: task.textPlace.column };
  if (texts.text(table.sheet, text).trim() !== '') return text;
  return task.indicatorPlaces.find((place) => place.row === row) ?? text;
}

import type { Place, Table, Task } from '../breakdown/model';
import { message } from '../locales/message';
import type { Check } from './model';
import { sheetTexts, type SheetTexts } from './sheet-texts';
import { taskLabel } from './task-label';

/** A task that a page end cut in two, and that we read as one. */
export const rowContinued: Check = {
  id: 'row-continued',
  severity: 'info',
  *run({ workbook, breakdown }) {
    const texts = sheetTexts(workbook);
    for (const table of breakdown.tables) {
      const cut = table.tasks.filter(({ continued }) => continued.length > 0);
      if (cut.length > Math.max(1, table.tasks.length * LAYOUT)) continue;
      for (const task of cut) {
        const [row] = task.continued;
        if (row === undefined) continue;
        const rows = task.rows.map((one) => one + 1).join('、');
        yield {
          message: message('checks.row-continued', { task: taskLabel(task), rows, count: task.rows.length }),
          sheet: table.sheet,
          place: whereOf(table, task, row, texts),
          task,
        };
      }
    }
  },
};

/** Where more of the tasks go on from row to row, that is how the table is laid out: a paste from Word. */
const LAYOUT = 1 / 3;

/** The cell of the row that shows the continuation: its task text, else its indicators. */
function whereOf(table: Table, task: Task, row: number, texts: SheetTexts): Place {
  const text = { row, column: task.textPlace.column };
  if (texts.text(table.sheet, text).trim() !== '') return text;
  return task.indicatorPlaces.find((place) => place.row === row) ?? text;
}

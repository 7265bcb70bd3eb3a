import type { Place, Table, Task } from '../breakdown/model';
import { message } from '../locales/message';
import type { Check } from './model';
import { taskLabel } from './task-label';

/** A task under no section, where most others of the table have one. */
export const sectionMissing: Check = {
  id: 'section-missing',
  severity: 'info',
  *run({ breakdown }) {
    for (const table of breakdown.tables) {
      const sections = new Set(
        table.columns.filter(({ role }) => role === 'section').map(({ column }) => column),
      );
      const without = table.tasks.filter((task) => task.sections.length === 0);
      // Where most have none, sections are not the order of this table.
      if (without.length * 2 >= table.tasks.length) continue;
      for (const task of without) {
        // 任务 merged over the columns of the sections says that it needs none.
        if (sections.has(task.textPlace.column)) continue;
        const params = { task: taskLabel(task) };
        yield {
          message: message('checks.section-missing', params),
          sheet: table.sheet,
          place: whereOf(table, task),
          task,
        };
      }
    }
  },
};

/** The cell where the section would stand; the task itself where sections are rows of their own. */
function whereOf(table: Table, task: Task): Place {
  const column = table.columns.find(({ role }) => role === 'section')?.column;
  return column === undefined ? task.textPlace : { row: task.rows[0] ?? task.textPlace.row, column };
}

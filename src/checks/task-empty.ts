import { message } from '../locales/message';
import type { Check } from './model';

/** A numbered row that says nothing. */
export const taskEmpty: Check = {
  id: 'task-empty',
  severity: 'error',
  *run({ breakdown }) {
    for (const { sheet, tasks } of breakdown.tables) {
      for (const task of tasks) {
        if (task.number === null || task.text.trim() !== '') continue;
        const params = { task: task.number };
        yield { message: message('checks.task-empty', params), sheet, place: task.textPlace, task };
      }
    }
  },
};

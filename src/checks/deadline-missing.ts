import { message } from '../locales/message';
import { answerCells } from './answer-cells';
import type { Check } from './model';
import { taskLabel } from './task-label';

/** A task without a deadline, in a table that has a column for it. */
export const deadlineMissing: Check = {
  id: 'deadline-missing',
  severity: 'warning',
  *run({ breakdown }) {
    for (const table of breakdown.tables) {
      const { sheet } = table;
      for (const { task, part, place } of answerCells(table, 'deadline')) {
        if (!part.deadline || part.deadline.text.trim() !== '') continue;
        yield { message: message('checks.deadline-missing', { task: taskLabel(task) }), sheet, place, task };
      }
    }
  },
};

import { message } from '../locales/message';
import { answerCells } from './answer-cells';
import type { Check } from './model';
import { taskLabel } from './task-label';

/** A deadline cell in which no date can be read, and that does not say that there is none. */
export const deadlineUnreadable: Check = {
  id: 'deadline-unreadable',
  severity: 'warning',
  *run({ breakdown }) {
    for (const table of breakdown.tables) {
      const { sheet } = table;
      for (const { task, part, place } of answerCells(table, 'deadline')) {
        if (!part.deadline?.problems.some(({ kind }) => kind === 'unreadable')) continue;
        const observed = part.deadline.text;
        const params = { task: taskLabel(task), deadline: observed };
        yield { message: message('checks.deadline-unreadable', params), sheet, place, task, observed };
      }
    }
  },
};

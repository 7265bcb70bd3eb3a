import { message } from '../locales/message';
import type { Check } from './model';
import { taskLabel } from './task-label';

/** A deadline cell in which no date can be read, and that does not say that there is none. */
export const deadlineUnreadable: Check = {
  id: 'deadline-unreadable',
  severity: 'warning',
  *run({ breakdown }) {
    for (const { sheet, tasks } of breakdown.tables) {
      for (const task of tasks) {
        const place = task.deadlinePlace;
        if (!place || !task.deadline?.problems.some(({ kind }) => kind === 'unreadable')) continue;
        const observed = task.deadline.text;
        const params = { task: taskLabel(task), deadline: observed };
        yield { message: message('checks.deadline-unreadable', params), sheet, place, task, observed };
      }
    }
  },
};

import { message } from '../locales/message';
import { namesNobody } from '../units/people/people';
import { answerCells } from './answer-cells';
import type { Check } from './model';
import { taskLabel } from './task-label';

/** A task without a leader, in a table that has a column for them. */
export const leaderMissing: Check = {
  id: 'leader-missing',
  severity: 'warning',
  *run({ breakdown }) {
    for (const table of breakdown.tables) {
      const { sheet } = table;
      for (const { task, part, place } of answerCells(table, 'leader')) {
        if (!namesNobody(part.leaderText)) continue;
        yield { message: message('checks.leader-missing', { task: taskLabel(task) }), sheet, place, task };
      }
    }
  },
};

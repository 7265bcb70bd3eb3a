import { MAX_COLUMNS } from '../grid/address';
import { message } from '../locales/message';
import { readLeaders } from '../units/people/people';
import { answerCells } from './answer-cells';
import type { Check } from './model';
import { taskLabel } from './task-label';

/** A leader cell that holds something else: the task's text again, a department in brackets. */
export const leaderNotAName: Check = {
  id: 'leader-not-a-name',
  severity: 'error',
  *run({ breakdown }) {
    for (const table of breakdown.tables) {
      const seen = new Set<number>();
      for (const { task, part, place } of answerCells(table, 'leader')) {
        const cell = place.row * MAX_COLUMNS + place.column;
        if (seen.has(cell)) continue;
        seen.add(cell);
        const { problem } = readLeaders(part.leaderText, [task.text]);
        if (problem === null) continue;
        const params = { task: taskLabel(task), text: excerpt(part.leaderText) };
        yield { message: message('checks.leader-not-a-name', params), sheet: table.sheet, place, task };
      }
    }
  },
};

const SHOWN = 20;

function excerpt(text: string): string {
  const characters = Array.from(text.trim().replace(/\s+/g, ' '));
  return characters.slice(0, SHOWN).join('') + (characters.length > SHOWN ? '…' : '');
}

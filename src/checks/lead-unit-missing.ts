import { message } from '../locales/message';
import { answerCells } from './answer-cells';
import type { Check } from './model';
import { sheetTexts } from './sheet-texts';
import { taskLabel } from './task-label';

/** A task, or a part that answers for itself, that no unit leads: its cell is empty, or holds nothing but a mark (`/`, `—`). */
export const leadUnitMissing: Check = {
  id: 'lead-unit-missing',
  severity: 'error',
  *run({ workbook, breakdown }) {
    const texts = sheetTexts(workbook);
    for (const table of breakdown.tables) {
      const { sheet } = table;
      for (const { task, part, place } of answerCells(table, 'lead')) {
        if (part.lead.mentions.length > 0) continue;
        const written = texts.text(sheet, place).trim();
        const id = written === '' ? 'checks.lead-unit-missing' : 'checks.lead-unit-missing.mark';
        const observed = written === '' ? {} : { observed: written };
        yield { message: message(id, { task: taskLabel(task), written }), sheet, place, task, ...observed };
      }
    }
  },
};

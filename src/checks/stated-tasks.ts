import { message } from '../locales/message';
import type { Check } from './model';
import { sheetTexts } from './sheet-texts';
import { correctedFigure, wrongTotals } from './stated';

/** The stated number of tasks against the tasks that are there. */
export const statedTasks: Check = {
  id: 'stated-tasks',
  severity: 'error',
  *run({ workbook, breakdown }) {
    const texts = sheetTexts(workbook);
    for (const { table, total } of wrongTotals(breakdown, 'tasks')) {
      const { stated, counted, place } = total;
      yield {
        message: message('checks.stated-tasks', { stated, counted }),
        sheet: table.sheet,
        place,
        observed: String(stated),
        expected: String(counted),
        edits: correctedFigure(table.sheet, total, texts),
      };
    }
  },
};

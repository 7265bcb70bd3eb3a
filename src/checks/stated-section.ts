import { message } from '../locales/message';
import type { Check } from './model';
import { sheetTexts } from './sheet-texts';
import { correctedFigure, wrongTotals } from './stated';

/** The number of tasks that a section states, 四、…（13项）, against the tasks under it. */
export const statedSection: Check = {
  id: 'stated-section',
  severity: 'error',
  *run({ workbook, breakdown }) {
    const texts = sheetTexts(workbook);
    for (const { table, total } of wrongTotals(breakdown, 'section')) {
      const { stated, counted, place } = total;
      yield {
        message: message('checks.stated-section', { section: total.section ?? '', stated, counted }),
        sheet: table.sheet,
        place,
        observed: String(stated),
        expected: String(counted),
        edits: correctedFigure(table.sheet, total, texts),
      };
    }
  },
};

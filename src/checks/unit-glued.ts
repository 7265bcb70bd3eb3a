import { message } from '../locales/message';
import type { Check } from './model';
import { sheetTexts } from './sheet-texts';
import { taskLabel } from './task-label';
import { onOneLine, problemsOf, tidied, unitCells } from './unit-cells';

/** Two names of units with nothing between them: 住房城乡建设局商务局. */
export const unitGlued: Check = {
  id: 'unit-glued',
  severity: 'warning',
  *run({ workbook, breakdown }) {
    const texts = sheetTexts(workbook);
    for (const units of unitCells(breakdown)) {
      const problems = problemsOf(units.cell, 'glued');
      if (problems.length === 0) continue;
      const { sheet, place, task } = units;
      const observed = problems.map(({ written }) => onOneLine(written)).join('；');
      const expected = problems.map(({ names }) => names.join('、')).join('；');
      yield {
        message: message('checks.unit-glued', { task: taskLabel(task), observed, expected }),
        sheet,
        place,
        task,
        observed,
        expected,
        ...tidied(units, texts.cell(sheet, place)),
      };
    }
  },
};

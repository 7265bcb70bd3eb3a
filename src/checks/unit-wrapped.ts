import { message } from '../locales/message';
import type { Check } from './model';
import { sheetTexts } from './sheet-texts';
import { taskLabel } from './task-label';
import { onOneLine, problemsOf, tidied, unitCells } from './unit-cells';

/** One name over two lines: 人力资源社会⏎保障局 reads like two units. */
export const unitWrapped: Check = {
  id: 'unit-wrapped',
  severity: 'info',
  *run({ workbook, breakdown }) {
    const texts = sheetTexts(workbook);
    for (const units of unitCells(breakdown)) {
      const problems = problemsOf(units.cell, 'wrapped');
      if (problems.length === 0) continue;
      const { sheet, place, task } = units;
      const observed = problems.map(({ written }) => onOneLine(written)).join('；');
      const expected = problems.flatMap(({ names }) => names).join('；');
      yield {
        message: message('checks.unit-wrapped', { task: taskLabel(task), observed, expected }),
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

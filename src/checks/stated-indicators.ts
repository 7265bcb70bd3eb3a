import type { CountingWays } from '../breakdown/model';
import { message } from '../locales/message';
import type { Check } from './model';
import { sheetTexts } from './sheet-texts';
import { correctedFigure, wrongTotals } from './stated';

/** The other ways, in the order in which people are likely to have counted. */
const OTHER_WAYS = ['numbered', 'topLevel', 'allMarks'] as const satisfies readonly (keyof CountingWays)[];

/** The stated number of indicators against the leaf items, and which other way of counting would give it. */
export const statedIndicators: Check = {
  id: 'stated-indicators',
  severity: 'error',
  *run({ workbook, breakdown }) {
    const texts = sheetTexts(workbook);
    for (const { table, total } of wrongTotals(breakdown, 'indicators')) {
      const { stated, counted, place } = total;
      const { numbered, topLevel, allMarks } = table.ways;
      const way = OTHER_WAYS.find((name) => table.ways[name] === stated);
      yield {
        message: message(`checks.stated-indicators${way ? (`.${way}` as const) : ''}`, {
          stated,
          counted,
          numbered,
          topLevel,
          allMarks,
        }),
        sheet: table.sheet,
        place,
        observed: String(stated),
        expected: String(counted),
        edits: correctedFigure(table.sheet, total, texts),
      };
    }
  },
};

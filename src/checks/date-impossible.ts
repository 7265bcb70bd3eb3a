import { message } from '../locales/message';
import type { Check } from './model';
import { taskLabel } from './task-label';
import { timeProblems, type PlacedTimeProblem } from './time-problems';

/** Dates that no calendar has: 11月31日, 13月底前. All of one cell are one finding. */
export const dateImpossible: Check = {
  id: 'date-impossible',
  severity: 'error',
  *run({ breakdown }) {
    for (const table of breakdown.tables) {
      const cells = new Map<string, { first: PlacedTimeProblem; phrases: Set<string> }>();
      for (const found of timeProblems(table)) {
        if (found.problem.kind !== 'impossible') continue;
        const key = `${found.place.row},${found.place.column}`;
        const cell = cells.get(key) ?? { first: found, phrases: new Set() };
        cell.phrases.add(found.problem.phrase);
        cells.set(key, cell);
      }
      for (const { first, phrases } of cells.values()) {
        const observed = [...phrases].join('、');
        const { task, place } = first;
        const params = { task: taskLabel(task), dates: observed };
        yield {
          message: message('checks.date-impossible', params),
          sheet: table.sheet,
          place,
          task,
          observed,
        };
      }
    }
  },
};

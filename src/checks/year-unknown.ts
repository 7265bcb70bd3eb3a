import { message } from '../locales/message';
import type { Check } from './model';
import { timeProblems } from './time-problems';

/** A table whose dates name no year, where neither title nor notice tells it. One finding a table, at its title. */
export const yearUnknown: Check = {
  id: 'year-unknown',
  severity: 'warning',
  *run({ breakdown }) {
    for (const table of breakdown.tables) {
      let count = 0;
      let example = '';
      for (const { problem } of timeProblems(table)) {
        if (problem.kind !== 'year') continue;
        if (count === 0) example = problem.phrase;
        count += 1;
      }
      if (count === 0) continue;
      yield {
        message: message('checks.year-unknown', { count, example }),
        sheet: table.sheet,
        place: table.titlePlace ?? { row: table.range.top, column: table.range.left },
      };
    }
  },
};

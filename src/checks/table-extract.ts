import { message } from '../locales/message';
import { extractsOf } from './extract';
import type { Check } from './model';
import { wholeNumber } from './task-numbers';

/** A table that holds only some tasks of another one: said once, instead of a gap before every task. */
export const tableExtract: Check = {
  id: 'table-extract',
  severity: 'info',
  *run({ breakdown }) {
    for (const table of breakdown.tables) {
      if (!extractsOf(breakdown).has(table)) continue;
      const [first] = table.tasks;
      const numbers = table.tasks.flatMap((task) => wholeNumber(task) ?? []);
      numbers.sort((a, b) => a - b);
      const params = { count: table.tasks.length, first: numbers[0] ?? 0, last: numbers.at(-1) ?? 0 };
      yield {
        message: message('checks.table-extract', params),
        sheet: table.sheet,
        place: table.titlePlace ?? first?.numberPlace ?? null,
      };
    }
  },
};

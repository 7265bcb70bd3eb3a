import { message } from '../locales/message';
import type { Check } from './model';

/** A sheet that looks like a breakdown but could not be read as one, or a workbook without any. */
export const tableNotFound: Check = {
  id: 'table-not-found',
  severity: 'error',
  *run({ breakdown }) {
    let reported = false;
    for (const { name, problem } of breakdown.sheets) {
      if (!problem) continue;
      reported = true;
      const missing = problem.kind === 'column' && problem.role ? problem.role : 'header';
      yield {
        message: message(`checks.table-not-found.${missing}`, { sheet: name }),
        sheet: name,
        place: problem.place,
      };
    }
    if (!reported && breakdown.tables.length === 0) {
      const other = breakdown.sheets.find(({ takenFor }) => takenFor !== undefined);
      yield {
        message: other?.takenFor
          ? message(`checks.table-not-found.${other.takenFor}`, { sheet: other.name })
          : message('checks.table-not-found'),
        sheet: '',
        place: null,
      };
    }
  },
};

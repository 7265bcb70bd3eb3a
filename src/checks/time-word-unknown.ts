import { message } from '../locales/message';
import type { Check } from './model';
import { timeProblems, type PlacedTimeProblem } from './time-problems';

/** A local word for a time (汛期前) that the settings give no day. One finding a word, where it stands first. */
export const timeWordUnknown: Check = {
  id: 'time-word-unknown',
  severity: 'info',
  *run({ breakdown }) {
    const words = new Map<string, { first: PlacedTimeProblem; sheet: string; count: number }>();
    for (const table of breakdown.tables) {
      for (const one of timeProblems(table)) {
        if (one.problem.kind !== 'word') continue;
        const { phrase } = one.problem;
        const known = words.get(phrase);
        if (known) known.count += 1;
        else words.set(phrase, { first: one, sheet: table.sheet, count: 1 });
      }
    }
    for (const [word, { first, sheet, count }] of words) {
      const { task, place } = first;
      yield {
        message: message('checks.time-word-unknown', { word, count }),
        sheet,
        place,
        task,
        observed: word,
      };
    }
  },
};

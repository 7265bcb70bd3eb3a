import { countsByParagraph } from '../neighbours';
import type { Statement } from '../statements';
import type { Sum } from './sum';
import { wrongClasses } from './wrong-classes';
import { wrongComplements } from './wrong-complements';
import { wrongLists, wrongAmong } from './wrong-lists';
import { wrongMeasures } from './wrong-measures';
import { wrongStates } from './wrong-states';
import { wrongTotals } from './wrong-totals';

/**
 * Sums that do not come out. A text can mostly be read in several ways; it is wrong where it is wrong in all of them, and
 * then the reading that lies nearest is told.
 */
export function wrongSums(statements: readonly Statement[]): Sum[] {
  const wrong: Sum[] = [];
  const wholes: Statement[] = [];
  for (const counts of countsByParagraph(statements)) {
    const states = wrongStates(counts, wholes);
    const lists = [
      ...wrongLists(counts, statements),
      ...wrongAmong(counts, statements),
      ...wrongComplements(counts, wholes),
      ...wrongTotals(counts),
      ...wrongClasses(counts, wholes),
      ...wrongMeasures(counts),
    ];
    for (const one of [...states, ...lists]) {
      const known = wrong.some(
        ({ whole, parts }) => whole === one.whole && parts.some((part) => one.parts.includes(part)),
      );
      if (!known) wrong.push(one);
    }
    wholes.push(...counts.filter(({ whole, nested, depth }) => whole && !nested && depth === 0));
  }
  return wrong;
}

import { checkCircular } from '../circular/check-circular';
import type { LedgerFigures } from '../circular/ledger/ledger-figures';
import type { Circular, CircularFinding } from '../circular/model';
import type { Language } from '../locales/words';
import { tasksOf } from '../statistics/items';
import { summaryOf } from '../statistics/summary';
import { countedOf } from './statistics';
import type { Understanding } from './understand';

/** A circular's own figures, and against the ledger of a workbook where there is one, understood at the circular's date. */
export function circularFindings(
  circular: Circular,
  understanding: Understanding | null,
  language: Language,
): CircularFinding[] {
  return checkCircular(circular, { ledger: understanding && ledgerFigures(understanding), language });
}

function ledgerFigures(understanding: Understanding): LedgerFigures {
  const { items, summary } = countedOf(understanding);
  const { asOf, breakdown } = understanding;
  const given = Object.entries(breakdown.roster.given.aliases);
  const otherNames = (unit: string): string[] =>
    given.filter(([, standard]) => standard === unit).map(([other]) => other);
  const context = { asOf, year: null, returned: new Set<string>(), isCollective: () => false };
  return { summary, tasks: summaryOf(tasksOf(items), context), items, asOf, otherNames };
}

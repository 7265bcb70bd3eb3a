import { checkCircular } from '../circular/check-circular';
import type { LedgerFigures } from '../circular/against-ledger';
import type { Circular, CircularFinding } from '../circular/model';
import { standingsOf } from '../ledger/standing';
import type { Language } from '../locales/words';
import { itemsOf, tasksOf } from '../statistics/items';
import { figuresOf } from '../statistics/figures';
import { statisticsOf } from './statistics';
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
  const { breakdown, progress, settings, asOf } = understanding;
  const { link } = progress;
  const standings = standingsOf(link.occurrences, { link, asOf, soonDays: settings.soonDays });
  return {
    summary: statisticsOf(understanding),
    byTask: figuresOf(tasksOf(itemsOf(standings, breakdown)), asOf),
  };
}

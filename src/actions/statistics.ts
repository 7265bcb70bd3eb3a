import { returnedBy } from '../collect/returns';
import { yearOf } from '../ledger/ledger-of';
import { standingsOf } from '../ledger/standing';
import { itemsOf } from '../statistics/items';
import { type Summary, summaryOf } from '../statistics/summary';
import type { Understanding } from './understand';

/** The workbook's figures at its as-of date: what every page, sheet, command and paper shows. */
export function statisticsOf({ breakdown, progress, settings, asOf }: Understanding): Summary {
  const { link } = progress;
  const standings = standingsOf(link.occurrences, { link, asOf, soonDays: settings.soonDays });
  return summaryOf(itemsOf(standings, breakdown), {
    asOf,
    year: yearOf(breakdown),
    returned: returnedBy(settings, asOf),
    isCollective: (unit) => breakdown.roster.units.get(unit)?.kind === 'collective',
  });
}

import { returnedBy } from '../collect/returns';
import { yearOf } from '../ledger/ledger-of';
import { standingsOf } from '../ledger/standing';
import { type Item, itemsOf } from '../statistics/items';
import { type Summary, summaryOf } from '../statistics/summary';
import { type FigureProgress, figureProgress } from '../statistics/figure-progress';
import { PACE_RULES } from '../statistics/pace-rules';
import type { Understanding } from './understand';

/** The items of a workbook at its as-of date, and their figures. */
interface Counted {
  readonly items: readonly Item[];
  readonly summary: Summary;
}

/** The workbook's figures at its as-of date: what every page, sheet, command and paper shows. */
export function statisticsOf(understanding: Understanding): Summary {
  return countedOf(understanding).summary;
}

/** The same with what was counted, for papers that list it. */
export function countedOf({ breakdown, progress, settings, asOf }: Understanding): Counted {
  const { link } = progress;
  const standings = standingsOf(link.occurrences, { link, asOf, soonDays: settings.soonDays });
  const items = itemsOf(standings, breakdown);
  const summary = summaryOf(items, {
    asOf,
    year: yearOf(breakdown),
    returned: returnedBy(settings, asOf),
    isCollective: (unit) => breakdown.roster.units.get(unit)?.kind === 'collective',
  });
  return { items, summary };
}

/** How items with figures stand, by what each is an item of (an indicator, a part, a task); those without are left out. */
export function figuresByItem(understanding: Understanding): ReadonlyMap<object, FigureProgress> {
  const { settings, asOf } = understanding;
  const found = new Map<object, FigureProgress>();
  for (const item of countedOf(understanding).items) {
    const figure = figureProgress(item, asOf, PACE_RULES[settings.pace]);
    const of = item.standings[0]?.occurrence.subject.of;
    if (figure && of) found.set(of, figure);
  }
  return found;
}

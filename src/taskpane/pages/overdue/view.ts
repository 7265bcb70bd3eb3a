import { standingsAt } from '../../../actions/at-date';
import type { Understanding } from '../../../actions/understand';
import { type DueItem, dueItems } from '../../../ledger/due-items';
import type { Standing } from '../../../ledger/standing';
import { type Item, itemsOf } from '../../../statistics/items';
import type { CivilDate } from '../../../timing/model';

/** An item as lists show it: counted as everywhere (`statistics/items`), with the words for what is due. */
export interface ListedItem extends DueItem {
  readonly item: Item;
}

/** What an item is known by, also after the workbook was read anew. */
export function keyOf({ item }: ListedItem): string {
  return item.standings[0]?.occurrence.key ?? '';
}

/** The workbook at a date that the person chose: what was read once is looked at again. */
export interface View {
  /** As understood, with the as-of date and the warning days of this view. */
  readonly understanding: Omit<Understanding, 'states' | 'findings'>;
  readonly standings: readonly Standing[];
  readonly items: readonly ListedItem[];
}

/** Pure, linear in the occurrences. */
export function viewAt(understanding: Understanding, asOf: CivilDate, soonDays: number): View {
  const dates = { asOf, soonDays };
  const standings = standingsAt(understanding, dates);
  return {
    understanding: { ...understanding, asOf, settings: { ...understanding.settings, soonDays } },
    standings,
    items: listedItems(understanding, standings),
  };
}

/** Items of some occurrences. */
export function listedItems(
  { breakdown }: Pick<Understanding, 'breakdown'>,
  standings: readonly Standing[],
): readonly ListedItem[] {
  const items = itemsOf(standings, breakdown);
  // Both group by what the occurrences are occurrences of, in the same order.
  return dueItems(standings).flatMap((due, index) => {
    const item = items[index];
    return item ? [{ ...due, item }] : [];
  });
}

import { itemOf } from '../../../ledger/due-items';
import type { State } from '../../../timing/model';
import type { ListedItem } from './view';

/** What happened between two dates, by item: newly and still overdue are what the tile of the second date counts. */
export interface Between {
  /** Overdue at the second date and not at the first. */
  readonly newlyOverdue: readonly ListedItem[];
  /** Overdue at both. */
  readonly stillOverdue: readonly ListedItem[];
  /** Done at the second date and not at the first. */
  readonly newlyDone: readonly ListedItem[];
  /** Soon at the second date and not at the first. */
  readonly newlySoon: readonly ListedItem[];
}

/** Compares how the same items stand at two dates. Those given back stand as at the second. */
export function between(first: readonly ListedItem[], second: readonly ListedItem[]): Between {
  const before = new Map(first.map((one) => [itemOf(one.first.occurrence), one.state]));
  const now = (state: State, same: boolean): ListedItem[] =>
    second.filter(
      (one) => one.state === state && (before.get(itemOf(one.first.occurrence)) === state) === same,
    );
  return {
    newlyOverdue: now('overdue', false),
    stillOverdue: now('overdue', true),
    newlyDone: now('done', false),
    newlySoon: now('soon', false),
  };
}

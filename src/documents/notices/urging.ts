import type { Item } from '../../statistics/items';
import type { CivilDate } from '../../timing/model';
import { type ItemWords, itemWords, type ItemWordsContext } from '../item-words';
import { say } from '../words';

/** By the worst of what is urged: overdue is red, near is blue. */
export type UrgingLevel = 'red' | 'blue';

/** What one unit is urged to do. */
export interface Urging {
  readonly unit: string;
  readonly level: UrgingLevel;
  /** 督办〔2024〕1号 */
  readonly number: string;
  /** Items that it leads: what is overdue first, longest first; then what soon will be. */
  readonly overdue: readonly ItemWords[];
  readonly soon: readonly ItemWords[];
}

/** Numbers run on through a year. */
export interface Numbering {
  readonly prefix: string;
  readonly last: { readonly year: number; readonly number: number } | null;
}

export interface Urgings {
  readonly all: readonly Urging[];
  /** What is to be remembered as the last number. */
  readonly last: Numbering['last'];
}

/**
 * Whom to urge: everybody who leads an item that is overdue or near, in the order given, each under a number of its own. An item
 * with several leading units is urged from each of them.
 */
export function urgingsOf(
  items: readonly Item[],
  units: readonly string[],
  { asOf, prefix, last, ...context }: ItemWordsContext & Numbering & { readonly asOf: CivilDate },
): Urgings {
  const byUnit = new Map<string, ItemWords[]>();
  for (const item of items) {
    if (item.state !== 'overdue' && item.state !== 'soon') continue;
    const worded = itemWords(item, context);
    for (const unit of item.leads) {
      const own = byUnit.get(unit);
      if (own) own.push(worded);
      else byUnit.set(unit, [worded]);
    }
  }
  const year = Number(asOf.slice(0, 4));
  let number = last?.year === year ? last.number : 0;
  const all = units.flatMap((unit): Urging[] => {
    const own = byUnit.get(unit);
    if (!own) return [];
    number++;
    const overdue = own
      .filter(({ item }) => item.state === 'overdue')
      .sort((a, b) => (b.days ?? 0) - (a.days ?? 0));
    const soon = own
      .filter(({ item }) => item.state === 'soon')
      .sort((a, b) => (a.days ?? 0) - (b.days ?? 0));
    return [
      {
        unit,
        level: overdue.length > 0 ? 'red' : 'blue',
        number: say('notice.number', { prefix, year, number }),
        overdue,
        soon,
      },
    ];
  });
  return { all, last: all.length > 0 ? { year, number } : last };
}

import type { Item } from '../../statistics/items';
import { isBehind, type ItemWordsContext } from '../item-words';
import { say } from '../words';

/** By the worst of what is urged: overdue is red, behind by its figure yellow, near blue. */
export type UrgingLevel = 'red' | 'yellow' | 'blue';

/** What one unit is urged to do. */
export interface Urging {
  readonly unit: string;
  readonly level: UrgingLevel;
  /** 督办〔2024〕1号 */
  readonly number: string;
  /** Items that it leads, each once: what is overdue, what soon is due, what else is behind by its figure. */
  readonly overdue: readonly Item[];
  readonly soon: readonly Item[];
  readonly behind: readonly Item[];
}

/** Numbers run on through a year. */
export interface Numbering {
  readonly prefix: string;
  readonly last: { readonly year: number; readonly number: number } | null;
}

interface Urgings {
  readonly all: readonly Urging[];
  /** What is to be remembered as the last number. */
  readonly last: Numbering['last'];
}

/**
 * Whom to urge: everybody who leads an item that is overdue, near or behind, in the order given, each under a number of its own. An item
 * with several leading units is urged from each of them.
 */
export function urgingsOf(
  items: readonly Item[],
  units: readonly string[],
  { prefix, last, ...context }: Pick<ItemWordsContext, 'asOf' | 'pace'> & Numbering,
): Urgings {
  const byUnit = new Map<string, Item[]>();
  const late = new Set<Item>();
  for (const item of items) {
    if (isBehind(item, context)) late.add(item);
    else if (item.state !== 'overdue' && item.state !== 'soon') continue;
    for (const unit of item.leads) {
      const own = byUnit.get(unit);
      if (own) own.push(item);
      else byUnit.set(unit, [item]);
    }
  }
  const year = Number(context.asOf.slice(0, 4));
  let number = last?.year === year ? last.number : 0;
  const all = units.flatMap((unit): Urging[] => {
    const own = byUnit.get(unit);
    if (!own) return [];
    number++;
    const overdue = own.filter(({ state }) => state === 'overdue');
    const soon = own.filter(({ state }) => state === 'soon');
    const behind = own.filter(({ state }) => state !== 'overdue' && state !== 'soon');
    return [
      {
        unit,
        level: overdue.length > 0 ? 'red' : own.some((one) => late.has(one)) ? 'yellow' : 'blue',
        number: say('notice.number', { prefix, year, number }),
        overdue,
        soon,
        behind,
      },
    ];
  });
  return { all, last: all.length > 0 ? { year, number } : last };
}

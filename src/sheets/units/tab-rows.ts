import type { Indicator, Task } from '../../breakdown/model';
import { squash } from '../../texts/width';
import type { Occurrence } from '../../ledger/model';
import type { OthersItems } from '../../settings/tabs';
import { type Holder, type HeldTask, type Role, unitNames } from '../../split/assignments';

/** A row of a tab. */
export interface TabRow {
  readonly occurrence: Occurrence;
  readonly role: Role;
  /** The indicator is another unit's: shown so that the task can be understood. */
  readonly others: boolean;
  /** The task stands in the row above already. */
  readonly repeats: boolean;
  /**
   * What the row counts as, so that formulas can count tasks and indicators among rows: `T` a task in its role, `I` an
   * indicator of this holder, `D` something of this holder that is due. Each only once in a tab.
   */
  readonly mark: string;
}

export interface TabCounts {
  readonly tasks: number;
  readonly lead: number;
  readonly support: number;
  readonly indicators: number;
  /** Indicators of other units that are listed in grey. */
  readonly others: number;
}

/** The rows of a holder's tab: what it leads, then what it supports, each table after the other. */
export function tabRows(
  holder: Holder,
  occurrences: ReadonlyMap<Task, readonly Occurrence[]>,
  othersItems: OthersItems,
): { readonly rows: readonly TabRow[]; readonly counts: TabCounts } {
  const rows: TabRow[] = [];
  const counted = new Set<unknown>();
  let indicators = 0;
  let others = 0;
  const first = (what: unknown): boolean => {
    const before = counted.size;
    return counted.add(what).size > before;
  };
  const add = (held: HeldTask, role: Role): void => {
    const list = occurrences.get(held.task) ?? [];
    const concerns = ownItems(held.task, holder);
    const mine = ({ indicator }: Occurrence): boolean => concerns === null || concerns.has(indicator);
    const shown = othersItems === 'omit' && list.some(mine) ? list.filter(mine) : list;
    let start = true;
    for (const occurrence of shown) {
      const own = mine(occurrence);
      const { indicator } = occurrence;
      const newItem = indicator !== null && first(indicator);
      if (newItem && own) indicators++;
      else if (newItem) others++;
      const due = own && first(occurrence);
      const mark = `${start ? 'T' : ''}${newItem && own ? 'I' : ''}${due ? 'D' : ''}`;
      rows.push({ occurrence, role, others: !own, repeats: !start, mark });
      start = false;
    }
  };
  for (const held of holder.lead) add(held, 'lead');
  for (const held of holder.support) add(held, 'support');
  const tasks = new Set([...holder.lead, ...holder.support].map(({ task }) => task)).size;
  const counts = { tasks, lead: holder.lead.length, support: holder.support.length, indicators, others };
  return { rows, counts };
}

/** The indicators of a task that concern a holder; `null`: all of them. */
function ownItems({ indicators, lead }: Task, { name, kind }: Holder): ReadonlySet<Indicator | null> | null {
  if (kind === 'leader' || indicators.every(({ heading }) => heading === null)) return null;
  const leads = unitNames(lead);
  return new Set(indicators.filter((one) => !isOwned(one, leads) || one.owners.includes(name)));
}

/** Whether a heading above the indicator names units; one that names a topic leaves it to all. */
function isOwned({ heading, owners }: Indicator, leads: readonly string[]): boolean {
  if (heading === null || owners.length === 0) return false;
  if (owners.length !== leads.length || owners.some((name) => !leads.includes(name))) return true;
  const words = squash(heading);
  return owners.every((name) => words.includes(squash(name)));
}

import type { Answers, Indicator, Task } from '../../breakdown/model';
import type { Subject } from '../../ledger/subjects';
import { squash } from '../../texts/width';
import type { Occurrence } from '../../ledger/model';
import type { OthersItems } from '../../settings/tabs';
import type { Holder, HeldTask, Role } from '../../split/assignments';
import { unitNames } from '../../units/unit-names';

/** A row of a tab. */
export interface TabRow {
  readonly occurrence: Occurrence;
  readonly role: Role;
  /** The indicator is another unit's: shown so that the task can be understood. */
  readonly others: boolean;
  /** The task stands in the row above already. */
  readonly repeats: boolean;
  /** So does what answers for this item: the task, or a part of it with units of its own. */
  readonly samePart: boolean;
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
    // Of a task whose parts answer for themselves, only the holder's own; beside them nothing of the others is shown.
    const list = (occurrences.get(held.task) ?? []).filter(({ subject }) =>
      held.answers.has(subject.answers),
    );
    const mine = ({ subject }: Occurrence): boolean => isMine(subject, holder);
    const shown = othersItems === 'omit' && list.some(mine) ? list.filter(mine) : list;
    let start = true;
    let part: Answers | null = null;
    for (const occurrence of shown) {
      const own = mine(occurrence);
      const { of, answers } = occurrence.subject;
      const newItem = 'heading' in of && first(of);
      if (newItem && own) indicators++;
      else if (newItem) others++;
      const due = own && first(occurrence);
      const mark = `${start ? 'T' : ''}${newItem && own ? 'I' : ''}${due ? 'D' : ''}`;
      rows.push({ occurrence, role, others: !own, repeats: !start, samePart: part === answers, mark });
      start = false;
      part = answers;
    }
  };
  for (const held of holder.lead) add(held, 'lead');
  for (const held of holder.support) add(held, 'support');
  const tasks = new Set([...holder.lead, ...holder.support].map(({ task }) => task)).size;
  const counts = { tasks, lead: holder.lead.length, support: holder.support.length, indicators, others };
  return { rows, counts };
}

/** Whether an item concerns a holder: an indicator under a heading that names units is theirs alone. */
function isMine({ of, answers }: Subject, { name, kind }: Holder): boolean {
  if (kind === 'leader' || !('heading' in of)) return true;
  return !isOwned(of, unitNames(answers.lead)) || of.owners.includes(name);
}

/** Whether a heading above the indicator names units; one that names a topic leaves it to all. */
function isOwned({ heading, owners }: Indicator, leads: readonly string[]): boolean {
  if (heading === null || owners.length === 0) return false;
  if (owners.length !== leads.length || owners.some((name) => !leads.includes(name))) return true;
  const words = squash(heading);
  return owners.every((name) => words.includes(squash(name)));
}

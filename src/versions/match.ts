import type { Breakdown, Task } from '../breakdown/model';
import { newRow } from '../ledger/entry-changes';
import { matchLedgerRows } from '../ledger/link';
import type { LedgerRow, Occurrence } from '../ledger/model';
import { occurrencesOf } from '../ledger/occurrences';
import type { Subject } from '../ledger/subjects';

export interface TaskPair {
  readonly old: Task;
  readonly new: Task;
  readonly items: readonly { readonly old: Subject; readonly new: Subject }[];
}

/** Two versions of a table side by side. */
export interface MatchedVersions {
  readonly old: readonly Subject[];
  readonly new: readonly Subject[];
  readonly pairs: readonly TaskPair[];
}

/**
 * Which task of the old version is which of the new one: as a ledger of the old version would follow to the new
 * (`ledger/link`). Items that stand under another task now are of neither pair: gone here, new there.
 */
export function matchVersions(old: Breakdown, fresh: Breakdown): MatchedVersions {
  const before = occurrencesOf(old);
  const after = occurrencesOf(fresh);
  const source = new Map<LedgerRow, Occurrence>(before.map((one) => [newRow(one), one]));
  const { within } = matchLedgerRows([...source.keys()], after);
  const pairs = within.flatMap(({ old: { list }, fresh: { list: freshList }, items }): TaskPair[] => {
    const first = source.get(list[0]?.rows[0] as LedgerRow);
    const task = freshList[0]?.occurrences[0]?.task;
    if (!first || !task) return [];
    const subjects = items.flatMap(({ old: a, fresh: b }) => {
      const from = a.rows[0] && source.get(a.rows[0])?.subject;
      const to = b.occurrences[0]?.subject;
      return from && to ? [{ old: from, new: to }] : [];
    });
    return [{ old: first.task, new: task, items: subjects }];
  });
  return { old: subjectsIn(before), new: subjectsIn(after), pairs };
}

function subjectsIn(occurrences: readonly Occurrence[]): readonly Subject[] {
  const seen = new Map(occurrences.map(({ subject }) => [subject.of, subject] as const));
  return [...seen.values()];
}

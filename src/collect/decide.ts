import { type ChangedFields, type EntryChanges, withFields } from '../ledger/entry-changes';
import { EMPTY_ENTRY, type Entry, type EntryField, type Occurrence } from '../ledger/model';
import type { Link } from '../ledger/link';
import type { Base } from './base';
import { baseOf } from './base';
import type { Collection, Conflict, Returned, ReturnedRow, Side } from './model';

/** What people decided: the name of the chosen side, by the id of the conflict. */
export type Decisions = ReadonlyMap<string, string>;

/** What people call a conflict: the field of an occurrence. */
export function conflictId({ key }: Occurrence, field: EntryField): string {
  return `${key}/${field}`;
}

/** What goes into the ledger, and what stays open. */
export interface Outcome {
  readonly changes: EntryChanges;
  readonly open: readonly Conflict[];
  readonly settled: readonly { readonly conflict: Conflict; readonly side: Side }[];
  /** Decisions that name no side of their conflict. Decisions about no conflict (any more) do not matter. */
  readonly unknown: readonly { readonly id: string; readonly side: string }[];
}

export function decide({ collected, conflicts }: Collection, decisions: Decisions): Outcome {
  const changes = new Map<string, ChangedFields>();
  const set = ({ key }: Occurrence, field: EntryField, value: string): void => {
    changes.set(key, { ...changes.get(key), [field]: value });
  };
  for (const { occurrence, field, value } of collected) set(occurrence, field, value);
  const open: Conflict[] = [];
  const settled: Outcome['settled'][number][] = [];
  const unknown: Outcome['unknown'][number][] = [];
  for (const conflict of conflicts) {
    const chosen = decisions.get(conflict.id);
    const side = conflict.sides.find(({ name }) => name === chosen);
    if (!side) {
      open.push(conflict);
      if (chosen !== undefined) unknown.push({ id: conflict.id, side: chosen });
      continue;
    }
    settled.push({ conflict, side });
    if (side.reports.length > 0) set(conflict.occurrence, conflict.field, side.value);
  }
  return { changes, open, settled, unknown };
}

/** What a tab shows of an occurrence, and what it remembers as the ledger's word. */
export interface Shown {
  readonly entry: Entry;
  readonly base: Base;
}

/**
 * What the rebuilt tabs show: the ledger, and over it what their units wrote and nobody has decided about. A row that
 * is in conflict keeps its old base, so that it stays in conflict until it is settled. By tab, row's place aside.
 */
export function stillOpen(
  { matched }: Collection,
  open: readonly Conflict[],
  link: Link,
): ReadonlyMap<Returned, ReadonlyMap<string, Shown>> {
  const conflicts = new Map<string, Conflict[]>();
  for (const one of open) {
    const known = conflicts.get(one.occurrence.key);
    if (known) known.push(one);
    else conflicts.set(one.occurrence.key, [one]);
  }
  const all = new Map<Returned, ReadonlyMap<string, Shown>>();
  if (conflicts.size === 0) return all;
  for (const [returned, rows] of matched) {
    if (returned.from.kind !== 'tab') continue;
    const shown = new Map<string, Shown>();
    for (const [row, occurrence] of rows) {
      const about = conflicts.get(occurrence.key);
      if (!about) continue;
      const entry = link.rows.get(occurrence.key)?.entry ?? EMPTY_ENTRY;
      const next = shown.get(occurrence.key) ?? { entry, base: baseOf(entry) };
      shown.set(occurrence.key, overlaid(next, row, about, returned));
    }
    all.set(returned, shown);
  }
  return all;
}

function overlaid(
  { entry, base }: Shown,
  row: ReturnedRow,
  conflicts: readonly Conflict[],
  { from }: Returned,
): Shown {
  let [shown, kept] = [entry, base];
  for (const { field, sides } of conflicts) {
    const side = sides.find(({ reports }) =>
      reports.some((report) => report.from.sheet === from.sheet && report.row === row.row),
    );
    if (!side) continue;
    shown = withFields(shown, { [field]: side.value });
    kept = { ...kept, [field]: row.base[field] };
  }
  return { entry: shown, base: kept };
}

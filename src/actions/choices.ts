import type { Taken } from './take-back';
import { fieldText } from '../collect/base';
import { LEDGER_SIDE } from '../collect/collect';
import { conflictId, decide, type Decisions } from '../collect/decide';
import { withChanges } from '../ledger/entry-changes';
import type { Collected, Collection, Conflict, Report } from '../collect/model';
import type { Link } from '../ledger/link';

/** What the person agreed to so far. */
export interface Choices {
  /** Ids (`idOf`) of new entries that go into the ledger. */
  readonly accepted: ReadonlySet<string>;
  /** Name of the chosen side, by the id of the conflict. */
  readonly decisions: Decisions;
}

export const NOTHING: Choices = { accepted: new Set(), decisions: new Map() };

export function idOf({ occurrence, field }: Collected): string {
  return conflictId(occurrence, field);
}

/**
 * 以牵头单位为准: of every conflict in which exactly one side is what units say that answer for the item, that side. The
 * others stay open: nobody knows better there.
 */
export function preferLeads(conflicts: readonly Conflict[], standard: (name: string) => string): Decisions {
  return new Map(
    conflicts.flatMap(({ id, occurrence, sides }) => {
      const leads = new Set(occurrence.subject.leads.map(standard));
      const of = sides.filter(({ reports }) =>
        reports.some(({ unit }) => unit !== null && leads.has(standard(unit))),
      );
      const [side, ...others] = of;
      return side && others.length === 0 ? [[id, side.name] as const] : [];
    }),
  );
}

/**
 * What goes into the ledger by these choices. What was not accepted counts as undecided: it stays in its tab, also where
 * the tabs are rebuilt, and is shown again next time.
 */
export function takenBy(collection: Collection, { accepted, decisions }: Choices, link: Link): Taken {
  const left = collection.collected.filter((one) => !accepted.has(idOf(one)));
  const chosen: Collection = {
    ...collection,
    collected: collection.collected.filter((one) => accepted.has(idOf(one))),
    conflicts: [...collection.conflicts, ...undecided(left, collection)],
  };
  const outcome = decide(chosen, decisions);
  return { collection: chosen, outcome, link: withChanges(link, outcome.changes) };
}

function undecided(left: readonly Collected[], { matched }: Collection): Conflict[] {
  if (left.length === 0) return [];
  // Several units may have said the same: each keeps it in its tab.
  const waiting = new Map<string, { readonly one: Collected; readonly reports: Report[] }>();
  const byOccurrence = new Map<string, Collected[]>();
  for (const one of left) {
    waiting.set(idOf(one), { one, reports: [] });
    const { key } = one.occurrence;
    byOccurrence.set(key, [...(byOccurrence.get(key) ?? []), one]);
  }
  for (const [{ unit, from }, rows] of matched) {
    for (const [row, { key }] of rows) {
      for (const one of byOccurrence.get(key) ?? []) {
        if (fieldText(row.entry, one.field) !== one.value) continue;
        waiting.get(idOf(one))?.reports.push({ ...one, unit, from, row: row.row, base: row.base[one.field] });
      }
    }
  }
  return [...waiting].map(([id, { one, reports }]) => ({
    id,
    occurrence: one.occurrence,
    field: one.field,
    sides: [
      { name: LEDGER_SIDE, value: one.before, reports: [] },
      { name: one.from.name, value: one.value, reports },
    ],
  }));
}

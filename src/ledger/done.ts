import type { Indicator, Part, Task } from '../breakdown/model';
import type { CivilDate } from '../timing/model';
import { reportedDone } from './reported-done';
import type { Link } from './link';
import { type Entry, isDoneStatus, type Occurrence } from './model';
import { doneInSource, type DoneLookup } from './states';

/**
 * Whether an entry reports its occurrence done by the as-of date: what was finished later was open then, so that any
 * past day can be looked at. `null`: it says nothing about it.
 */
export function doneByEntry(entry: Entry, asOf: CivilDate): boolean | null {
  if (entry.status.trim() === '') return null;
  const doneOn = entry.doneOn?.date ?? null;
  return isDoneStatus(entry.status) && (doneOn === null || doneOn <= asOf);
}

/** Whether an occurrence is reported done: the ledger decides; where it says nothing, the source's progress column. */
export function isDone(occurrence: Occurrence, link: Link | null, asOf: CivilDate): boolean {
  const row = link?.rows.get(occurrence.key);
  return (row ? doneByEntry(row.entry, asOf) : null) ?? reportedDone(occurrence.subject.progressText);
}

/** The same as a look-up by task and indicator, for states. */
export function doneInLedger(link: Link | null, asOf: CivilDate): DoneLookup {
  if (!link || link.rows.size === 0) return doneInSource;
  const done = new Map<Indicator | Part | Task, boolean | Set<CivilDate>>();
  for (const occurrence of link.occurrences) {
    const item = occurrence.subject.of;
    const yes = isDone(occurrence, link, asOf);
    if (occurrence.due === null) {
      done.set(item, yes);
      continue;
    }
    const dates = done.get(item);
    const known = typeof dates === 'object' ? dates : new Set<CivilDate>();
    if (yes) known.add(occurrence.due);
    done.set(item, known);
  }
  return (task, item) => done.get(item ?? task) ?? false;
}

import type { CivilDate } from '../timing/model';
import type { Link } from './link';
import { type Entry, isDoneStatus, type Occurrence } from './model';
import { doneInSource } from './states';

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
  return (row ? doneByEntry(row.entry, asOf) : null) ?? doneOn(occurrence);
}

function doneOn({ task, subject, due }: Occurrence): boolean {
  const done = doneInSource(task, subject.of);
  return typeof done === 'boolean' ? done : due !== null && done.has(due);
}

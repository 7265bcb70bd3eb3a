import type { CivilDate } from '../timing/model';
import type { Link } from './link';
import type { Entry, Occurrence } from './model';
import { doneInSource } from './states';
import { statusSays } from './status-words';

/**
 * Whether an entry reports its occurrence done by the as-of date: what was finished later was open then, so that any
 * past day can be looked at. `null`: it says nothing about it.
 *
 * @param goals what is wanted, the nearest text first
 */
export function doneByEntry(entry: Entry, asOf: CivilDate, goals: readonly string[] = []): boolean | null {
  const says = statusSays(entry.status, goals);
  if (says === 'none') return null;
  const doneOn = entry.doneOn?.date ?? null;
  return says === 'done' && (doneOn === null || doneOn <= asOf);
}

/** Whether an occurrence is reported done: the ledger decides; where it says nothing, the source's progress column. */
export function isDone(occurrence: Occurrence, link: Link | null, asOf: CivilDate): boolean {
  const row = link?.rows.get(occurrence.key);
  return (row ? doneByEntry(row.entry, asOf, goalsOf(occurrence)) : null) ?? doneOn(occurrence);
}

/** What an occurrence wants, in its own words, its item's and its task's. */
export function goalsOf({ text, subject, task }: Occurrence): readonly string[] {
  const goals = [text, subject.of.text, task.text, task.details];
  return [...new Set(goals.filter((one) => one !== undefined && one !== ''))] as string[];
}

function doneOn({ task, subject, due }: Occurrence): boolean {
  const done = doneInSource(task, subject.of);
  return typeof done === 'boolean' ? done : due !== null && done.has(due);
}

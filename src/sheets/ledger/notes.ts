import type { LedgerColumn } from '../../ledger/columns';
import type { Change, Link } from '../../ledger/link';
import { words, type Language } from '../../locales/words';
import type { CivilDate } from '../../timing/model';

/** Columns that are hidden unless they have something to say, and have. */
export function speakingColumns({ occurrences, changes }: Link): ReadonlySet<LedgerColumn> {
  const shown = new Set<LedgerColumn>();
  if (occurrences.some(({ count }) => count > 1)) shown.add('turn');
  if (new Set(occurrences.map(({ table }) => table.sheet)).size > 1) shown.add('sheet');
  if (changes.some(noted)) shown.add('note');
  return shown;
}

/** What the column 变动说明 says of the changes, by the occurrence's key. A task's text is told once, on its first row. */
export function notesOf(
  changes: readonly Change[],
  language: Language,
  date: CivilDate,
): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  const told = new Set<unknown>();
  for (const change of changes) {
    if (!noted(change)) continue;
    const { what, before, occurrence } = change;
    if (what === 'task' && told.has(occurrence.task)) continue;
    if (what === 'task') told.add(occurrence.task);
    const text = words(language, { id: `ledger.note.${what}`, params: { before: before || '—', date } });
    const known = notes.get(occurrence.key);
    notes.set(occurrence.key, known === undefined ? text : `${known}\n${text}`);
  }
  return notes;
}

/** Changes that the one who fills in must know of; a new number or section is only reported. */
function noted(change: Change): change is Change & { readonly what: 'task' | 'item' | 'due' } {
  const { what, before } = change;
  return (what === 'task' && before !== '') || what === 'item' || what === 'due';
}

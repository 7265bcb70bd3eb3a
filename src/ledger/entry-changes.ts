import { isCivilDate } from '../timing/civil';
import type { Link } from './link';
import {
  EMPTY_ENTRY,
  type Entry,
  isDateField,
  type LedgerField,
  type LedgerRow,
  type Occurrence,
  type WrittenDate,
} from './model';

/** New values of the fields of one occurrence, '' where one is cleared; a date as `YYYY-MM-DD`. */
export type ChangedFields = Readonly<Partial<Record<LedgerField, string>>>;

/** What is to be written into a ledger, by the key of the occurrence: only the fields that change. */
export type EntryChanges = ReadonlyMap<string, ChangedFields>;

export const NO_CHANGES: EntryChanges = new Map();

/** The ledger's rows as they will be; what had no row gets one that stands nowhere yet (`row` −1). */
export function withChanges(link: Link, changes: EntryChanges): Link {
  if (changes.size === 0) return link;
  const rows = new Map<string, LedgerRow>(link.rows);
  for (const occurrence of link.occurrences) {
    const fields = changes.get(occurrence.key);
    if (!fields) continue;
    const row = rows.get(occurrence.key);
    rows.set(occurrence.key, {
      ...(row ?? newRow(occurrence)),
      entry: withFields(row?.entry ?? EMPTY_ENTRY, fields),
    });
  }
  return { ...link, rows };
}

export function withFields(entry: Entry, fields: ChangedFields): Entry {
  const given = (Object.entries(fields) as [LedgerField, string][]).map(([field, text]) => [
    field,
    isDateField(field) ? writtenDate(text) : text,
  ]);
  return { ...entry, ...(Object.fromEntries(given) as Partial<Entry>) };
}

function writtenDate(text: string): WrittenDate | null {
  return text === '' ? null : { written: text, date: isCivilDate(text) ? text : null };
}

/** The row that a ledger would have about an occurrence, with nothing filled in; it stands nowhere (`row` −1). */
export function newRow({ key, content, table, task, subject, text, due }: Occurrence): LedgerRow {
  return {
    row: -1,
    key,
    content,
    sheet: table.sheet,
    section: task.sections.join('\n'),
    taskNumber: task.number ?? '',
    taskText: task.text,
    itemNumber: subject.number,
    itemText: text,
    due,
    entry: EMPTY_ENTRY,
  };
}

import type { Entry, EntryField } from '../ledger/model';
import { ENTRY_FIELDS } from '../ledger/model';
import { hash128 } from '../plan/hash';

/** Header of the hidden column that says what a row's entries were when it was written. Part of the file format. */
export const BASE_HEADER = '填报基准（请勿改动）';

/** What a field held when the row was written: its mark, '' for empty; `null`: nobody knows. */
export type BaseMark = string | null;
export type Base = Readonly<Record<EntryField, BaseMark>>;

const UNKNOWN = '?';
const LENGTH = 8;
const BETWEEN = '|';

/** A field as text, for comparing: without spaces around it, a date as a date however it is written. */
export function fieldText(entry: Entry, field: EntryField): string {
  if (field !== 'doneOn') return entry[field].replace(/\r\n?/g, '\n').trim();
  return entry.doneOn === null ? '' : (entry.doneOn.date ?? entry.doneOn.written.trim());
}

/** The mark of a field's text: equal texts have equal marks. */
export function markOf(text: string): string {
  return text === '' ? '' : hash128(text).slice(0, LENGTH);
}

export function baseOf(entry: Entry): Base {
  const mark = (field: EntryField): string => markOf(fieldText(entry, field));
  return {
    status: mark('status'),
    doneOn: mark('doneOn'),
    progress: mark('progress'),
    problem: mark('problem'),
    evidence: mark('evidence'),
  };
}

export const NO_BASE: Base = { status: null, doneOn: null, progress: null, problem: null, evidence: null };

/** As the hidden column holds it. */
export function writeBase(base: Base): string {
  return ENTRY_FIELDS.map((field) => base[field] ?? UNKNOWN).join(BETWEEN);
}

/** Reads the hidden column; nothing is known where the text is none of ours. */
export function readBase(text: string): Base {
  const parts = text.trim().split(BETWEEN);
  if (parts.length !== ENTRY_FIELDS.length || !parts.every((part) => /^([0-9a-f]{8}|\?|)$/.test(part)))
    return NO_BASE;
  const at = (index: number): BaseMark => (parts[index] === UNKNOWN ? null : (parts[index] ?? null));
  return { status: at(0), doneOn: at(1), progress: at(2), problem: at(3), evidence: at(4) };
}

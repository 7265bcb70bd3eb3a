import type { Entry, EntryField } from '../ledger/model';
import { ENTRY_FIELDS, isDateField } from '../ledger/model';
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
  if (!isDateField(field)) return entry[field].replace(/\r\n?/g, '\n').trim();
  const date = entry[field];
  return date === null ? '' : (date.date ?? date.written.trim());
}

/** The mark of a field's text: equal texts have equal marks. */
export function markOf(text: string): string {
  return text === '' ? '' : hash128(text).slice(0, LENGTH);
}

export function baseOf(entry: Entry): Base {
  return baseBy((field) => markOf(fieldText(entry, field)));
}

function baseBy(markOfField: (field: EntryField, index: number) => BaseMark): Base {
  return Object.fromEntries(ENTRY_FIELDS.map((field, index) => [field, markOfField(field, index)])) as Record<
    EntryField,
    BaseMark
  >;
}

export const NO_BASE: Base = baseBy(() => null);

/** As the hidden column holds it. */
export function writeBase(base: Base): string {
  return ENTRY_FIELDS.map((field) => base[field] ?? UNKNOWN).join(BETWEEN);
}

/** How many marks there are: now, and in files that went out before there were more fields. */
const LENGTHS: readonly number[] = [ENTRY_FIELDS.length, 5];

/** Reads the hidden column; nothing is known where the text is none of ours, nor of fields that came later. */
export function readBase(text: string): Base {
  const parts = text.trim().split(BETWEEN);
  if (!LENGTHS.includes(parts.length) || !parts.every((part) => /^([0-9a-f]{8}|\?|)$/.test(part)))
    return NO_BASE;
  return baseBy((_, index) => (parts[index] === UNKNOWN ? null : (parts[index] ?? null)));
}

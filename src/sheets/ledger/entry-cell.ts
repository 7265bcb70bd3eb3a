import type { EntryField } from '../../ledger/model';
import type { ContentCell } from '../../plan/sheet-content';
import { isCivilDate, toSerial } from '../../timing/civil';

/** A value that somebody filled in, as a cell holds it: dates are real dates. `null`: an empty cell. */
export function entryValue(field: EntryField, text: string, date1904: boolean): string | number | null {
  if (text === '') return null;
  return field === 'doneOn' && isCivilDate(text) ? (toSerial(text, date1904) ?? text) : text;
}

/** The same as a cell of a sheet that we write; `style`: its index there. */
export function entryCell(style: number | undefined, field: EntryField, text: string): ContentCell {
  return { value: entryValue(field, text, false), ...(style === undefined ? {} : { style }) };
}

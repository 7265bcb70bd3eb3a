import { isDateField, type LedgerField } from '../../ledger/model';
import type { ContentCell } from '../../plan/sheet-content';
import { isCivilDate, toSerial } from '../../timing/civil';

/** A value that somebody filled in, as a cell holds it: dates are real dates, amounts real numbers. `null`: an empty cell. */
export function entryValue(field: LedgerField, text: string, date1904: boolean): string | number | null {
  if (text === '') return null;
  if (field === 'amount') return /^-?\d{1,15}(?:\.\d+)?$/.test(text) ? Number(text) : text;
  return isDateField(field) && isCivilDate(text) ? (toSerial(text, date1904) ?? text) : text;
}

/** The same as a cell of a sheet that we write; `style`: its index there. */
export function entryCell(style: number | undefined, field: LedgerField, text: string): ContentCell {
  return { value: entryValue(field, text, false), ...(style === undefined ? {} : { style }) };
}

import { isDateFormat as isDatePattern } from 'numfmt';

/** Days between the serials of the 1900 and the 1904 system. */
const SHIFT = 1462;

/** Whether numbers of this format are dates: only those move between the systems. */
export function isDateFormat(format: string | undefined): boolean {
  try {
    return format !== undefined && isDatePattern(format);
  } catch {
    return false;
  }
}

/** A serial of a plan (1900 system) as this workbook counts. */
export function toWorkbookSerial(value: number, format: string | undefined, date1904: boolean): number {
  return date1904 && isDateFormat(format) ? value - SHIFT : value;
}

/** The other way round. */
export function toPlanSerial(value: number, format: string | undefined, date1904: boolean): number {
  return date1904 && isDateFormat(format) ? value + SHIFT : value;
}

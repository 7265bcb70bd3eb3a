import { DAYS_TO_1904 } from '../../grid/date-systems';
import { isDateFormat as isDatePattern } from 'numfmt';

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
  return date1904 && isDateFormat(format) ? value - DAYS_TO_1904 : value;
}

/** The other way round. */
export function toPlanSerial(value: number, format: string | undefined, date1904: boolean): number {
  return date1904 && isDateFormat(format) ? value + DAYS_TO_1904 : value;
}

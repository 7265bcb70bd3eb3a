import { DAYS_TO_1904 } from '../../grid/date-systems';
import { isDateOrTimeFormat } from '../../grid/number-format';

/** A serial of a plan (1900 system) as this workbook counts. */
export function toWorkbookSerial(value: number, format: string | undefined, date1904: boolean): number {
  return date1904 && isDateOrTimeFormat(format) ? value - DAYS_TO_1904 : value;
}

/** The other way round. */
export function toPlanSerial(value: number, format: string | undefined, date1904: boolean): number {
  return date1904 && isDateOrTimeFormat(format) ? value + DAYS_TO_1904 : value;
}

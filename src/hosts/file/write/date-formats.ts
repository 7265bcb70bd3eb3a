import { isDateFormat as isDatePattern } from 'numfmt';

/** Whether numbers of this format are dates: only those move between the 1900 and the 1904 system. */
export function isDateFormat(numberFormat: string): boolean {
  try {
    return isDatePattern(numberFormat);
  } catch {
    return false;
  }
}

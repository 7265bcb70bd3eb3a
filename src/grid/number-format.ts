/** Text that a format shows as it is (`"年"`, `\-`, `_)`, `* `) and its brackets (`[Red]`, `[$-804]`, `[DBNum1]`). */
const LITERALS = /"[^"]*"|[\\_*].|\[(?![hms]+\])[^\]]*\]/gis;

/**
 * Whether a number format shows a day, month or year (ECMA-376 18.8.31). Times alone are no dates. Only the first
 * section counts: that is the one for positive numbers.
 */
export function isDateFormat(numberFormat: string | undefined): boolean {
  if (numberFormat === undefined) return false;
  const codes = codesOf(numberFormat);
  if (codes.includes('general') || codes.includes('@')) return false;
  if (/[yd]|a{3}/.test(codes)) return true;
  // The era year of East Asian formats, but not the exponent of 0.00E+00.
  if (/e(?![+-])/.test(codes)) return true;
  // m is a month unless hours or seconds make it minutes.
  return codes.includes('m') && !/[hs]/.test(codes);
}

/** Of a date format: the shortest span that it shows. `yyyy"年"m"月"` shows a month, whatever day is stored. */
export function shownSpan(numberFormat: string): 'day' | 'month' | 'year' {
  const codes = codesOf(numberFormat);
  if (/d|a{3}/.test(codes)) return 'day';
  return codes.includes('m') ? 'month' : 'year';
}

/**
 * Whether a section shows days or times of day: the numbers of such formats, and no others, differ between the 1900 and
 * the 1904 system.
 */
export function isDateOrTimeFormat(numberFormat: string | undefined): boolean {
  if (numberFormat === undefined) return false;
  return /[ymdhsbg]|a{3}|a(?:m)?\/p|e(?![+-])/.test(bare(numberFormat).replaceAll('general', ''));
}

function codesOf(numberFormat: string): string {
  return bare(numberFormat).split(';', 1)[0] ?? '';
}

function bare(numberFormat: string): string {
  return numberFormat.replace(LITERALS, '').toLowerCase();
}

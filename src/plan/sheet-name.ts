import { cutText, wellFormed } from './cell-text';

const MAX_SHEET_NAME = 31;

/** Excel keeps these for itself, the second one in Chinese. */
const RESERVED = new Set(['history', '历史记录']);

/**
 * A valid name for a new tab, as near to `wanted` as Excel allows: at most 31 UTF-16 units, none of `/ \ ? * : [ ]`
 * nor control characters, no `'` at either end, not reserved, and unlike each of `taken` (compared without case and
 * width). A taken name gets ` (2)`, ` (3)` … ; what is too long is cut between characters.
 */
export function sheetName(wanted: string, taken: readonly string[]): string {
  const folded = new Set(taken.map(fold));
  const base = valid(wanted, MAX_SHEET_NAME);
  if (!folded.has(fold(base))) return base;
  for (let number = 2; ; number++) {
    const end = ` (${number})`;
    const name = valid(wanted, MAX_SHEET_NAME - end.length) + end;
    if (!folded.has(fold(name))) return name;
  }
}

/** Whether Excel would take it as the name of a tab. */
export function isSheetName(name: string): boolean {
  return name !== '' && name === valid(name, MAX_SHEET_NAME);
}

function valid(wanted: string, length: number): string {
  const clean = wellFormed(wanted)
    // eslint-disable-next-line no-control-regex -- they are what must go
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]+/g, ' ')
    .replace(/[/\\?*:[\]]/g, '_');
  const name = trimmed(cutText(trimmed(clean), length));
  if (name === '') return 'Sheet';
  return RESERVED.has(fold(name)) ? `${name}_` : name;
}

/** Spaces at the ends cannot be seen, apostrophes there are not allowed. */
function trimmed(name: string): string {
  let start = 0;
  let end = name.length;
  while (start < end && /[\s']/.test(name.charAt(start))) start++;
  while (end > start && /[\s']/.test(name.charAt(end - 1))) end--;
  return name.slice(start, end);
}

function fold(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

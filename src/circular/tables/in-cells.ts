import { toHalfWidth } from '../../texts/width';
import type { CircularTable } from '../model';

/** As many digits as do not come by chance. */
const DIGITS = 3;

/** Whether a figure stands in some cell just as it is written: then it stands in two places, and is no slip. */
export function inCellsOf(
  tables: readonly CircularTable[],
): (figure: { readonly written: string }) => boolean {
  const known = new Set(tables.flatMap(({ rows }) => rows.flat().flatMap((cell) => digitsOf(cell) ?? [])));
  return ({ written }) => {
    const digits = digitsOf(written);
    return digits !== null && known.has(digits);
  };
}

/** The figure of a text without its words; `null` where it has few digits. */
function digitsOf(text: string): string | null {
  const digits = /\d[\d.]*/.exec(toHalfWidth(text).replaceAll(',', ''))?.[0] ?? '';
  return digits.replace('.', '').length < DIGITS ? null : digits;
}

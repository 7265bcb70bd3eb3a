import { type Range, parseRange, rangeToA1 } from '../../../grid/address';

/** The ranges of an `sqref`, which names several with spaces between them; what is no range is left out. */
export function rangesOfSqref(sqref: string | undefined): Range[] {
  return (sqref ?? '').split(/\s+/).flatMap((one) => parseRange(one) ?? []);
}

/** Ranges as an `sqref`, from the top. */
export function sqrefOf(ranges: readonly Range[]): string {
  return [...ranges]
    .sort((a, b) => a.top - b.top || a.left - b.left)
    .map(rangeToA1)
    .join(' ');
}

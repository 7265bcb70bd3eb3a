import type { CircularTable } from '../model';
import { cellPlace } from './figure-table';
import type { WrongCell } from './wrong-cell';

const NUMBERS = /^(?:序号|编号)$/;
/** Rows with a number, at least. */
const LEAST = 3;

interface Broken {
  /** Its row, and the one above it, 0-based. */
  readonly at: number;
  readonly above: number;
  readonly right: number | null;
}

/**
 * `1, 2, 4`: a number of a row that does not follow the one above it. A number that begins anew goes on from there; where several do
 * not follow, the table shows some rows of a longer list.
 */
export function wrongNumbers(table: CircularTable): WrongCell[] {
  const { rows } = table;
  const first = rows.findIndex((row) => row.some((cell) => NUMBERS.test(cell)));
  if (first < 0) return [];
  // A table cut and set side by side is numbered half by half.
  return (rows[first] ?? []).flatMap((header, column) => {
    if (!NUMBERS.test(header)) return [];
    const numbers = rows.flatMap((row, at) => {
      const cell = row[column] ?? '';
      return at > first && /^\d{1,4}$/.test(cell) ? [{ at, value: Number(cell) }] : [];
    });
    if (numbers.length < LEAST) return [];
    const wrong = numbers.flatMap(({ at, value }, n): Broken[] => {
      const [before, behind] = [numbers[n - 1], numbers[n + 1]];
      if (!before || value === before.value + 1 || value === 1) return [];
      // The one above is the wrong one where this follows the one before that.
      if (numbers[n - 2]?.value === value - 2) return [];
      // One number may be missing or come twice; what is farther off belongs to another list.
      const isBetween = behind?.value === before.value + 2;
      const isNear = isBetween || Math.abs(value - before.value - 1) <= 1;
      return [{ at, right: isNear ? before.value + 1 : null, above: before.at }];
    });
    const [only, other] = wrong;
    if (!only || other || only.right === null) return [];
    const place = cellPlace({ table }, only.at, column);
    return [
      {
        kind: 'restated' as const,
        row: only.at,
        column,
        place,
        from: cellPlace({ table }, only.above, column),
        observed: place.text,
        right: String(only.right),
      },
    ];
  });
}

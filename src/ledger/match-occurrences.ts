import type { CivilDate } from '../timing/model';
import { keyParts, ONLY_ONE } from './keys';
import { isEmptyEntry, type LedgerRow, type Occurrence } from './model';
import { Pairing } from './pairing';

/** Tells which row of an item is about which of its dates: the same date, the same day of another year, else in order. */
export function matchOccurrences(
  rows: readonly LedgerRow[],
  occurrences: readonly Occurrence[],
): readonly (readonly [LedgerRow, Occurrence])[] {
  const pairing = new Pairing(firstOfEach(rows), occurrences);
  pairing.byKey(
    ({ key }) => key,
    ({ content }) => content,
  );
  const dates = (part: (date: CivilDate) => string): void => {
    pairing.byKey(
      (row) => mapped(dateOf(row), part),
      ({ due }) => mapped(due, part),
    );
  };
  dates((date) => date);
  dates((date) => date.slice(5));
  // Left are dates that moved: 每月 by another day, a year by another number of days in February.
  dates((date) => date.slice(0, 7));
  if (rows.length === 1 && occurrences.length === 1) {
    pairing.byKey(
      () => ONLY_ONE,
      () => ONLY_ONE,
    );
  }
  if (pairing.old.size === pairing.fresh.size) {
    const left = [...pairing.old].sort((a, b) => compare(dateOf(a), dateOf(b)));
    const fresh = [...pairing.fresh];
    left.forEach((row, index) => {
      const occurrence = fresh[index];
      if (occurrence) pairing.add(row, occurrence);
    });
  }
  return pairing.pairs;
}

/** Someone may have copied a row: of those that claim one key, the one that says something, else the upper one. */
function firstOfEach(rows: readonly LedgerRow[]): LedgerRow[] {
  const chosen = new Map<string, LedgerRow>();
  for (const row of rows) {
    const one = chosen.get(row.content);
    if (!one || (isEmptyEntry(one.entry) && !isEmptyEntry(row.entry))) chosen.set(row.content, row);
  }
  return [...chosen.values()];
}

function dateOf({ content, due }: LedgerRow): CivilDate | null {
  const part = keyParts(content)?.occurrence ?? '';
  return /^\d{8}$/.test(part) ? `${part.slice(0, 4)}-${part.slice(4, 6)}-${part.slice(6)}` : due;
}

function mapped(date: CivilDate | null, part: (date: CivilDate) => string): string | null {
  return date === null ? null : part(date);
}

function compare(a: CivilDate | null, b: CivilDate | null): number {
  return (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0;
}

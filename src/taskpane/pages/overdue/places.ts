import type { Position } from '../../../grid/address';
import type { Ledger, Occurrence } from '../../../ledger/model';
import type { Link } from '../../../ledger/link';

/** The cell of the source that an occurrence was read from. */
export function placeOf({ subject }: Occurrence): Position {
  return subject.place;
}

/** The cell 状态 of an occurrence in the ledger; `null` where the ledger has no row for it. */
export function ledgerPlaceOf(
  { key }: Occurrence,
  ledger: Ledger | null,
  { rows }: Link,
): { readonly sheet: string; readonly cell: Position } | null {
  const row = rows.get(key)?.row ?? -1;
  if (!ledger || row < 0) return null;
  return { sheet: ledger.sheet, cell: { row, column: ledger.columns.get('status') ?? 0 } };
}

import { isEmptyEntry, type LedgerRow } from '../ledger/model';
import type { OldLedger } from './ledger-from';

/** What there is to take over from an old ledger. */
export interface TakenOver {
  /** Rows of the old ledger in which people wrote something. */
  readonly filled: number;
  /** Those of them that match nothing of this workbook, in their order. */
  readonly lost: readonly LedgerRow[];
}

/** @param unmatched all rows that match nothing (`unmatchedFrom`) */
export function takenFrom(old: OldLedger, unmatched: readonly LedgerRow[]): TakenOver {
  const isFilled = ({ entry }: LedgerRow): boolean => !isEmptyEntry(entry);
  const rows = old.understanding.progress.ledger?.rows ?? [];
  return { filled: rows.filter(isFilled).length, lost: unmatched.filter(isFilled) };
}

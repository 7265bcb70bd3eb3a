import type { Position } from '../../grid/address';
import { LEDGER_COLUMNS } from '../../ledger/columns';
import type { Ledger } from '../../ledger/model';
import { LOOKS } from './looks';

/**
 * Whether a cell of a ledger looks the same whatever it holds: what people fill in, the lights, and the head, but for what
 * is looked up there for 状态.
 */
export function ledgerLooksAlike({ headerRow, columns }: Ledger): (place: Position) => boolean {
  const alike = new Set(
    LEDGER_COLUMNS.flatMap((name) =>
      name === 'light' || LOOKS[name].theirs ? (columns.get(name) ?? []) : [],
    ),
  );
  const status = columns.get('status');
  return ({ row, column }) =>
    (row < headerRow && column !== status) || (row > headerRow && alike.has(column));
}

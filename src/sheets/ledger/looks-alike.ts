import type { Position } from '../../grid/address';
import { LEDGER_COLUMNS } from '../../ledger/columns';
import type { Ledger } from '../../ledger/model';
import { LOOKS } from './looks';

/** Whether a cell of a ledger looks the same whatever it holds: what people fill in, the lights, and the head. */
export function ledgerLooksAlike({ headerRow, columns }: Ledger): (place: Position) => boolean {
  const alike = new Set(
    LEDGER_COLUMNS.flatMap((name) =>
      name === 'light' || LOOKS[name].theirs ? (columns.get(name) ?? []) : [],
    ),
  );
  return ({ row, column }) => row < headerRow || (row > headerRow && alike.has(column));
}

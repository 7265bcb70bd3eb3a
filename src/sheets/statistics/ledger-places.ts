import { columnName, quoteSheet } from '../../grid/address';
import { LEDGER_HEADERS, type LedgerColumn, columnOf } from '../../ledger/columns';
import type { SheetContent } from '../../plan/sheet-content';

/** Where a ledger that is written in the same plan holds what formulas count. */
export interface LedgerPlaces {
  /** `'进度台账'!$F17`, for a 0-based row among those that are about something. */
  readonly cell: (column: LedgerColumn, row: number) => string;
  /** The cell of the as-of date, absolute. */
  readonly asOf: string;
  readonly rows: number;
}

/** @param rows how many rows are about something; they stand right below the header */
export function ledgerPlaces(sheet: string, { rows: content }: SheetContent, rows: number): LedgerPlaces {
  const header = content.findIndex(({ cells }) => cells.some((cell) => cell?.value === LEDGER_HEADERS.key));
  const at = new Map<LedgerColumn, number>();
  content[header]?.cells.forEach((cell, index) => {
    const column = typeof cell?.value === 'string' ? columnOf(cell.value) : null;
    if (column !== null && !at.has(column)) at.set(column, index);
  });
  const name = quoteSheet(sheet);
  return {
    rows,
    asOf: `${name}!$B$${header - 1}`,
    cell: (column, row) => `${name}!$${columnName(at.get(column) ?? 0)}${header + 2 + row}`,
  };
}

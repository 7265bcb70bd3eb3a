import type { Breakdown } from '../breakdown/model';
import type { WorkbookGrid } from '../grid/grid';
import { linkRows, type Link } from './link';
import type { Ledger } from './model';
import { occurrencesOf } from './occurrences';
import { gridOfLedger, readLedger } from './read-ledger';

/** The ledger of a workbook, matched with its source. */
export interface WorkbookLedger {
  /** `null`: the workbook has none, or its header is beyond recognition. */
  readonly ledger: Ledger | null;
  /** Without a ledger: every occurrence under its own key, no rows. */
  readonly link: Link;
}

/** @param issued the tables as issued, where others answer now than they name: keys are those of what was issued */
export function ledgerOf(
  workbook: WorkbookGrid,
  breakdown: Breakdown,
  issued: Breakdown = breakdown,
): WorkbookLedger {
  const sheet = gridOfLedger(workbook.sheets);
  const context = { date1904: workbook.date1904, year: yearOf(breakdown) };
  const ledger = sheet ? readLedger(sheet, context) : null;
  let link: Link | undefined;
  return {
    ledger,
    // Every text is hashed for it: what has no ledger, and will have none, goes without.
    get link() {
      return (link ??= linkRows(ledger?.rows ?? [], occurrencesOf(breakdown, issued)));
    },
  };
}

/** The year that dates without one mean: that of the first table that knows its own. */
export function yearOf({ tables }: Breakdown): number | null {
  return tables.find(({ year }) => year.value !== null)?.year.value ?? null;
}

import { withChanges, type Outcome } from '../collect/decide';
import { withEntries } from '../sheets/ledger/write-entries';
import type { CellValue, Grid } from '../grid/grid';
import { isError } from '../grid/grid';
import type { EntryField, Occurrence } from '../ledger/model';
import { ledgerSheet } from '../ledger/read-ledger';
import { message } from '../locales/message';
import type { Language } from '../locales/words';
import { expectationOf } from '../plan/fingerprint';
import type { SetCells, WorkbookPlan } from '../plan/model';
import type { SheetContent } from '../plan/sheet-content';
import { isCivilDate, toSerial } from '../timing/civil';
import { ledgerPlan } from './build-ledger';
import type { Understanding } from './understand';

/** New values for fields of one occurrence; a date as `YYYY-MM-DD`. */
export interface Reported {
  readonly occurrence: Occurrence;
  readonly fields: Partial<Record<EntryField, string>>;
}

/**
 * Writes what was reported about an occurrence into its row of the ledger: these cells alone, so that filters and the
 * place on the screen stay. `null` where that cannot be: there is no ledger, it has no such row or column, rows are
 * hidden, or a cell holds an error. Then the ledger is to be built (`reportedLedgerPlan`).
 */
export function reportedCellsPlan(
  { workbook, progress: { ledger, link } }: Understanding,
  { occurrence, fields }: Reported,
): WorkbookPlan | null {
  const grid = ledgerSheet(workbook.sheets);
  const row = link.rows.get(occurrence.key)?.row ?? -1;
  if (!grid || !ledger || row < 0 || grid.hiddenRows.size > 0 || grid.protected) return null;
  const cells: SetCells['cells'][number][] = [];
  for (const [field, text] of Object.entries(fields)) {
    const column = ledger.columns.get(field);
    const before = column === undefined ? undefined : plainValue(grid, row, column);
    if (column === undefined || before === undefined) return null;
    const after = valueOf(text, field, workbook.date1904);
    if (after !== before) cells.push({ place: { row, column }, before, after });
  }
  return {
    title: message('ledger.plan-done'),
    expect: [expectationOf(grid, { top: row, bottom: row, left: 0, right: LAST_COLUMN })],
    operations: [{ op: 'set-cells', sheet: grid.name, cells }],
  };
}

/** The same by building the ledger, or rebuilding it in place. `content`: as for `ledgerPlan`. */
export function reportedLedgerPlan(
  understanding: Understanding,
  { occurrence, fields }: Reported,
  language: Language,
  content?: SheetContent,
): WorkbookPlan {
  const { progress } = understanding;
  const changes: Outcome['changes'] = new Map([[occurrence.key, fields]]);
  const changed = { ...understanding, progress: { ...progress, link: withChanges(progress.link, changes) } };
  const { plan } = ledgerPlan(changed, language, content);
  return {
    ...plan,
    operations: plan.operations.map((one) =>
      one.op === 'put-sheet' ? { ...one, content: withEntries(one.content, changes) } : one,
    ),
  };
}

const LAST_COLUMN = 16_383;

/** `undefined`: nothing that could be put back. */
function plainValue(grid: Grid, row: number, column: number): string | number | boolean | null | undefined {
  const value: CellValue = grid.rows[row]?.[column]?.value ?? null;
  return isError(value) ? undefined : value;
}

function valueOf(text: string, field: string, date1904: boolean): string | number | null {
  if (text === '') return null;
  return field === 'doneOn' && isCivilDate(text) ? (toSerial(text, date1904) ?? text) : text;
}

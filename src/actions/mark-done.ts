import type { CellValue, Grid } from '../grid/grid';
import { isError } from '../grid/grid';
import type { ChangedFields } from '../ledger/entry-changes';
import { ENTRY_FIELDS, OFFICE_FIELDS, type Occurrence } from '../ledger/model';
import { gridOfLedger } from '../ledger/read-ledger';
import { message, type Message } from '../locales/message';
import type { Language } from '../locales/words';
import { expectationOf } from '../plan/fingerprint';
import type { SetCells, WorkbookPlan } from '../plan/model';
import type { SheetContent } from '../plan/sheet-content';
import { entryValue } from '../sheets/ledger/entry-cell';
import { ledgerPlan } from './build-ledger';
import type { Understanding } from './understand';

/** What somebody reported, or the office decided, about one occurrence. */
export interface Reported {
  readonly occurrence: Occurrence;
  readonly fields: ChangedFields;
}

/**
 * Writes what was reported about occurrences into their rows of the ledger: these cells alone, so that filters and the
 * place on the screen stay. `null` where that cannot be: there is no ledger, it has no such row or column, rows are
 * hidden, or a cell holds an error. Then the ledger is to be built (`reportedLedgerPlan`).
 */
export function reportedCellsPlan(
  { workbook, progress: { ledger, link } }: Pick<Understanding, 'workbook' | 'progress'>,
  reports: readonly Reported[],
  title: Message = message('ledger.plan-done'),
): WorkbookPlan | null {
  const grid = gridOfLedger(workbook.sheets);
  if (!grid || !ledger || grid.hiddenRows.size > 0 || grid.protected) return null;
  const cells: SetCells['cells'][number][] = [];
  const rows: number[] = [];
  for (const { occurrence, fields } of reports) {
    const row = link.rows.get(occurrence.key)?.row ?? -1;
    if (row < 0) return null;
    rows.push(row);
    for (const field of [...ENTRY_FIELDS, ...OFFICE_FIELDS]) {
      const text = fields[field];
      if (text === undefined) continue;
      const column = ledger.columns.get(field);
      const before = column === undefined ? undefined : plainValue(grid, row, column);
      if (column === undefined || before === undefined) return null;
      const after = entryValue(field, text, workbook.date1904);
      if (after !== before) cells.push({ place: { row, column }, before, after });
    }
  }
  return {
    title,
    expect: rows.map((row) => expectationOf(grid, { top: row, bottom: row, left: 0, right: LAST_COLUMN })),
    operations: [{ op: 'set-cells', sheet: grid.name, cells }],
  };
}

/** The same by building the ledger, or rebuilding it in place. `content`: as for `ledgerPlan`. */
export function reportedLedgerPlan(
  understanding: Understanding,
  reports: readonly Reported[],
  language: Language,
  content?: SheetContent,
): WorkbookPlan {
  const changes = new Map(reports.map(({ occurrence, fields }) => [occurrence.key, fields] as const));
  return ledgerPlan(understanding, language, { content, changes }).plan;
}

const LAST_COLUMN = 16_383;

/** `undefined`: nothing that could be put back. */
function plainValue(grid: Grid, row: number, column: number): string | number | boolean | null | undefined {
  const value: CellValue = grid.rows[row]?.[column]?.value ?? null;
  return isError(value) ? undefined : value;
}

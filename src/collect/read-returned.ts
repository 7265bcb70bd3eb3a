import type { Grid, WorkbookGrid } from '../grid/grid';
import { columnOf } from '../ledger/columns';
import { readLedger, type LedgerContext } from '../ledger/read-ledger';
import { statusOf } from '../ledger/status-words';
import { BASE_HEADER, NO_BASE, readBase } from './base';
import type { Origin, Returned, ReturnedRow } from './model';
import { readOrigin } from './origin';

/** Header of the hidden column that says what a row counts as (`sheets/units/tab-rows`). Part of the file format. */
export const MARK_HEADER = '计数（请勿改动）';
/** Header of the column that names the other units of a task, and the name of that column. */
export const OTHERS_HEADER = '相关单位';
const OTHERS = 'others';

const TITLE_ROWS = 3;
const ALSO_OURS: ReadonlySet<string> = new Set([BASE_HEADER, MARK_HEADER, OTHERS_HEADER]);

/** The unit tabs of the workbook itself, each read when it is asked for. */
export function* tabsIn(workbook: WorkbookGrid, year: number | null): Generator<Returned> {
  for (const grid of workbook.sheets) {
    if (grid.own?.kind !== 'unit') continue;
    const from: Origin = { kind: 'tab', name: grid.name, sheet: grid.name };
    const read = readReturned(grid, from, grid.own.key, { date1904: workbook.date1904, year });
    if (read) yield read;
  }
}

/**
 * The sheets of a returned file that hold reports: those that we made for a unit; where the marks are gone, every sheet
 * with the headers. Empty where there is none. `nameOf` finds the unit that a file's or a sheet's name speaks of.
 */
export function returnedIn(
  file: string,
  workbook: WorkbookGrid,
  year: number | null,
  nameOf: (text: string) => string | null,
): readonly Returned[] {
  const context = { date1904: workbook.date1904, year };
  const own = workbook.sheets.filter((grid) => grid.own?.kind === 'unit');
  const candidates = own.length > 0 ? own : workbook.sheets.filter((grid) => grid.own === undefined);
  return candidates.flatMap((grid) => {
    const unit = grid.own?.key ?? nameOf(grid.name) ?? unitOfTitle(grid, nameOf) ?? nameOf(file);
    const read = readReturned(grid, { kind: 'file', name: file, sheet: grid.name }, unit, context);
    return read ? [read] : [];
  });
}

/** The unit that the title speaks of, wherever it stands in the rows above the table. */
function unitOfTitle(grid: Grid, nameOf: (text: string) => string | null): string | null {
  for (const cells of grid.rows.slice(0, TITLE_ROWS)) {
    for (const cell of cells ?? []) {
      const name = cell && nameOf(cell.text);
      if (name) return name;
    }
  }
  return null;
}

function readReturned(
  grid: Grid,
  from: Origin,
  unit: string | null,
  context: LedgerContext,
): Returned | null {
  const ledger = readLedger(grid, context);
  if (!ledger) return null;
  const header = grid.rows[ledger.headerRow] ?? [];
  let baseColumn = -1;
  const columns = new Map<string, number>(ledger.columns);
  const added = new Map<number, string>();
  header.forEach((cell, column) => {
    const words = cell?.text.trim() ?? '';
    if (words === BASE_HEADER && baseColumn < 0) baseColumn = column;
    else if (words === OTHERS_HEADER && !columns.has(OTHERS)) columns.set(OTHERS, column);
    else if (words !== '' && columnOf(words) === null && !ALSO_OURS.has(words)) added.set(column, words);
  });
  const rows = ledger.rows.map((row): ReturnedRow => {
    const cells = grid.rows[row.row] ?? [];
    const base = cells[baseColumn];
    const entry = { ...row.entry, status: statusOf(row.entry.status) };
    return { ...row, entry, base: base ? readBase(base.text) : NO_BASE, cells };
  });
  const origin = readOrigin(grid, ledger.headerRow);
  return { from, unit, origin, rows, columns, added, grid };
}

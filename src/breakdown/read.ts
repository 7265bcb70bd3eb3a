import { parseRange } from '../grid/address';
import type { Grid, WorkbookGrid } from '../grid/grid';
import { viewOf, type SheetView } from '../grid/view';
import { carriesKeys } from '../plan/keyed-sheet';
import { buildRoster } from '../units/roster/build-roster';
import { assignColumns, makesBreakdown } from './columns';
import type { Corrections, SheetOverride } from './corrections';
import { withFirstLeads } from './first-leads';
import { findTables, tableIn, type TableArea } from './find-tables';
import { headerAt } from './header';
import { problemOf } from './looks-like';
import type { Breakdown, SheetProblem, SheetReading } from './model';
import { otherKind, type OtherKind } from './other-kinds';
import { leaderNames, readTable, unitTexts, type TableDraft, type TaskDraft } from './read-table';
import { ledByOf, withUnitsOfSheets } from './led-by';
import { readRows, type TableRows } from './rows';
import { tasksAnswerBelow } from './text-answers';
import { columnsByRole, readFields, type ColumnsByRole } from './task-cells';
import { countedInFigures } from './task-number';
import { partsOf } from './task-parts';
import { noticeBelow, readPreamble, yearOf, yearsOfTitles } from './title';
import { withUnitMarks } from './unit-marks';
import { dateYears } from './date-years';

/**
 * Understands a whole workbook: every breakdown table in every sheet, with the cell that each part came from. Never
 * throws on bad data; a sheet that is no breakdown is said to be none. `year`: given for this run, goes before all.
 */
export function readBreakdown(
  workbook: WorkbookGrid,
  corrections: Corrections,
  year: number | null = null,
): Breakdown {
  const sheets: SheetReading[] = [];
  const drafts: TableDraft[] = [];
  for (const grid of workbook.sheets) {
    if (grid.own) {
      sheets.push({ name: grid.name, kind: 'ours', problem: null });
      continue;
    }
    if (carriesKeys(grid)) {
      // Somebody's copy of a ledger or tab: read as a table, every task would count twice.
      sheets.push({ name: grid.name, kind: 'other', problem: null });
      continue;
    }
    const override = corrections.overrides.find((one) => one.sheet === grid.name);
    const found = draftSheet(grid, override, year, workbook.date1904);
    drafts.push(...found.drafts);
    sheets.push({
      name: grid.name,
      kind: found.drafts.length > 0 ? 'breakdown' : 'other',
      problem: found.problem,
      ...(found.takenFor ? { takenFor: found.takenFor } : {}),
    });
  }
  const dated = withUnitsOfSheets(withYearOfCover(drafts, workbook));
  const roster = buildRoster(
    dated.flatMap((draft) => unitTexts(draft)),
    { aliases: corrections.aliases, members: corrections.members },
    dated.flatMap((draft) => leaderNames(draft)),
  );
  const { start, timeWords = {} } = corrections;
  const context = { roster, date1904: workbook.date1904, start, words: timeWords };
  const tables = dated.map((draft, index) => readTable(draft, index, context));
  return { sheets, tables: withSharedTotals(tables), roster };
}

function draftSheet(
  grid: Grid,
  override: SheetOverride | undefined,
  year: number | null,
  date1904: boolean,
): { drafts: TableDraft[]; problem: SheetProblem | null; takenFor?: OtherKind } {
  if (override?.isTable === false) return { drafts: [], problem: null };
  const view = viewOf(grid);
  const drafts: TableDraft[] = [];
  for (const area of areasOf(view, override)) {
    const assigned = assignColumns(view, area.header, area, override?.columns);
    const columns = withUnitMarks(view, area, withFirstLeads(view, area, assigned, override?.firstLeads));
    const isChosen = override?.range !== undefined || override?.columns !== undefined;
    const preamble = readPreamble(view, area);
    const tasksAnswer = tasksAnswerBelow(view, area.header);
    if (!makesBreakdown(columns, preamble.title, isChosen, tasksAnswer)) continue;
    const found = readRows(view, area, columns);
    const rows = { ...found, tasks: countedInFigures(found.tasks) };
    if (rows.tasks.length === 0) continue;
    const byRole = columnsByRole(columns);
    const signed = preamble.notice === null ? noticeBelow(view, area, rows.last) : null;
    const given = year ?? override?.year ?? null;
    drafts.push({
      view,
      area,
      columns,
      rows,
      tasks: tasksIn(view, byRole, rows, preamble.lines),
      title: preamble.title,
      titlePlace: preamble.titlePlace,
      // What stands over the sheet's first table holds for those below.
      notice: preamble.notice ?? signed ?? drafts[0]?.notice ?? null,
      year: yearOf(
        preamble,
        grid.name,
        dateYears(view, columns, rows, date1904),
        given,
        drafts[0]?.year,
        signed,
        columns.map(({ header }) => header),
      ),
    });
  }
  if (drafts.length > 0) return { drafts, problem: null };
  const problem = problemOf(view);
  const takenFor = problem ? null : otherKind(view);
  return { drafts, problem, ...(takenFor ? { takenFor } : {}) };
}

/** `lines`: those above the table. */
function tasksIn(
  view: SheetView,
  columns: ColumnsByRole,
  { tasks }: TableRows,
  lines: readonly string[],
): TaskDraft[] {
  const parts = partsOf(view, columns, tasks);
  const ledBy = ledByOf(view, columns, lines);
  return tasks.map((task, index) => ({
    fields: readFields(view, columns, task),
    parts: parts[index] ?? null,
    ledBy: ledBy(task),
  }));
}

/**
 * Tables without a year belong to the one that the workbook's cover names, or another sheet without a table. Where the
 * sheets name several, it stays unknown: each table may be of its own year.
 */
function withYearOfCover(drafts: readonly TableDraft[], { sheets }: WorkbookGrid): readonly TableDraft[] {
  if (drafts.every(({ year }) => year.value !== null)) return drafts;
  const withTables = new Set(drafts.map(({ view }) => view.grid.name));
  const covers = sheets.filter((grid) => !grid.own && !carriesKeys(grid) && !withTables.has(grid.name));
  const [value, another] = new Set(covers.flatMap((grid) => yearsOfTitles(viewOf(grid))));
  if (value === undefined || another !== undefined) return drafts;
  if (drafts.some(({ year }) => year.value !== null && year.value !== value)) return drafts;
  return drafts.map((draft) =>
    draft.year.value === null ? { ...draft, year: { value, source: 'workbook' as const } } : draft,
  );
}

function areasOf(view: SheetView, override: SheetOverride | undefined): TableArea[] {
  const range = override?.range === undefined ? null : parseRange(override.range);
  if (!range) return findTables(view);
  return range.top < view.rowCount ? [tableIn(view, headerAt(view, range.top), range)] : [];
}

/** A total stated once for several tables (`共137项任务`) is held against all of them. */
function withSharedTotals(tables: Breakdown['tables']): Breakdown['tables'] {
  if (tables.length < 2) return tables;
  const all = {
    tasks: tables.reduce((sum, table) => sum + table.tasks.length, 0),
    indicators: tables.reduce((sum, table) => sum + table.indicatorCount, 0),
  };
  return tables.map((table) => ({
    ...table,
    stated: table.stated.map((one) =>
      one.what !== 'section' && one.stated !== one.counted && one.stated === all[one.what]
        ? { ...one, counted: all[one.what] }
        : one,
    ),
  }));
}

import { type Range, toA1 } from '../../grid/address';
import type { Cell, Grid, WorkbookGrid } from '../../grid/grid';
import type { HostOptions, ReadOptions } from '../host';
import type { CellsJob } from './cells-job';
import { type Changes, changesSince, inShortColumns } from './changes-since';
import { KnownCells, type KnownSheet } from './known-cells';
import { FIRST_CHUNK_CELLS } from './limits';
import { cellsIn, type CellsOptions, readCells } from './read-cells';
import { Breaths, stopIfCancelled } from './round-trip';
import { type Extent, NOTHING, placeOf, type SheetSurvey, type Survey, surveyWithExtents } from './survey';

/** A workbook as it was read, and what was found out about its sheets for it. */
export interface ReadWorkbook {
  readonly workbook: WorkbookGrid;
  readonly survey: Survey;
  /** An .xls, which keeps no settings. */
  readonly legacy: boolean;
  /** Of the sheets, in their order. */
  readonly extents: readonly Extent[];
}

/**
 * Every sheet's cells at this moment: one request for the list of sheets and one for their extents (one for both where
 * the sheets are those of `before`), and then as many as the bytes need (one, for the usual workbook), whatever the
 * number of rows and sheets. What is known of them is not told again where it is still so; a workbook that comes in one
 * request comes whole.
 */
export async function readWorkbook(
  before: Survey | null = null,
  cells: KnownCells = new KnownCells(),
  options: ReadOptions = {},
): Promise<ReadWorkbook> {
  stopIfCancelled(options);
  const found = await surveyWithExtents(before);
  const { sheets, date1904, settings } = found;
  stopIfCancelled(options);
  const { extents } = found;
  const all = fitsInOne(extents) ? null : cells.stillKnown(found, options.afterwards === true);
  const grids = await readGrids(
    sheets.map((sheet, index) => {
      const known = all?.get(sheet.id);
      return { sheet, extent: extents[index] ?? NOTHING, ...(known && { known }) };
    }),
    date1904,
    options,
  );
  const tabNames = sheets.map(({ name }) => name);
  const { legacy } = found;
  return { workbook: { sheets: grids, date1904, tabNames, settings }, survey: found, legacy, extents };
}

/** Whether all cells come in the first request. */
function fitsInOne(extents: readonly Extent[]): boolean {
  return extents.reduce((sum, { used }) => sum + (used ? cellsIn(used) : 0), 0) <= FIRST_CHUNK_CELLS;
}

interface SurveyedSheet {
  readonly sheet: SheetSurvey;
  readonly extent: Extent;
  /** What of it is wanted; absent: as far as its values reach. */
  readonly ranges?: readonly Range[];
  /** As it was read before. */
  readonly known?: KnownSheet;
}

/** The cells of these sheets, with their merges and hidden rows and columns; the latter not where only values are wanted. */
export async function readGrids(
  sheets: readonly SurveyedSheet[],
  date1904: boolean,
  options: HostOptions & CellsOptions = {},
): Promise<Grid[]> {
  const breaths = new Breaths(options);
  const reads: (SurveyedSheet & Looks & { readonly rows: (Cell | undefined)[][] })[] = [];
  for (const one of sheets) {
    await breaths.rest();
    const { extent, known, ranges = known?.short ? inShortColumns(known.grid, extent) : undefined } = one;
    reads.push({ ...one, ...(ranges && { ranges }), rows: [], ...queuedLooks() });
  }
  const jobs = reads.flatMap((read) =>
    (read.ranges ?? usedOf(read)).map((range): CellsJob => ({
      ...jobOf(read, range, read.rows, date1904),
      ...(read.known && { again: read.known.short ? 'values' : 'cells' }),
    })),
  );
  if (jobs.length > 0) {
    await readCells(
      jobs,
      (context) => {
        const looks = options.valuesOnly ? [] : reads.map((read) => queueLooks(context, read));
        return () => {
          for (const look of looks) look();
        };
      },
      options,
    );
  }
  const grids = reads.map(({ sheet, extent, rows, merges, hiddenRows, hiddenColumns }): Grid => ({
    name: sheet.name,
    visible: sheet.visible,
    rows,
    merges,
    hiddenRows,
    hiddenColumns,
    ...(extent.filter && { filter: extent.filter }),
    protected: sheet.protected,
    ...(sheet.own && { own: sheet.own }),
  }));
  return completed(grids, reads, date1904, options, breaths);
}

/** What changed of sheets that were known is told whole; a sheet that is as it was is the same object. */
async function completed(
  told: readonly Grid[],
  sheets: readonly SurveyedSheet[],
  date1904: boolean,
  { signal }: HostOptions,
  breaths: Breaths,
): Promise<Grid[]> {
  const all: ({ readonly changes: Changes; readonly rows: (Cell | undefined)[][] } | null)[] = [];
  for (const [at, { known, ranges }] of sheets.entries()) {
    await breaths.rest();
    const grid = told[at];
    all.push(
      known && grid
        ? { changes: changesSince(known.grid, grid, known.short ? ranges : null), rows: [] }
        : null,
    );
  }
  await readCells(
    sheets.flatMap((one, at) =>
      (all[at]?.changes.ranges ?? []).map((range) => jobOf(one, range, all[at]?.rows ?? [], date1904)),
    ),
    () => () => undefined,
    signal ? { signal } : {},
  );
  return told.map((grid, at) => {
    const [one, known] = [all[at], sheets[at]?.known];
    if (!one || !known) return grid;
    const { same, rows } = one.changes;
    return same ? known.grid : { ...grid, rows: rows.map((row, place) => row ?? one.rows[place]) };
  });
}

function usedOf({ extent: { used } }: SurveyedSheet): readonly Range[] {
  return used ? [used] : [];
}

function jobOf(
  { sheet }: SurveyedSheet,
  range: Range,
  rows: (Cell | undefined)[][],
  date1904: boolean,
): CellsJob {
  return {
    ...{ sheetId: sheet.id, range, protected: sheet.protected, rows },
    ...(sheet.own && { ours: { date1904 } }),
  };
}

interface Looks {
  readonly merges: Range[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
}

function queuedLooks(): Looks {
  return { merges: [], hiddenRows: new Set(), hiddenColumns: new Set() };
}

function queueLooks(
  context: Excel.RequestContext,
  { sheet: { id }, extent, merges, hiddenRows, hiddenColumns }: SurveyedSheet & Looks,
): () => void {
  const { used } = extent;
  if (!used) return () => undefined;
  const sheet = context.workbook.worksheets.getItem(id);
  const range = sheet.getRange(`A1:${toA1(used.bottom, used.right)}`);
  // From A1, for only merges that begin in the range are found (https://github.com/OfficeDev/office-js/issues/3611),
  // and only on a person's command, for asking empties Excel's undo list (5918). `areas` must be named (1590).
  const merged = range.getMergedAreasOrNullObject();
  merged.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
  const rows = extent.someRowsHidden ? range.getRowProperties({ rowHidden: true }) : null;
  const columns = extent.someColumnsHidden ? range.getColumnProperties({ columnHidden: true }) : null;
  return () => {
    if (!merged.isNullObject) merges.push(...merged.areas.items.map(placeOf));
    rows?.value.forEach(({ rowHidden }, row) => {
      if (rowHidden) hiddenRows.add(row);
    });
    columns?.value.forEach(({ columnHidden }, column) => {
      if (columnHidden) hiddenColumns.add(column);
    });
  };
}

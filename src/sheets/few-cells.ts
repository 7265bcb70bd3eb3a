import type { Position } from '../grid/address';
import { type Cell, type Grid, isError } from '../grid/grid';
import { expectationOf } from '../plan/fingerprint';
import type { Expectation, SetCells } from '../plan/model';
import { differingCells, hasSameFrame } from '../plan/same-cells';
import type { SheetContent } from '../plan/sheet-content';

/** More cells than this are written anew with the sheet. */
const FEW = 200;

/**
 * What makes a sheet of ours hold a content where the two differ in a few cells alone, which look the same whatever they
 * hold: looks need not be read for it, nor written. `null` where there is more to it. Nothing is written past a filter, or
 * where somebody hid rows.
 *
 * @param alike whether the cell of this place looks the same whatever it holds
 */
export function inFewCells(
  grid: Grid,
  content: SheetContent,
  alike: (place: Position) => boolean,
): SetCells | null {
  if (grid.hiddenRows.size > 0 || grid.protected || !hasSameFrame(grid, content)) return null;
  const cells: SetCells['cells'][number][] = [];
  for (const place of differingCells(grid, content)) {
    const { row, column } = place;
    const [held, next] = [grid.rows[row]?.[column], content.rows[row]?.cells[column]];
    const [before, after] = [valueOf(held), next?.value ?? null];
    // An error that somebody typed is a text in what is written.
    if (before === after && held?.formula === undefined && next?.formula === undefined) continue;
    if (cells.length === FEW || next?.link || !alike(place)) return null;
    cells.push({ place, before, after, ...(next?.formula !== undefined && { formula: next.formula }) });
  }
  return { op: 'set-cells', sheet: grid.name, ours: true, cells };
}

/**
 * What a plan that writes these cells alone expects: that their rows still hold what they held, what they are about
 * included. Whatever else somebody writes meanwhile stays, and is found when the sheet is read the next time.
 */
export function rowsExpected(grid: Grid, { cells }: SetCells): readonly Expectation[] {
  const right = widthOf(grid) - 1;
  const runs: { top: number; bottom: number }[] = [];
  for (const row of [...new Set(cells.map(({ place }) => place.row))].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && row - last.bottom <= NEAR) last.bottom = row;
    else runs.push({ top: row, bottom: row });
  }
  if (right < 0) return [expectationOf(grid)];
  return runs.map((run) => expectationOf(grid, { ...run, left: 0, right }));
}

/** Rows that lie so near each other are expected as one range. */
const NEAR = 3;

/** A sheet as its cells say it, without looks. */
export function contentOfCells(grid: Grid): SheetContent {
  const { rows, hiddenColumns, merges } = grid;
  return {
    columns: Array.from({ length: widthOf(grid) }, (_, column) => ({
      width: 0,
      ...(hiddenColumns.has(column) && { hidden: true }),
    })),
    rows: Array.from(rows, (row) => ({
      cells: Array.from(row ?? [], (cell) =>
        cell ? { value: valueOf(cell), ...(cell.formula !== undefined && { formula: cell.formula }) } : null,
      ),
    })),
    styles: [],
    merges,
    validations: [],
    conditionalFormats: [],
  };
}

function widthOf({ rows }: Grid): number {
  return Array.from(rows).reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
}

function valueOf(cell: Cell | undefined): string | number | boolean | null {
  const value = cell?.value ?? null;
  return isError(value) ? value.error : value;
}

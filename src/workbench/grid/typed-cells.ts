import type { Cell, Grid } from '../../grid/grid';
import type { CellEntry } from '../../hosts/workbench/grid-view';
import { type GridCell, valueOf } from './cell-values';

/** The cells of a sheet as they stand in the grid, by row and column. */
export type LiveCells = Readonly<
  Record<number, Readonly<Record<number, GridCell | null | undefined>> | null | undefined>
>;

/** What a sheet looks like beside its cells: number formats by the cell, as the file and as the grid has them. */
export interface Formats {
  /** Added to numbers where the grid counts dates from another year than the file. */
  shift(row: number, column: number): number;
  written(row: number, column: number): string;
  live(cell: GridCell): string;
}

/**
 * What differs between the file and the grid: snapshots are compared, for events can be missed. Results of formulas
 * that did not change are not entries.
 */
export function typedCells(grid: Grid, live: LiveCells, formats: Formats): CellEntry[] {
  const entries: CellEntry[] = [];
  const last = keysOf(live).reduce((most, row) => Math.max(most, row), grid.rows.length - 1);
  for (let row = 0; row <= last; row++) {
    const before = grid.rows[row];
    const now = live[row];
    if (!before && !now) continue;
    const columns = new Set(now ? keysOf(now) : []);
    before?.forEach((_, column) => columns.add(column));
    for (const column of columns) {
      const entry = typedCell(row, column, before?.[column], now?.[column] ?? {}, formats);
      if (entry) entries.push(entry);
    }
  }
  return entries;
}

/** What was typed into one cell; `null` where file and grid say the same. */
export function typedCell(
  row: number,
  column: number,
  before: Cell | undefined,
  cell: GridCell,
  formats: Formats,
): CellEntry | null {
  const was = before ? valueOf(before, formats.shift(row, column)) : {};
  const formula = formulaOf(cell);
  const wasFormula = formulaOf(was);
  const value = contentOf(cell);
  if (formula === undefined ? wasFormula === undefined && value === contentOf(was) : formula === wasFormula)
    return null;
  const format = typeof value === 'number' ? formats.live(cell) : '';
  const numberFormat =
    format !== '' && format !== formats.written(row, column) ? { numberFormat: format } : {};
  if (formula === undefined) return { row, column, value, ...numberFormat };
  const error = typeof value === 'string' && value.startsWith('#');
  return { row, column, value: error ? null : value, formula, ...numberFormat };
}

function formulaOf({ f }: GridCell): string | undefined {
  return f === undefined || f === null || f === '' ? undefined : f.replace(/^=/, '');
}

/** A number, a logical value or a text; an empty text is nothing. */
function contentOf({ v, t, p }: GridCell): string | number | boolean | null {
  const text = p?.body?.dataStream;
  if (text !== undefined) return text.replace(/\r?\n$/, '').replaceAll('\r', '\n') || null;
  if (v === undefined || v === null || v === '') return null;
  if (t === NUMBER && Number.isFinite(Number(v))) return Number(v);
  if (t === LOGICAL) return v === 1 || v === true || /^(1|true)$/i.test(String(v));
  if (t === undefined || t === null) return v;
  return String(v);
}

const NUMBER = 2;
const LOGICAL = 3;

function keysOf(cells: object): number[] {
  return Object.keys(cells).map(Number);
}

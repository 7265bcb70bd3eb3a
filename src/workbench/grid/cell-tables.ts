import { SameFormulas } from '../formulas/same-formulas';
import type { CellData } from './plain';

/** Cells by row and column. */
export type Cells = Record<number, Record<number, CellData>>;

/** Without formulas, which stay in their cells. */
export function valuesOf(cells: Cells): Cells {
  return Object.fromEntries(
    Object.entries(cells).map(([row, columns]) => [
      row,
      Object.fromEntries(Object.entries(columns).map(([column, { v, t }]) => [column, { v, t }])),
    ]),
  );
}

/** The formulas of a sheet of ours that we do not work out: somebody wrote them into it. */
export function unread(cells: Cells): Cells {
  const found: Cells = {};
  const formulas = new SameFormulas();
  for (const [row, columns] of Object.entries(cells)) {
    for (const [column, cell] of Object.entries(columns)) {
      if (typeof cell.f !== 'string') continue;
      const at = { row: Number(row), column: Number(column) };
      if (formulas.read(cell.f.slice(1), at)) continue;
      (found[at.row] ??= {})[at.column] = { f: cell.f, v: cell.v ?? null, t: cell.t ?? null };
    }
  }
  return found;
}

import type { Grid } from '../../grid/grid';
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

/** The formulas of a sheet of ours that we do not work out: somebody wrote them into it. @param grid as the file has the sheet */
export function unread(cells: Cells, { rows }: Grid): Cells {
  const found: Cells = {};
  const formulas = new SameFormulas();
  rows.forEach((inRow, row) => {
    inRow?.forEach((written, column) => {
      if (written?.formula === undefined) return;
      const cell = cells[row]?.[column];
      if (typeof cell?.f !== 'string' || formulas.read(cell.f.slice(1), { row, column })) return;
      (found[row] ??= {})[column] = { f: cell.f, v: cell.v ?? null, t: cell.t ?? null };
    });
  });
  return found;
}

import { toA1 } from '../../src/grid/address';
import type { Grid } from '../../src/grid/grid';
import { sheet } from './sheet';

export type Drawn = readonly (readonly (string | number)[])[];

/** A sheet drawn row by row: `^` is merged with the cell above it, `<` with the cell on its left. */
export function drawn(rows: Drawn, name = '任务分解'): Grid {
  const merges = new Map<string, { row: number; column: number; bottom: number; right: number }>();
  const written = rows.map((cells, r) =>
    cells.map((cell, c) => {
      if (cell !== '^' && cell !== '<') return cell;
      let [row, column] = [r, c];
      for (let one = rows[row]?.[column]; one === '^' || one === '<'; one = rows[row]?.[column]) {
        if (one === '^') row -= 1;
        else column -= 1;
      }
      const key = `${row},${column}`;
      const known = merges.get(key);
      merges.set(key, {
        row,
        column,
        bottom: Math.max(r, known?.bottom ?? r),
        right: Math.max(c, known?.right ?? c),
      });
      return '';
    }),
  );
  return sheet(written, {
    name,
    merges: [...merges.values()].map(
      ({ row, column, bottom, right }) => `${toA1(row, column)}:${toA1(bottom, right)}`,
    ),
  });
}

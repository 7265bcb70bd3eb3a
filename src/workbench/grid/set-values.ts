import type { Position } from '../../grid/address';
import type { SetValues } from './pasted-looks';

/** The formulas that a change of cells brings. */
export function formulasIn({ cellValue }: SetValues): readonly string[] {
  return Object.values(cellValue ?? {}).flatMap((row) =>
    Object.values(row ?? {}).flatMap((cell) => (typeof cell?.f === 'string' ? [cell.f] : [])),
  );
}

/** The cells that it is about. */
export function cellsIn(cells: SetValues['cellValue']): readonly Position[] {
  return Object.entries(cells ?? {}).flatMap(([row, columns]) =>
    Object.keys(columns ?? {}).map((column) => ({ row: Number(row), column: Number(column) })),
  );
}

import type { CircularPlace } from '../model';
import { cellPlace, type FigureTable } from './figure-table';

/** A cell that does not come out. */
export interface WrongCell {
  readonly kind: 'sum' | 'share' | 'restated';
  readonly place: CircularPlace;
  /** The cells that it follows from. */
  readonly from: CircularPlace;
  /** 0-based, in the table as it is read. */
  readonly row: number;
  readonly column: number;
  readonly observed: string;
  readonly right: string;
}

/** @param from the cells that it follows from: first and last; 0-based rows and columns of the table */
export function wrongCell(
  one: FigureTable,
  kind: WrongCell['kind'],
  [row, column]: readonly [number, number],
  from: readonly (readonly [number, number])[],
  right: string,
): WrongCell {
  const [first, last] = [from[0] ?? [row, column], from.at(-1) ?? [row, column]];
  const begin = cellPlace(one, first[0], first[1]);
  const end = cellPlace(one, last[0], last[1]);
  return {
    kind,
    row,
    column,
    place: cellPlace(one, row, column),
    from: {
      ...begin,
      cell: begin.cell === end.cell ? (begin.cell ?? '') : `${begin.cell ?? ''}:${end.cell ?? ''}`,
    },
    observed: one.table.rows[row]?.[column] ?? '',
    right,
  };
}

export function areEqual(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-6;
}

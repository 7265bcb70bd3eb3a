import type { Range } from '../../grid/address';
import type { Cell } from '../../grid/grid';

/** A part of a sheet to be read, and where its cells go: `rows[row][column]`, 0-based, sparse. */
export interface CellsJob {
  readonly sheetId: string;
  readonly range: Range;
  readonly protected: boolean;
  readonly rows: (Cell | undefined)[][];
  /** A sheet of ours, in whose formats most texts follow from the values; which date system it counts in. */
  readonly ours?: { readonly date1904: boolean };
  /**
   * It was read before: what its cells show is left out, and in a sheet of ours what its formulas say (they are '').
   * `values`: those alone are wanted.
   */
  readonly again?: 'cells' | 'values';
  /** Where the number formats of all cells go, of empty ones as well; absent: they are not wanted. */
  readonly formats?: string[][];
}

import { type Cell, type CellValue, isError } from '../../grid/grid';
import { typedFormula } from '../../hosts/workbench/new-functions';
import type { CellData } from './plain';

/** A cell of the grid. `p`: text with looks of its own, which is what Univer makes of lines that are typed. */
export type GridCell = CellData & { p?: { body?: { dataStream: string } | undefined } | null | undefined };

/**
 * References into a table or into another file, which Univer cannot follow: it would show `#NAME?` where the file has a
 * result. Such a cell shows the result alone, and keeps its formula in the file.
 */
const BEYOND = /\[/;

/** The value and formula of a cell as Univer says them. @param shift added to numbers */
export function valueOf({ value, formula }: Cell, shift: number): CellData {
  const f = formula === undefined || BEYOND.test(formula) ? {} : { f: `=${typedFormula(formula)}` };
  if (value === null) return f;
  if (isError(value)) return { ...f, v: value.error, t: 1 };
  if (typeof value === 'number') return { ...f, v: value + shift, t: 2 };
  if (typeof value === 'boolean') return { ...f, v: value ? 1 : 0, t: 3 };
  return { ...f, v: value, t: 1 };
}

/** The same for a result that a formula has now. */
export function contentOfResult(value: CellValue): CellData {
  const content = valueOf({ value, text: '' }, 0);
  return 'v' in content ? content : { v: null, t: null };
}

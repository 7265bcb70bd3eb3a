import type { Cell } from '../grid/grid';

/** The text of a cell that an edit may replace as a whole; `null` for a formula, a number, a date, or text shown through a format. */
export function editableText(cell: Cell | undefined): string | null {
  if (!cell || cell.formula !== undefined || typeof cell.value !== 'string') return null;
  return cell.value === cell.text ? cell.value : null;
}

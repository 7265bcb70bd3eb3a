import type { SheetView } from '../grid/view';
import { isBlank } from '../texts/invisible';
import type { Header, HeaderCell } from './header';
import { ROLES, type ColumnRole } from './roles';

/** How far down a column between two tables is looked at. */
const DEPTH = 60;

/**
 * The header without what stands beside the table: a block behind an empty column that names nothing which the table
 * lacks, such as a count by units. `end`: the first row below the table.
 */
export function withoutBeside(view: SheetView, header: Header, end: number): Header {
  const blocks = blocksOf(view, header, end);
  if (blocks.length === 1) return header;
  const worth = (block: readonly HeaderCell[]): number =>
    block.reduce(
      (sum, { candidates: [best] }) => sum + (best ? ROLES[best.role].weight * best.weight : 0),
      0,
    );
  const table = blocks.reduce((best, one) => (worth(one) > worth(best) ? one : best));
  const known = rolesOf(table);
  const cells = blocks
    .filter((block) => block === table || [...rolesOf(block)].some((role) => !known.has(role)))
    .flat();
  return cells.length === header.cells.length ? header : { ...header, cells };
}

/** The header's cells, parted where a column has neither a header nor anything below. */
function blocksOf(view: SheetView, { rows, cells }: Header, end: number): HeaderCell[][] {
  const top = (rows[rows.length - 1] ?? 0) + 1;
  const isEmpty = (column: number): boolean => {
    for (let row = top; row < Math.min(end, top + DEPTH); row++)
      if (!isBlank(view.own(row, column)?.text ?? '') && !view.mergeAt(row, column)) return false;
    return true;
  };
  const blocks: HeaderCell[][] = [];
  let last = -1;
  for (const cell of cells) {
    let gap = false;
    for (let column = last + 1; column < cell.column; column++) gap ||= isEmpty(column);
    const block = blocks.at(-1);
    if (block && !gap) block.push(cell);
    else blocks.push([cell]);
    last = cell.column;
  }
  return blocks;
}

/** What a block says of tasks; figures and numbers stand in any table. */
function rolesOf(block: readonly HeaderCell[]): ReadonlySet<ColumnRole> {
  const roles = block.flatMap(({ candidates: [best] }) => best?.role ?? []);
  return new Set(roles.filter((role) => role !== 'figure' && role !== 'number'));
}

import { columnName } from '../grid/address';
import type { SheetView } from '../grid/view';
import { saysFirstLeads } from '../units/marks/role-words';
import type { SheetOverride } from './corrections';
import type { TableArea } from './find-tables';
import type { Column } from './model';

/**
 * 列第一位者为牵头单位: marks the columns of units in which the first of each cell leads, from the sheet row (0-based) where
 * the table says so: in the header, in a cell (from there on: 下同), or in a note above or below a table that has one
 * column of units only. What a person chose goes before all.
 */
export function withFirstLeads(
  view: SheetView,
  area: TableArea,
  columns: readonly Column[],
  chosen: SheetOverride['firstLeads'],
): readonly Column[] {
  const hasSupport = columns.some(({ role }) => role === 'supportUnit');
  const inNotes = !hasSupport && saysInNotes(view, area);
  return columns.map((column) => {
    if (column.role !== 'leadUnit') return column;
    const byPerson = chosen?.[columnName(column.column)];
    if (byPerson === false) return column;
    if (byPerson === true || inNotes || saysFirstLeads(column.header))
      return { ...column, firstLeadsFrom: area.top };
    const row = rowThatSays(view, column.column, area);
    return row === null ? column : { ...column, firstLeadsFrom: row };
  });
}

/** Above the header, or in a row of its own below the tasks, which begins at the left edge. */
function saysInNotes(view: SheetView, { header, zoneTop, top, bottom, left }: TableArea): boolean {
  return (
    saysInRows(view, zoneTop, (header.rows[0] ?? 0) - 1) || rowThatSays(view, left, { top, bottom }) !== null
  );
}

function saysInRows(view: SheetView, from: number, to: number): boolean {
  for (let row = from; row <= to; row++) {
    for (let column = 0; column < view.columnCount; column++) {
      if (saysFirstLeads(view.own(row, column)?.text ?? '')) return true;
    }
  }
  return false;
}

function rowThatSays(
  view: SheetView,
  column: number,
  { top, bottom }: Pick<TableArea, 'top' | 'bottom'>,
): number | null {
  for (let row = top; row <= bottom; row++) {
    if (saysFirstLeads(view.own(row, column)?.text ?? '')) return row;
  }
  return null;
}

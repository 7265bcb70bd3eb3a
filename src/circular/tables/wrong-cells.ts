import { crossed } from './crossed';
import type { FigureTable } from './figure-table';
import type { WrongCell } from './wrong-cell';
import { wrongByRules } from './wrong-rules';
import { wrongRanks } from './wrong-ranks';
import { wrongTotalRows } from './total-rows';

/** Cells of a table that do not follow from its other cells. */
export function wrongCells(one: FigureTable, isCountedTwice: boolean): WrongCell[] {
  const counts = one.columns.filter(({ kind }) => kind === 'count');
  const totals = isCountedTwice ? [] : crossed(one, wrongTotalRows(one, counts));
  const isOff = (at: number): boolean => totals.some(({ column }) => column === at);
  return [...totals, ...wrongByRules(one, isOff), ...wrongRanks(one)];
}

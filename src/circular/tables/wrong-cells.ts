import type { FigureTable } from './figure-table';
import type { WrongCell } from './wrong-cell';
import { wrongRanks } from './wrong-ranks';
import { wrongRates } from './wrong-rates';
import { wrongRows } from './wrong-rows';
import { wrongScores } from './wrong-scores';
import { wrongTotals } from './wrong-totals';

/** Cells of a table that do not follow from its other cells. */
export function wrongCells(one: FigureTable, isCountedTwice: boolean): WrongCell[] {
  const counts = one.columns.filter(({ kind }) => kind === 'count');
  return [
    ...(isCountedTwice ? [] : wrongTotals(one, counts)),
    ...wrongRows(one, counts),
    ...wrongScores(one),
    ...wrongRanks(one),
    ...one.columns.filter(({ kind }) => kind === 'rate').flatMap((rate) => wrongRates(one, rate, counts)),
  ];
}

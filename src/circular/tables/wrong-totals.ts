import { sumOf } from '../numbers';
import { figureAt, type FigureColumn, type FigureTable } from './figure-table';
import { areEqual, wrongCell, type WrongCell } from './wrong-cell';

/** 合计 against the rows, or against the 小计; 小计 against the rows above it. */
export function wrongTotals(one: FigureTable, counts: readonly FigureColumn[]): WrongCell[] {
  const { total, body, subtotals } = one;
  const wrong: WrongCell[] = [];
  let judged = 0;
  for (const { at } of counts) {
    const value = (row: number): number => figureAt(one, row, at) ?? 0;
    let from = -1;
    for (const row of subtotals) {
      const rows = body.filter((n) => n > from && n < row);
      from = row;
      const sum = sumOf(rows.map(value));
      if (rows.length > 0 && !areEqual(sum, value(row)))
        wrong.push(
          wrongCell(
            one,
            'sum',
            [row, at],
            [
              [rows[0] ?? row, at],
              [rows.at(-1) ?? row, at],
            ],
            String(sum),
          ),
        );
    }
    if (total === null || body.length < 2 || (one.table.rows[total]?.[at] ?? '') === '') continue;
    judged++;
    const sums = [sumOf(body.map(value)), ...(subtotals.length > 0 ? [sumOf(subtotals.map(value))] : [])];
    if (sums.some((sum) => areEqual(sum, value(total)))) continue;
    wrong.push(
      wrongCell(
        one,
        'sum',
        [total, at],
        [
          [body[0] ?? total, at],
          [body.at(-1) ?? total, at],
        ],
        String(sums[0]),
      ),
    );
  }
  // Where hardly a column adds up, rows overlap (a task with two units counts at both), and nothing is wrong.
  const totals = wrong.filter(({ place }) => total !== null && place.cell?.endsWith(String(total + 1)));
  const overlaps =
    judged >= 3 &&
    totals.length > judged / 2 &&
    totals.every(({ observed, right }) => Number(observed) < Number(right));
  return overlaps ? wrong.filter((found) => !totals.includes(found)) : wrong;
}

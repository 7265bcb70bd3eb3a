import { sumOf } from '../numbers';
import { headerOf, type FigureTable } from './figure-table';
import { areEqual, wrongCell, type WrongCell } from './wrong-cell';
import { isRule } from './wrong-rows';

const TOTAL = /^(?:总分|总得分|综合得分|合计得分|最终得分|最后得分|得分合计)$/;
const SCORE = /得分|分值|分数|加分|扣分|减分/;
const TAKEN_OFF = /扣分|减分/;

/** A score that is the sum of the scores beside it in nearly every row, and not in this one; what is taken off counts below nothing. */
export function wrongScores(one: FigureTable): WrongCell[] {
  const { rows } = one.table;
  const heads = rows.slice(0, one.first);
  const columns = Array.from({ length: rows[0]?.length ?? 0 }, (_, at) => ({
    at,
    header: headerOf(heads, at),
  }));
  const total = columns.find(({ header }) => TOTAL.test(header));
  const scores = columns.filter(({ header }) => SCORE.test(header) && !TOTAL.test(header));
  if (!total || scores.length < 2) return [];
  const value = (row: number, at: number): number => Number(rows[row]?.[at] || NaN);
  const right = (row: number): number =>
    sumOf(
      scores.map(
        ({ at, header }) => value(row, at) * (TAKEN_OFF.test(header) && value(row, at) > 0 ? -1 : 1),
      ),
    );
  const known = one.body.filter((row) => !Number.isNaN(right(row)) && !Number.isNaN(value(row, total.at)));
  const wrong = known.filter((row) => !areEqual(right(row), value(row, total.at)));
  if (!isRule(known.length - wrong.length, known.length)) return [];
  const decimals = Math.max(
    0,
    ...known.map((row) => /\.(\d+)/.exec(rows[row]?.[total.at] ?? '')?.[1]?.length ?? 0),
  );
  return wrong.map((row) => {
    const ends = [scores[0], scores.at(-1)].map((column) => [row, column?.at ?? total.at] as const);
    return wrongCell(one, 'sum', [row, total.at], ends, right(row).toFixed(decimals));
  });
}

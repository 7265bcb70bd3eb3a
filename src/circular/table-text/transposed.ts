import type { CircularTable } from '../model';
import { figureTable, type FigureTable } from '../tables/figure-table';

const PERIOD = /^(?:\d{1,2}月份?|第?[一二三四1-4]季度|20\d{2}年?)$/;
const LEAST = 3;

/**
 * A table with a column for every month, turned: a row for every month, so that `6月最多，为973件` is about one of its rows. `null` for
 * other tables. Cells keep where they stand.
 */
export function transposed({ table, headers, labels, labelColumn, total }: FigureTable): FigureTable | null {
  const periods = headers.flatMap((header, at) => (PERIOD.test(header) ? [at] : []));
  if (periods.length < LEAST) return null;
  const sources = [...labels.keys(), ...(total === null ? [] : [total])];
  const originOf = (row: number, column: number): readonly [number, number] =>
    table.origins?.[row]?.[column] ?? [row, column];
  const turned: CircularTable = {
    number: table.number,
    after: table.after,
    rows: [
      ['', ...sources.map((row) => labels.get(row) ?? TOTAL)],
      ...periods.map((at) => [headers[at] ?? '', ...sources.map((row) => table.rows[row]?.[at] ?? '')]),
    ],
    origins: [
      [[0, labelColumn], ...sources.map((row) => originOf(row, labelColumn))],
      ...periods.map((at) => [originOf(0, at), ...sources.map((row) => originOf(row, at))]),
    ],
  };
  return figureTable(turned);
}

const TOTAL = '合计';

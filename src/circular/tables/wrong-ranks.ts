import { cellPlace, headerOf, type FigureTable } from './figure-table';
import type { WrongCell } from './wrong-cell';

const RANK = /^(?:总|综合|全[区县市])?(?:排名|名次|位次|排位)$/;
const SCORE = /得分|评分|分数|总分|成绩|率|比例|占比|进度/;
const LEAST = 3;

/**
 * A rank that its figure does not have: against the column of scores or rates that all other ranks follow. Equal figures may
 * share a rank, or have the next ones in any order.
 */
export function wrongRanks(one: FigureTable): WrongCell[] {
  const { rows } = one.table;
  const heads = rows.slice(0, one.first);
  const width = rows[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, at) => ({ at, header: headerOf(heads, at) }));
  return columns
    .filter(({ header }) => RANK.test(header))
    .flatMap(({ at: rank }) => {
      const ranked = one.body.filter((row) => /^\d{1,3}$/.test(rows[row]?.[rank] ?? ''));
      if (ranked.length < LEAST) return [];
      const judged = columns
        .filter(({ header }) => SCORE.test(header))
        .map(({ at }) => ({ at, wrong: wrongIn(one, ranked, rank, at) }));
      // Any column that they follow will do.
      const [best] = judged
        .flatMap(({ at, wrong }) => (wrong ? [{ at, wrong }] : []))
        .sort((a, b) => a.wrong.length - b.wrong.length);
      if (!best || best.wrong.length === 0 || best.wrong.length > Math.max(2, ranked.length / 5)) return [];
      return best.wrong.map(({ row, right }) => {
        const place = cellPlace(one, row, rank);
        return {
          kind: 'restated' as const,
          place,
          from: cellPlace(one, row, best.at),
          observed: place.text,
          right: String(right),
        };
      });
    });
}

/** Rows whose rank is not that of their figure, the largest being the first; `null` where not all have one. */
function wrongIn(
  { table: { rows } }: FigureTable,
  ranked: readonly number[],
  rank: number,
  score: number,
): { readonly row: number; readonly right: number }[] | null {
  const value = (row: number): number => Number((rows[row]?.[score] ?? '').replace(/[,%分]/g, '') || NaN);
  if (ranked.some((row) => Number.isNaN(value(row)))) return null;
  const descending = [...ranked].map(value).sort((a, b) => b - a);
  return ranked.flatMap((row) => {
    const said = Number(rows[row]?.[rank]);
    const least = descending.indexOf(value(row)) + 1;
    const most = descending.lastIndexOf(value(row)) + 1;
    // A place in the whole of another list is no place in this one.
    return said >= least && said <= most ? [] : [{ row, right: least }];
  });
}

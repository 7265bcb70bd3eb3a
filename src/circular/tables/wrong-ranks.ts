import { cellPlace, type FigureTable } from './figure-table';
import { IS_RANK, IS_RANKED_BY } from './vocabulary';
import type { WrongCell } from './wrong-cell';
const LEAST = 3;

/**
 * A rank that its figure does not have: against the column of scores or rates that all other ranks follow. Equal figures share a
 * rank, and the next is left out or not; or they have the next ones in any order.
 */
export function wrongRanks(one: FigureTable): WrongCell[] {
  if (one.isExcerpt) return [];
  const { rows } = one.table;
  const columns = one.headers.map((header, at) => ({ at, header }));
  return columns
    .filter(({ header }) => IS_RANK.test(header))
    .flatMap(({ at: rank }) => {
      const ranked = one.body.filter((row) => /^\d{1,3}$/.test(rows[row]?.[rank] ?? ''));
      if (ranked.length < LEAST) return [];
      const judged = columns
        .filter(({ header }) => !IS_RANK.test(header))
        .map(({ at, header }) => ({
          at,
          told: IS_RANKED_BY.test(header),
          wrong: wrongIn(one, ranked, rank, at),
        }))
        // Where no words say that rows are ranked by it, all ranks but one have to.
        .filter(({ told, wrong }, _n, all) =>
          all.some((each) => each.told) ? told : (wrong?.length ?? Infinity) <= 1,
        );
      // Any column that they follow will do.
      const [best] = judged
        .flatMap(({ at, wrong }) => (wrong ? [{ at, wrong }] : []))
        .sort((a, b) => a.wrong.length - b.wrong.length);
      if (!best || best.wrong.length === 0) return [];
      const wrong =
        best.wrong.length <= Math.max(2, ranked.length / 5)
          ? best.wrong
          : best.wrong.filter(({ row }) => row === outOfOrder(one, ranked, rank, best.at));
      return wrong.map(({ row, right }) => {
        const place = cellPlace(one, row, rank);
        return {
          kind: 'restated' as const,
          row,
          column: rank,
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
  const distinct = [...new Set(descending)];
  const said = (row: number): number => Number(rows[row]?.[rank]);
  const firstOf = (row: number): number => descending.indexOf(value(row)) + 1;
  const ties = distinct
    .map((one) => ranked.filter((row) => value(row) === one))
    .filter(({ length }) => length > 1);
  const isShared = (tied: readonly number[]): boolean => new Set(tied.map(said)).size === 1;
  const ways = [
    // Whoever shares a place somewhere does it everywhere.
    ties.some(isShared)
      ? (row: number) => said(row) === firstOf(row)
      : (row: number) => said(row) >= firstOf(row) && said(row) <= descending.lastIndexOf(value(row)) + 1,
    // The place behind a shared one may be the next number.
    ...(ties.some(isShared) ? [(row: number) => said(row) === distinct.indexOf(value(row)) + 1] : []),
  ];
  const places = [firstOf, (row: number): number => distinct.indexOf(value(row)) + 1];
  const wrong = ways.map((isRight, n) =>
    ranked.filter((row) => !isRight(row)).map((row) => ({ row, right: places[n]?.(row) ?? 0 })),
  );
  return wrong.sort((a, b) => a.length - b.length)[0] ?? [];
}

/** The only row without which all others stand in the order of their ranks: its figure is another one, and moved all of them. */
function outOfOrder(
  { table: { rows } }: FigureTable,
  ranked: readonly number[],
  rank: number,
  score: number,
): number | null {
  const value = (row: number, at: number): number => Number((rows[row]?.[at] ?? '').replace(/[,%分]/g, ''));
  const inOrder = [...ranked].sort((a, b) => value(a, rank) - value(b, rank));
  const breakOf = (some: readonly number[]): number =>
    some.findIndex((row, n) => n > 0 && value(row, score) > value(some[n - 1] ?? row, score));
  const at = breakOf(inOrder);
  const found = [inOrder[at - 1], inOrder[at]].filter(
    (row) => row !== undefined && breakOf(inOrder.filter((other) => other !== row)) < 0,
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

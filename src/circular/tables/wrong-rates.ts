import { sharesOf } from '../../statistics/shares';
import { percent } from '../shares/rounding';
import { figureAt, isNothing, RATE, type FigureColumn, type FigureTable } from './figure-table';
import { areEqual, wrongCell, type WrongCell } from './wrong-cell';
import { isRule } from './wrong-rows';

const CORES =
  /(按期完成|按时完成|按期办结|按时办结|完成|办结|办复|开工|竣工|整改|销号|报送|反馈|落实|达标|答复|化解|按期|逾期)/;

/** A rate is one count by another in nearly every row, and not in this one. */
export function wrongRates(
  one: FigureTable,
  rate: FigureColumn,
  counts: readonly FigureColumn[],
): WrongCell[] {
  const rows = [...one.body, ...(one.total === null ? [] : [one.total])].filter(
    (row) => !isNothing(one.table.rows[row]?.[rate.at] ?? ''),
  );
  const decimals = Math.max(
    0,
    ...rows.map((row) => /\.(\d+)/.exec(one.table.rows[row]?.[rate.at] ?? '')?.[1]?.length ?? 0),
  );
  const core = CORES.exec(rate.header)?.[1];
  const share = /占比|比重/.test(rate.header);
  const parts = share
    ? counts
    : counts.filter(({ header }) => core === undefined || header.includes(core) || core.startsWith('按'));
  const pairs = parts.flatMap((part) => [
    ...counts.filter((whole) => whole !== part).map((whole) => ({ part, whole })),
    ...(share && one.total !== null ? [{ part, whole: null }] : []),
  ]);
  const right = (row: number, { part, whole }: (typeof pairs)[number]): string | null => {
    const of = whole ? figureAt(one, row, whole.at) : figureAt(one, one.total ?? 0, part.at);
    const value = figureAt(one, row, part.at);
    return of === null || of === 0 || value === null ? null : percent(value, of, decimals);
  };
  const said = (row: number): string => (figureAt(one, row, rate.at) ?? 0).toFixed(decimals);
  /** `null`: it has no rate in this row. */
  const fits = (row: number, pair: (typeof pairs)[number]): boolean | null => {
    const should = right(row, pair);
    if (should === null) return null;
    if (should === said(row)) return true;
    if (pair.whole || row === one.total) return false;
    const shares = sharesOf(
      one.body.map((n) => figureAt(one, n, pair.part.at) ?? 0),
      decimals,
    );
    return areEqual(shares[one.body.indexOf(row)] ?? NaN, Number(said(row)));
  };
  const best = pairs
    .map((pair) => ({
      pair,
      fitting: rows.filter((row) => fits(row, pair) === true),
      failing: rows.filter((row) => fits(row, pair) === false),
    }))
    .sort((x, y) => y.fitting.length - y.failing.length - (x.fitting.length - x.failing.length))[0];
  if (!best || !isRule(best.fitting.length, best.fitting.length + best.failing.length)) return [];
  // Nothing of anything is 0 %: where no header says what the rate is of, that proves nothing.
  const told = share || (core !== undefined && !core.startsWith('按'));
  if (!told && best.fitting.filter((row) => Number(said(row)) !== 0).length < 2) return [];
  return best.failing.map((row) => {
    const from = [
      [row, best.pair.part.at],
      [best.pair.whole ? row : (one.total ?? row), (best.pair.whole ?? best.pair.part).at],
    ] as const;
    const sign = RATE.test(one.table.rows[row]?.[rate.at] ?? '') ? '%' : '';
    return wrongCell(one, 'share', [row, rate.at], from, `${right(row, best.pair) ?? ''}${sign}`);
  });
}

import { toA1 } from '../grid/address';
import { sharesOf } from '../statistics/shares';
import type { CircularPlace, CircularTable } from './model';
import { sumOf } from './numbers';
import { percent } from './shares';
import { stateOf } from './vocabulary';

/** A cell that does not come out. */
export interface WrongCell {
  readonly kind: 'sum' | 'share';
  readonly place: CircularPlace;
  /** The cells that it follows from. */
  readonly from: CircularPlace;
  readonly observed: string;
  readonly right: string;
}

/** A table of figures: what stands in which column, and which rows are totals. */
export interface FigureTable {
  readonly table: CircularTable;
  readonly columns: readonly FigureColumn[];
  readonly body: readonly number[];
  /** Row of the 合计; `null` where there is none. */
  readonly total: number | null;
  readonly subtotals: readonly number[];
}

export interface FigureColumn {
  readonly at: number;
  readonly header: string;
  readonly kind: 'count' | 'rate';
}

const TOTAL = /^(?:合计|总计|共计|总体|全[区县市](?:合计|总计)?)[:]?$/;
const SUBTOTAL = /^小计$/;
const NUMERIC = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^-?\d+(?:\.\d+)?$/;
const RATE = /^-?\d+(?:\.\d+)?%$/;
const NO_FIGURE = /序号|编号|排名|名次|得分|评分|分数|日期|时间|时限|年份|联系|电话|备注/;
const IS_RATE = /率|占比|比重|比例|%/;

/** The figures of a table; `null` where it has none to speak of. */
export function figureTable(table: CircularTable): FigureTable | null {
  const { rows } = table;
  const numeric = (row: readonly string[]): number =>
    row.filter((cell) => NUMERIC.test(cell) || RATE.test(cell)).length;
  const first = rows.findIndex(
    (row) => numeric(row) >= 2 || (row.some((cell) => TOTAL.test(cell)) && numeric(row) >= 1),
  );
  if (first < 1) return null;
  const width = rows[0]?.length ?? 0;
  const columns: FigureColumn[] = [];
  for (let at = 0; at < width; at++) {
    const header = headerOf(rows.slice(0, first), at);
    const cells = rows.slice(first).map((row) => row[at] ?? '');
    const filled = cells.filter((cell) => !isNothing(cell));
    const figures = filled.filter((cell) => NUMERIC.test(cell) || RATE.test(cell)).length;
    if (filled.length === 0 || figures < filled.length || NO_FIGURE.test(header)) continue;
    columns.push({
      at,
      header,
      kind: IS_RATE.test(header) || filled.some((cell) => RATE.test(cell)) ? 'rate' : 'count',
    });
  }
  const body: number[] = [];
  const subtotals: number[] = [];
  let total: number | null = null;
  for (let at = first; at < rows.length; at++) {
    const head = (rows[at] ?? []).slice(0, 3);
    if (head.some((cell) => TOTAL.test(cell))) total ??= at;
    else if (head.some((cell) => SUBTOTAL.test(cell))) subtotals.push(at);
    else if (numeric(rows[at] ?? []) > 0) body.push(at);
  }
  return columns.length === 0 ? null : { table, columns, body, total, subtotals };
}

/** Headers of a column from the top; a merged header stands in the first of its columns. */
function headerOf(rows: readonly (readonly string[])[], at: number): string {
  const own = rows.map((row, n) => {
    const cell = row[at] ?? '';
    if (cell !== '' || n === rows.length - 1) return cell;
    for (let left = at - 1; left >= 0; left--)
      if ((row[left] ?? '') !== '') return (rows[n + 1]?.[left] ?? '') === '' ? '' : (row[left] ?? '');
    return '';
  });
  return own.filter((cell, n) => cell !== '' && own.indexOf(cell) === n).join('');
}

function isNothing(cell: string): boolean {
  return cell === '' || /^[-—–/／无]+$/.test(cell);
}

export function figureAt({ table }: FigureTable, row: number, column: number): number | null {
  const cell = table.rows[row]?.[column] ?? '';
  if (isNothing(cell)) return 0;
  return NUMERIC.test(cell) || RATE.test(cell) ? Number(cell.replace(/[,%]/g, '')) : null;
}

export function cellPlace({ table }: FigureTable, row: number, column: number): CircularPlace {
  return {
    paragraph: table.lines?.[row] ?? null,
    table: table.number,
    cell: toA1(row, column),
    text: table.rows[row]?.[column] ?? '',
  };
}

export function wrongCells(one: FigureTable, isCountedTwice: boolean): WrongCell[] {
  const counts = one.columns.filter(({ kind }) => kind === 'count');
  return [
    ...(isCountedTwice ? [] : wrongTotals(one, counts)),
    ...wrongRows(one, counts),
    ...one.columns.filter(({ kind }) => kind === 'rate').flatMap((rate) => wrongRates(one, rate, counts)),
  ];
}

/** 合计 against the rows, or against the 小计; 小计 against the rows above it. */
function wrongTotals(one: FigureTable, counts: readonly FigureColumn[]): WrongCell[] {
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
      if (rows.length > 0 && !near(sum, value(row)))
        wrong.push(
          cell(
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
    if (sums.some((sum) => near(sum, value(total)))) continue;
    wrong.push(
      cell(
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

const STRICT = /^(?:合计|小计|总计|共计)$/;

/** A column that is the sum of others in nearly every row, and not in this one. */
function wrongRows(one: FigureTable, counts: readonly FigureColumn[]): WrongCell[] {
  const rows = [...one.body, ...(one.total === null ? [] : [one.total])];
  return counts.flatMap((whole) => {
    const others = counts.filter((column) => column !== whole);
    const best = setsOf(whole, others)
      .map((set) => ({ set, holds: rows.filter((row) => holds(one, row, whole, set)) }))
      .filter(({ set }) => set.length >= 2)
      .sort((a, b) => b.holds.length - a.holds.length)[0];
    if (!best || !isRule(best.holds.length, rows.length)) return [];
    return rows
      .filter((row) => !best.holds.includes(row))
      .map((row) => {
        const sum = sumOf(best.set.map(({ at }) => figureAt(one, row, at) ?? 0));
        const ends = [best.set[0], best.set.at(-1)].map((column) => [row, column?.at ?? 0] as const);
        return cell(one, 'sum', [row, whole.at], ends, String(sum));
      });
  });
}

/** Columns belong together where nearly all rows say so: what fails here and there else is another relation. */
function isRule(holding: number, rows: number): boolean {
  return holding >= 2 && rows - holding <= Math.max(1, Math.floor(rows * 0.15));
}

function holds(one: FigureTable, row: number, whole: FigureColumn, set: readonly FigureColumn[]): boolean {
  return near(sumOf(set.map(({ at }) => figureAt(one, row, at) ?? 0)), figureAt(one, row, whole.at) ?? NaN);
}

/** The columns that a column may be the sum of. States have to say all: done, and what is not. */
function setsOf(whole: FigureColumn, others: readonly FigureColumn[]): FigureColumn[][] {
  if (STRICT.test(whole.header)) {
    const right = others.filter(({ at }) => at > whole.at);
    const left = others.filter(({ at }) => at < whole.at);
    return [[...others], right, left];
  }
  if (stateOf(whole.header) !== '') return [];
  const states = others
    .filter(({ header }) => !['', 'due', 'planned', 'returned', 'unreturned'].includes(stateColumn(header)))
    .slice(0, 8);
  return Array.from({ length: 1 << states.length }, (_, bits) =>
    states.filter((_column, at) => (bits >> at) & 1),
  ).filter(
    (set) =>
      set.some(({ header }) => stateColumn(header) === 'done') &&
      set.some(({ header }) => ['progress', 'undone', 'open'].includes(stateColumn(header))),
  );
}

function stateColumn(header: string): string {
  return stateOf(header);
}

const CORES =
  /(按期完成|按时完成|按期办结|按时办结|完成|办结|办复|开工|竣工|整改|销号|报送|反馈|落实|达标|答复|化解|按期|逾期)/;

/** A rate is one count by another in nearly every row, and not in this one. */
function wrongRates(one: FigureTable, rate: FigureColumn, counts: readonly FigureColumn[]): WrongCell[] {
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
    return near(shares[one.body.indexOf(row)] ?? NaN, Number(said(row)));
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
    return cell(one, 'share', [row, rate.at], from, `${right(row, best.pair) ?? ''}${sign}`);
  });
}

function cell(
  one: FigureTable,
  kind: WrongCell['kind'],
  [row, column]: readonly [number, number],
  from: readonly (readonly [number, number])[],
  right: string,
): WrongCell {
  const [first, last] = [from[0] ?? [row, column], from.at(-1) ?? [row, column]];
  const begin = cellPlace(one, first[0], first[1]);
  const end = cellPlace(one, last[0], last[1]);
  return {
    kind,
    place: cellPlace(one, row, column),
    from: {
      ...begin,
      cell: begin.cell === end.cell ? (begin.cell ?? '') : `${begin.cell ?? ''}:${end.cell ?? ''}`,
    },
    observed: one.table.rows[row]?.[column] ?? '',
    right,
  };
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-6;
}

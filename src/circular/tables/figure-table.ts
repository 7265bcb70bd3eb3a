import { toA1 } from '../../grid/address';
import type { CircularPlace, CircularTable } from '../model';

/** A table of figures: what stands in which column, and which rows are totals. */
export interface FigureTable {
  readonly table: CircularTable;
  readonly columns: readonly FigureColumn[];
  /** First row below the header. */
  readonly first: number;
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
export const RATE = /^-?\d+(?:\.\d+)?%$/;
const NO_FIGURE =
  /序号|编号|排名|名次|位次|得分|评分|分数|日期|时间|时限|年份|联系|电话|备注|差距|差额|增减|增幅|增速|同比|环比|百分点|平均|人均/;
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
    const rates = filled.filter((cell) => RATE.test(cell)).length;
    // A column with figures below nothing tells differences.
    const isDifference = filled.some((cell) => /^-\d/.test(cell));
    if (filled.length === 0 || figures < filled.length || NO_FIGURE.test(header) || isDifference) continue;
    columns.push({
      at,
      header,
      kind: IS_RATE.test(header) || rates * 2 > filled.length ? 'rate' : 'count',
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
  return columns.length === 0 ? null : { table, columns, first, body, total, subtotals };
}

/** Header of a column from the top; a merged header stands in the first of its columns. */
export function headerOf(rows: readonly (readonly string[])[], at: number): string {
  const own = rows.map((row, n) => {
    const cell = row[at] ?? '';
    if (cell !== '' || n === rows.length - 1) return cell;
    for (let left = at - 1; left >= 0; left--)
      if ((row[left] ?? '') !== '') return (rows[n + 1]?.[left] ?? '') === '' ? '' : (row[left] ?? '');
    return '';
  });
  return own.filter((cell, n) => cell !== '' && own.indexOf(cell) === n).join('');
}

export function isNothing(cell: string): boolean {
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

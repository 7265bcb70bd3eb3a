import { toA1 } from '../../grid/address';
import type { CircularPlace, CircularTable } from '../model';
import { unfolded } from './side-by-side';
import { GROUP_MARK, IS_NUMBERED, IS_RATE, NO_SUM, SUBTOTAL_ROW, TOTAL_ROW } from './vocabulary';

/** A table of figures: what stands in which column, and which rows are totals. */
export interface FigureTable {
  readonly table: CircularTable;
  /** Columns whose figures are counts that add up, or rates. */
  readonly columns: readonly FigureColumn[];
  /** Headers of all columns, from the top, '' where there is none. */
  readonly headers: readonly string[];
  /** First row below the header. */
  readonly first: number;
  readonly body: readonly number[];
  /** Row of the 合计; `null` where there is none. */
  readonly total: number | null;
  /** Rows that are the sum of others, with these. */
  readonly groups: readonly Group[];
  /** What each row of the body is about: a unit, a project; '' where it does not say. By row. */
  readonly labels: ReadonlyMap<number, string>;
  /** Where they mostly stand. */
  readonly labelColumn: number;
  /** Some rows of a longer list only: `…` between them, or ranks beyond their number. */
  readonly isExcerpt: boolean;
}

export interface FigureColumn {
  readonly at: number;
  readonly header: string;
  readonly kind: 'count' | 'rate';
}

/** A 小计, or the row that heads its members. */
export interface Group {
  readonly row: number;
  readonly members: readonly number[];
}

const NUMERIC = /^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^[-+]?\d+(?:\.\d+)?$/;
export const RATE = /^[-+]?\d+(?:\.\d+)?%$/;
/** Columns at the left that may say what a row is. */
const HEADING_COLUMNS = 4;
const NAMED = /[\u4e00-\u9fff]{2}|^\d{1,2}月$/;

/** The figures of a table; `null` where it has none to speak of. */
export function figureTable(source: CircularTable): FigureTable | null {
  const first = source.rows.findIndex(
    (row) => numeric(row) >= 2 || (row.some((cell) => TOTAL_ROW.test(cell)) && numeric(row) >= 1),
  );
  if (first < 1) return null;
  const table = unfolded(source, first);
  const { rows } = table;
  const heads = rows.slice(0, first);
  const headers = (rows[0] ?? []).map((_, at) => headerOf(heads, at));
  const columns = headers.flatMap((header, at): FigureColumn[] => {
    const filled = rows
      .slice(first)
      .map((row) => row[at] ?? '')
      .filter((cell) => !isNothing(cell));
    const figures = filled.filter(isFigure).length;
    const rates = filled.filter((cell) => RATE.test(cell)).length;
    // A column with figures below nothing, or with +, tells differences.
    const isDifference = filled.some((cell) => /^[-+]\d/.test(cell));
    if (filled.length === 0 || figures < filled.length || NO_SUM.test(header) || isDifference) return [];
    return [{ at, header, kind: IS_RATE.test(header) || rates * 2 > filled.length ? 'rate' : 'count' }];
  });
  const kinds = rows.map((row, at) => (at < first ? 'head' : rowKind(row)));
  const total = kinds.indexOf('total');
  const groups = groupsOf(kinds);
  const body = kinds.flatMap((kind, at) => (kind === 'body' ? [at] : []));
  if (body.length === 0) return null;
  const labelColumn = labelColumnOf(table, body);
  return {
    table,
    columns,
    headers,
    first,
    body,
    total: total < 0 ? null : total,
    groups,
    labels: labelsOf(table, body, labelColumn),
    labelColumn,
    isExcerpt: isExcerpt(table, headers, body),
  };
}

type RowKind = 'head' | 'body' | 'total' | 'subtotal' | 'heading' | 'other';

function rowKind(row: readonly string[]): RowKind {
  const head = row.slice(0, HEADING_COLUMNS);
  if (head.some((cell) => TOTAL_ROW.test(cell))) return 'total';
  if (numeric(row) === 0 || head.some((cell) => /平均|均值/.test(cell) && !NUMERIC.test(cell)))
    return 'other';
  if (head.some((cell) => SUBTOTAL_ROW.test(cell))) return 'subtotal';
  return head.slice(0, 2).some((cell) => GROUP_MARK.test(cell)) ? 'heading' : 'body';
}

/** 小计 below their rows or above them, and rows marked 一、二 above theirs; a mark without rows below it is a row like others. */
function groupsOf(kinds: RowKind[]): Group[] {
  const headings = grouped(kinds, 'heading');
  const groups = headings.filter(({ members }) => members.length > 1);
  const isAny = groups.length * 2 >= headings.length;
  for (const { row } of headings)
    if (!isAny || !groups.some((group) => group.row === row)) kinds[row] = 'body';
  return isAny && groups.length > 0 ? groups : grouped(kinds, 'subtotal');
}

function grouped(kinds: readonly RowKind[], mark: 'heading' | 'subtotal'): Group[] {
  const marks = kinds.flatMap((kind, at) => (kind === mark ? [at] : []));
  const own = kinds.flatMap((kind, at) => (kind === 'body' ? [at] : []));
  const isAbove =
    marks.length > 0 && (marks[0] ?? 0) < (own[0] ?? 0) && (marks.at(-1) ?? 0) < (own.at(-1) ?? 0);
  return marks.map((row, n) => {
    const [from, to] = isAbove ? [row, marks[n + 1] ?? kinds.length] : [marks[n - 1] ?? -1, row];
    return { row, members: own.filter((at) => at > from && at < to) };
  });
}

/** What rows are about stands in the first column of words in which they differ most. */
function labelColumnOf({ rows }: CircularTable, body: readonly number[]): number {
  const columns = Array.from({ length: HEADING_COLUMNS }, (_, at) => {
    const cells = body.map((row) => rows[row]?.[at] ?? '').filter((cell) => NAMED.test(cell));
    return { at, distinct: new Set(cells).size };
  });
  return columns.sort((a, b) => b.distinct - a.distinct || a.at - b.at)[0]?.at ?? 0;
}

function labelsOf({ rows }: CircularTable, body: readonly number[], column: number): Map<number, string> {
  return new Map(
    body.map((row) => {
      const own = rows[row]?.[column] ?? '';
      const other = rows[row]?.slice(0, HEADING_COLUMNS).find((cell) => NAMED.test(cell));
      return [row, NAMED.test(own) ? own : (other ?? '')];
    }),
  );
}

const LEFT_OUT = /^(?:…+|\.{3,}|·{3,}|⋯+|⋮)$/;

function isExcerpt({ rows }: CircularTable, headers: readonly string[], body: readonly number[]): boolean {
  // One rank beyond is a slip.
  const beyond = headers.flatMap((header, at) =>
    IS_NUMBERED.test(header) ? body.filter((row) => Number(rows[row]?.[at] ?? '') > body.length) : [],
  );
  return beyond.length > 1 || rows.some((row) => row.some((cell) => LEFT_OUT.test(cell)));
}

function numeric(row: readonly string[]): number {
  return row.filter(isFigure).length;
}

function isFigure(cell: string): boolean {
  return NUMERIC.test(cell) || RATE.test(cell);
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
  return cell === '' || /^[-—–/／无]+$/.test(cell) || LEFT_OUT.test(cell);
}

export function figureAt({ table }: FigureTable, row: number, column: number): number | null {
  const cell = table.rows[row]?.[column] ?? '';
  if (isNothing(cell)) return 0;
  return isFigure(cell) ? Number(cell.replace(/[,%]/g, '')) : null;
}

export function cellPlace({ table }: Pick<FigureTable, 'table'>, row: number, column: number): CircularPlace {
  const [atRow, atColumn] = table.origins?.[row]?.[column] ?? [row, column];
  return {
    paragraph: table.lines?.[row] ?? null,
    table: table.number,
    cell: toA1(atRow, atColumn),
    text: table.rows[row]?.[column] ?? '',
  };
}

import type { CircularPlace } from '../model';
import { OTHER_TIME, valueOf } from './columns';
import type { KnownColumn, KnownRow, KnownTable } from './known-table';
import { cellOf } from './said';

/** A cell that another table of the circular gives otherwise. */
interface ToldTwice {
  readonly place: CircularPlace;
  readonly cell: CircularPlace;
  readonly right: string;
}

interface Cell {
  readonly table: KnownTable;
  readonly row: KnownRow;
  readonly column: KnownColumn;
  readonly value: number;
}

/** Cells that two tables have to agree in before one that differs is told: then they are of the same things at the same time. */
const LEAST = 3;
/** One name stands in so many tables that are compared, at most. */
const MOST_TABLES = 8;

/** The same row and column in two tables, of which all other cells agree: the later one is told. */
export function toldTwice(tables: readonly KnownTable[]): ToldTwice[] {
  const cells = new Map<string, Cell[]>();
  for (const table of tables)
    for (const row of table.byName.values())
      for (const column of table.columns) {
        const value = valueOf(column, row);
        if (value === null || column.words.length < 2) continue;
        const key = [
          row.name,
          column.words,
          column.unit?.unit ?? '',
          column.isRate,
          OTHER_TIME.test(column.header),
        ].join('|');
        const known = cells.get(key);
        if (!known) cells.set(key, [{ table, row, column, value }]);
        else if (known.length < MOST_TABLES && known.at(-1)?.table !== table)
          known.push({ table, row, column, value });
      }
  const pairs = new Map<KnownTable, Map<KnownTable, [Cell, Cell][]>>();
  for (const all of cells.values())
    all.forEach((one, n) => {
      for (const other of all.slice(n + 1)) pairsOf(pairs, one.table, other.table).push([one, other]);
    });
  return [...pairs.values()].flatMap((own) => [...own.values()].flatMap(unlike));
}

function pairsOf(
  pairs: Map<KnownTable, Map<KnownTable, [Cell, Cell][]>>,
  one: KnownTable,
  other: KnownTable,
): [Cell, Cell][] {
  const own = pairs.get(one) ?? new Map<KnownTable, [Cell, Cell][]>();
  const found = own.get(other) ?? [];
  pairs.set(one, own.set(other, found));
  return found;
}

function unlike(pairs: readonly (readonly [Cell, Cell])[]): ToldTwice[] {
  const isAlike = ([one, other]: readonly [Cell, Cell]): boolean => one.value === other.value;
  const alike = new Set(pairs.filter(isAlike).map(([{ value }]) => value));
  const [pair, another] = pairs.filter((each) => !isAlike(each));
  if (!pair || another || alike.size < LEAST) return [];
  const [one, other] = pair;
  const cell = cellOf(one.table, one.row, one.column);
  return [{ place: cellOf(other.table, other.row, other.column), cell, right: cell.text }];
}

import type { CircularPlace } from '../model';
import { cellPlace } from '../tables/figure-table';
import type { KnownColumn, KnownRow, KnownTable } from './known-table';
import type { Passage } from './passage';

/** Something that a sentence says of a table. */
export interface Said {
  readonly place: CircularPlace;
  /** Where in its paragraph. */
  readonly start: number;
  /** The cell, or the header of the column, that it is said of. */
  readonly cell: CircularPlace;
  /** What the table gives instead; '' where it agrees. */
  readonly right: string;
  /** A figure that agrees by more than chance. */
  readonly proves: boolean;
  /** It counts rows that have something, and is no part of another count. */
  readonly countsRows?: true;
  /** Said of all, with the column named by its words, or only meant. */
  readonly ofAll?: 'named' | 'meant';
}

/** @param start in the passage; @param text as it is written */
export function saidAt(
  { paragraph, from }: Passage,
  start: number,
  text: string,
): Pick<Said, 'place' | 'start'> {
  return { place: { paragraph, text }, start: from + start };
}

export function cellOf({ table }: KnownTable, row: KnownRow, { at }: KnownColumn): CircularPlace {
  return cellPlace(table, row.at, at);
}

/** The header of a column, of which all its cells are meant. */
export function headOf({ table }: KnownTable, { at, header }: KnownColumn): CircularPlace {
  return { ...cellPlace(table, table.first - 1, at), text: header };
}

import type { Cell, Grid } from '../grid/grid';
import type { TextPiece } from '../grid/text-changes';
import type { EntryField, LedgerRow, Occurrence } from '../ledger/model';
import type { Base, BaseMark } from './base';

/** A sheet that came back: a tab of the workbook, or a sheet of a returned file. */
export interface Returned {
  readonly from: Origin;
  /** Whose it is; `null` where nothing says so. */
  readonly unit: string | null;
  /** What it was made from (`collect/origin`); `null` where the mark is gone. */
  readonly origin: string | null;
  readonly rows: readonly ReturnedRow[];
  /** 0-based column of each of our columns that is there (`ledger/columns`). */
  readonly columns: ReadonlyMap<string, number>;
  /** Columns that are none of ours, by 0-based column: what people added. */
  readonly added: ReadonlyMap<number, string>;
  readonly grid: Grid;
}

/** Where something was said. */
export interface Origin {
  readonly kind: 'tab' | 'file';
  /** Name of the file; of the tab, where it is one of the workbook. */
  readonly name: string;
  /** Name of the sheet. */
  readonly sheet: string;
}

export interface ReturnedRow extends LedgerRow {
  readonly base: Base;
  readonly cells: readonly (Cell | undefined)[];
}

/** Somebody's new value for a field. */
export interface Report {
  readonly occurrence: Occurrence;
  readonly field: EntryField;
  /** What the field held when the row was written. */
  readonly base: BaseMark;
  /** '' where it was cleared; a date as `YYYY-MM-DD` where it is one. */
  readonly value: string;
  readonly unit: string | null;
  readonly from: Origin;
  /** 0-based row of the sheet that came back. */
  readonly row: number;
}

/** A value that goes into the ledger. */
export interface Collected extends Report {
  /** What the ledger said, '' where nothing. */
  readonly before: string;
}

/** One of the values between which somebody must choose. `name` is what an accept file calls it. */
export interface Side {
  readonly name: string;
  readonly value: string;
  /** Empty for the ledger's side. */
  readonly reports: readonly Report[];
}

/** A field about which two said different things, or one and a ledger that has changed meanwhile. */
export interface Conflict {
  readonly id: string;
  readonly occurrence: Occurrence;
  readonly field: EntryField;
  /** The ledger's side first. */
  readonly sides: readonly Side[];
}

/** A unit changed the words of its task. Nothing is done about it: the source decides what a task says. */
export interface Reworded {
  readonly occurrence: Occurrence;
  readonly what: 'task' | 'item';
  readonly unit: string | null;
  readonly from: Origin;
  readonly row: number;
  readonly before: string;
  readonly after: string;
  readonly words: readonly TextPiece[];
}

/** A row that is about nothing in the source. */
export interface UnmatchedRow {
  readonly unit: string | null;
  readonly from: Origin;
  readonly row: ReturnedRow;
}

/** A sheet that came back although it was made from another workbook's tables. */
export interface Foreign {
  readonly unit: string | null;
  readonly from: Origin;
}

export interface Collection {
  readonly returned: readonly Returned[];
  readonly collected: readonly Collected[];
  readonly conflicts: readonly Conflict[];
  readonly reworded: readonly Reworded[];
  readonly unmatched: readonly UnmatchedRow[];
  readonly foreign: readonly Foreign[];
  /** Rows of each sheet that were understood, by row, with what they are about. */
  readonly matched: ReadonlyMap<Returned, ReadonlyMap<ReturnedRow, Occurrence>>;
}

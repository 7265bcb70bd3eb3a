import type { Position } from '../../grid/address';
import type { WorkbookGrid } from '../../grid/grid';
import type { Package } from '../file/package';

/** A workbook as it is to be shown. `grid` was read from `pack`. */
export interface Shown {
  readonly pack: Package;
  readonly grid: WorkbookGrid;
}

/** What a person entered into one cell. 0-based. */
export interface CellEntry {
  readonly row: number;
  readonly column: number;
  /** `null`: emptied. Of a formula: its result, `null` where that is an error or not known. Dates are serials of the 1900 system. */
  readonly value: string | number | boolean | null;
  /** Without the leading `=`. */
  readonly formula?: string;
  /** Where what was typed brings one along: a date, a percentage. */
  readonly numberFormat?: string;
}

/** What a person entered into one sheet. */
export interface SheetEntries {
  readonly sheet: string;
  readonly cells: readonly CellEntry[];
}

/**
 * The grid that a person sees and types into. It keeps nothing that the file does not: what was typed is asked for and
 * written into the file, and what the file holds is shown. Sheets are known by their names.
 */
export interface GridView {
  /** Shows a workbook in place of the one before, which is forgotten with all that was typed into it. */
  show(workbook: Shown): void;
  /** The same workbook has other contents in these sheets; some may be new, and others gone. */
  refresh(workbook: Shown, changed: ReadonlySet<string>): void;
  /** Ends what is being typed, and answers all that differs from the workbook shown. */
  collect(): Promise<readonly SheetEntries[]>;
  /** What was collected stands in the workbook now, and shows there as it does here. */
  written(workbook: Shown): void;
  /** Brings a cell into view and selects it. Whether there is such a sheet. */
  select(sheet: string, cell: Position): boolean;
  /** Tells that something was typed into a sheet. Answers how to stop listening. */
  onEntry(listener: (sheet: string) => void): () => void;
}

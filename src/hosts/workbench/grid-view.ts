import type { Position } from '../../grid/address';
import type { WorkbookGrid } from '../../grid/grid';
import type { Engine } from './engine';

/** A workbook as it is to be shown. `grid` is what the engine reads. */
export interface Shown<Of extends Engine = Engine> {
  readonly engine: Of;
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
export interface GridView<Of extends Engine = Engine> {
  /** Shows a workbook in place of the one before, which is forgotten with all that was typed into it. */
  show(workbook: Shown<Of>): Promise<void>;
  /** The same workbook has other contents in these sheets; some may be new, and others gone. */
  refresh(workbook: Shown<Of>, changed: ReadonlySet<string>): Promise<void>;
  /** Ends what is being typed, and answers all that differs from the workbook shown. */
  collect(): Promise<readonly SheetEntries[]>;
  /** What was collected stands in the workbook now, and shows there as it does here. */
  written(workbook: Shown<Of>): Promise<void>;
  /** Brings a cell into view and selects it. Whether there is such a sheet. */
  select(sheet: string, cell: Position): Promise<boolean>;
  /** Whether something is being written: what was typed meanwhile would be lost. */
  hold(held: boolean): void;
  /** Tells that something was typed into a sheet. Answers how to stop listening. */
  onEntry(listener: (sheet: string) => void): () => void;
}

import type { Range } from './address';

/** An error value as Excel shows it: `#REF!`, `#N/A` … */
export interface CellError {
  readonly error: string;
}

/** Dates are serial numbers, as Excel stores them; the number format says that they are dates. */
export type CellValue = string | number | boolean | CellError | null;

export interface Cell {
  /** For a formula: its cached value (`null` where the file carries none). */
  readonly value: CellValue;
  /** What the cell displays, without what a too narrow column would hide. */
  readonly text: string;
  /** Absent: General. */
  readonly numberFormat?: string;
  /** Without the leading `=`. */
  readonly formula?: string;
}

/** How our own sheets are known: by a hidden workbook-scoped defined name that points at them. See `plan/identity`. */
export interface OwnIdentity {
  readonly kind: 'report' | 'ledger' | 'index' | 'unit' | 'summary' | 'crosscheck' | 'versions';
  /** What the sheet is about, where there are several of a kind: the unit's or the leader's name. Else ''. */
  readonly key: string;
}

/** What a sheet is to us. Plain data: it can be cloned, stored and sent to a worker. */
export interface Grid {
  readonly name: string;
  readonly visible: boolean;
  /** `rows[row]?.[column]`, 0-based and sparse: an absent row or cell is empty. Format-only cells are absent too. */
  readonly rows: readonly (readonly (Cell | undefined)[] | undefined)[];
  readonly merges: readonly Range[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** The range of the sheet's AutoFilter, if it has one; the rows that it hides are in `hiddenRows`. */
  readonly filter?: Range;
  readonly protected: boolean;
  /** Set on a sheet of ours. */
  readonly own?: OwnIdentity;
}

/** A workbook as a host read it at one moment. */
export interface WorkbookGrid {
  /** The sheets that hold cells, in tab order. */
  readonly sheets: readonly Grid[];
  /** Whether serial dates count from 1904. */
  readonly date1904: boolean;
  /** Names of everything that occupies a tab, charts and dialogs too: a new sheet must avoid them. */
  readonly tabNames: readonly string[];
  /** The text of our custom XML part, `null` where the workbook has none. Parsed by `settings/`. */
  readonly settings: string | null;
}

export function cellAt(grid: Grid, row: number, column: number): Cell | undefined {
  return grid.rows[row]?.[column];
}

/** The displayed text of a cell, '' where it is empty. */
export function textAt(grid: Grid, row: number, column: number): string {
  return grid.rows[row]?.[column]?.text ?? '';
}

export function isError(value: CellValue | undefined): value is CellError {
  return typeof value === 'object' && value !== null;
}

const ERROR_TEXT =
  /^\s*#(REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|UNKNOWN!|CONNECT!)\s*$/;

/** Whether the cell holds an error value, or the text of one that a paste as values left. */
export function isErrorCell(cell: Cell): boolean {
  const { value } = cell;
  // Nearly every text holds no such mark, and every cell is asked.
  return typeof value === 'string' ? value.includes('#') && ERROR_TEXT.test(value) : isError(value);
}

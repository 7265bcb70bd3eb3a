import type { Position, Range } from '../grid/address';
import type { OwnIdentity } from '../grid/grid';
import type { Message } from '../locales/message';
import type { HighlightFormat, SheetContent } from './sheet-content';

/**
 * One change to a workbook, whole or not at all. Plain data: it can be stored, shown as text before it runs, and
 * undone by the plan that `apply` returns. There is deliberately no operation that could damage what is not ours.
 */
export interface WorkbookPlan {
  readonly title: Message;
  /** Checked together before anything is written: one that fails refuses the whole plan. */
  readonly expect: readonly Expectation[];
  readonly operations: readonly Operation[];
}

/** What the plan was made from. `fingerprint` is of the values in the range (`plan/fingerprint`); `null`: there is no sheet of this name. */
export interface Expectation {
  readonly sheet: string;
  /** `null`: the whole sheet. */
  readonly range: Range | null;
  readonly fingerprint: string | null;
}

export type Operation =
  | PutSheet
  | RemoveSheet
  | AddSheet
  | DropSheet
  | LayHighlights
  | ClearHighlights
  | AddColumn
  | RemoveColumn
  | SetCells
  | StoreSettings;

/** Creates a sheet of ours, or rebuilds the one that has this identity in place: its tab keeps position and name, whatever `name` says. Refused (`occupied`) where a new one's name is taken. */
export interface PutSheet {
  readonly op: 'put-sheet';
  readonly identity: OwnIdentity;
  /** Chosen by `plan/sheet-name` so that it is valid and free. */
  readonly name: string;
  readonly content: SheetContent;
  /** The tab behind which a new sheet goes; `null`: first; absent or not there: last. */
  readonly after?: string | null;
  /**
   * By row of `content`: which row (0-based) of the sheet that is rebuilt it was, `null` for a new one. What people
   * attached to cells and `content` does not hold (rules, lists, comments, links, pictures of their own) then goes
   * with its rows. Absent: rules and lists of theirs are not kept, the rest stays at its place.
   */
  readonly cameFrom?: readonly (number | null)[];
}

export interface RemoveSheet {
  readonly op: 'remove-sheet';
  readonly identity: OwnIdentity;
}

/** Adds a sheet that is the user's from then on, such as a table imported from Word: nothing marks it as ours. Refused (`occupied`) where its name is taken. */
export interface AddSheet {
  readonly op: 'add-sheet';
  readonly name: string;
  readonly content: SheetContent;
  /** The tab behind which it goes; `null`: first; absent or not there: last. */
  readonly after?: string | null;
}

/** Takes such a sheet off. Only the inverse of `add-sheet` has it; a plan must expect the whole sheet to be as it was added. */
export interface DropSheet {
  readonly op: 'drop-sheet';
  readonly name: string;
}

/** Conditional formats of ours over the user's sheet. Replaces those that lie there. */
export interface LayHighlights {
  readonly op: 'lay-highlights';
  readonly sheet: string;
  readonly rules: readonly HighlightRule[];
  /** How many cells are marked now, for people; absent where a rule is a cell. */
  readonly cells?: number;
}

export interface HighlightRule {
  readonly range: Range;
  /** Further ranges of the same rule, as programs split them when rows move; the formula stays relative to `range`. Only inverses have it. */
  readonly also?: readonly Range[];
  /** Without `=`, relative to the range's top left cell; hosts wrap it with the marker (`plan/marker`). */
  readonly formula: string;
  readonly format: HighlightFormat;
}

export interface ClearHighlights {
  readonly op: 'clear-highlights';
  readonly sheet: string;
}

/** A column of ours just right of the table. Refused where a cell in it is not empty, unless the column is ours already. */
export interface AddColumn {
  readonly op: 'add-column';
  readonly sheet: string;
  /** 0-based. */
  readonly column: number;
  readonly width: number;
  readonly cells: readonly {
    readonly row: number;
    readonly value: string;
    readonly copyStyleFrom: Position;
  }[];
}

export interface RemoveColumn {
  readonly op: 'remove-column';
  readonly sheet: string;
}

/** Fixes that the user chose, or what a sheet of ours holds in a few cells. Each is refused unless the cell still holds `before`. */
export interface SetCells {
  readonly op: 'set-cells';
  readonly sheet: string;
  /** The sheet is one of ours: people are told how many cells, not what each held. */
  readonly ours?: true;
  readonly cells: readonly {
    readonly place: Position;
    readonly before: string | number | boolean | null;
    readonly after: string | number | boolean | null;
    /** Without `=`; `after` is its cached result. Sheets of ours have it, and inverses, to give back a formula that was overwritten. */
    readonly formula?: string;
  }[];
}

/** The custom XML part of ours; `null`: none. */
export interface StoreSettings {
  readonly op: 'store-settings';
  readonly before: string | null;
  readonly after: string | null;
}

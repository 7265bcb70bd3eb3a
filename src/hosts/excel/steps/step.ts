import type { Operation } from '../../../plan/model';
import type { SheetContent } from '../../../plan/sheet-content';
import type { DefaultFont } from '../../file/new-workbook';
import type { HostOptions } from '../../host';
import type { Extent, SheetSurvey } from '../survey';
import type { CharacterWidth } from '../widths';
import type { Writer } from '../writer';
import type { WholeSheet } from '../insert-sheets';
import type { Written } from '../written';
import type { TabChange } from './change-tabs';
import type { Undo } from './undo';

/** One operation, ready to be written: everything that undoing it needs has been read. */
export interface Step {
  /** The sheet's name, or '' : what stands where undoing fails too. */
  readonly stands: string;
  /** The tabs that come or go with it, before anything is written. */
  readonly tabs?: readonly TabChange[];
  write(writer: Writer): Promise<void>;
  /** A new sheet, which may come in a file instead of being written. */
  readonly whole?: WholeSheet;
  /** What undoing it needs, as data: it outlives the page. */
  readonly undo: Undo;
  /** The sheet of ours that it writes. */
  readonly written?: Written;
  /** The operations that undo this one. */
  readonly inverse: readonly Operation[];
}

/** The workbook as it is before a group of operations that do not touch the same things. */
export interface State {
  readonly sheets: readonly SheetSurvey[];
  readonly extents: readonly Extent[];
  /** Names of the tabs in order, kept up to date while tabs are added and removed. */
  readonly tabs: string[];
  readonly names: ReadonlySet<string>;
  readonly structureProtected: boolean;
  readonly date1904: boolean;
  readonly settingsPart: string | null;
  readonly settings: string | null;
  /** See `extents`. */
  readonly legacy: boolean;
  readonly characters: CharacterWidth;
  /** See `extents`. */
  readonly font: DefaultFont | null;
  /** Id of the sheet in front. */
  readonly active: string;
  /** What stood where a column of ours was put, by sheet id: Excel's file has no place for it that we could read. */
  readonly columnMemory: Map<string, SheetContent>;
  readonly options: HostOptions;
  /** What was set up already for all marks of the plan. */
  readonly marks: { ready: boolean };
}

/** The sheet of this name, compared as Excel does. */
export function findSheet(state: State, name: string): { sheet: SheetSurvey; extent: Extent } | null {
  const at = state.sheets.findIndex((one) => one.name.toLowerCase() === name.toLowerCase());
  const sheet = state.sheets[at];
  const extent = state.extents[at];
  return sheet && extent ? { sheet, extent } : null;
}

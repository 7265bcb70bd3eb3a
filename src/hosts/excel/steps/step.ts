import type { Operation } from '../../../plan/model';
import type { SheetContent } from '../../../plan/sheet-content';
import type { HostOptions } from '../../host';
import type { Extent, SheetSurvey } from '../survey';
import type { CharacterWidth } from '../widths';
import type { Writer } from '../writer';

/** One operation, ready to be written: everything that undoing it needs has been read. */
export interface Step {
  /** The sheet's name, or '' : what stands where undoing fails too. */
  readonly stands: string;
  write(writer: Writer): Promise<void>;
  /** Puts back what was there, whatever part of `write` was done; may be called twice. */
  undo(): Promise<void>;
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
  readonly characters: CharacterWidth;
  /** What stood where a column of ours was put, by sheet id: Excel's file has no place for it that we could read. */
  readonly columnMemory: Map<string, SheetContent>;
  readonly options: HostOptions;
}

/** The sheet of this name, compared as Excel does. */
export function findSheet(state: State, name: string): { sheet: SheetSurvey; extent: Extent } | null {
  const at = state.sheets.findIndex((one) => one.name.toLowerCase() === name.toLowerCase());
  const sheet = state.sheets[at];
  const extent = state.extents[at];
  return sheet && extent ? { sheet, extent } : null;
}

import type { CivilDate, TimeWords } from '../timing/model';
import type { ColumnRole } from './roles';

/** What a person corrected about how one sheet is read. Letters and A1 text, since it is stored and read by people. */
export interface SheetOverride {
  readonly sheet: string;
  /** `false`: this sheet is not a breakdown, whatever it looks like. */
  readonly isTable?: boolean | undefined;
  /** A1 range from the first header row to the last row. */
  readonly range?: string | undefined;
  readonly year?: number | undefined;
  /** Column letter → whether the first unit of each cell leads (列第一位者为牵头单位), whatever the table says. */
  readonly firstLeads?: Readonly<Record<string, boolean>> | undefined;
  /** Column letter → role; `null`: no role. */
  readonly columns?: Readonly<Record<string, ColumnRole | null>> | undefined;
}

/** What a person said that reading goes by. The settings of a workbook hold it, among other things. */
export interface Corrections {
  readonly overrides: readonly SheetOverride[];
  /** Other name of a unit → standard name. */
  readonly aliases: Readonly<Record<string, string>>;
  /** Collective → members. */
  readonly members: Readonly<Record<string, readonly string[]>>;
  /** 起算日 of recurring occurrences; `null`: 1 January. */
  readonly start: CivilDate | null;
  /** Local words for times → the day on which they begin: 汛期 → 1 June. */
  readonly timeWords?: TimeWords | undefined;
}

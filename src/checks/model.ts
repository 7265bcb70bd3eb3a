import type { Place, Task, Breakdown } from '../breakdown/model';
import type { WorkbookGrid } from '../grid/grid';
import type { WorkbookLedger } from '../ledger/ledger-of';
import type { Message, MessageId } from '../locales/message';
import type { CivilDate } from '../timing/model';

export type Severity = 'error' | 'warning' | 'info';

/**
 * The ids are a contract: stable, never reused. A check that lacks its title, its reason or its suggestion in the
 * locales has no id here, so that it does not compile. Each has a page in `docs/checks/`.
 */
export type CheckId = Worded<'title'> & Worded<'why'> & Worded<'suggestion'>;
type Worded<Part extends string> = IdIn<MessageId, Part>;
type IdIn<Id, Part extends string> = Id extends `checks.${infer Check}.${Part}` ? Check : never;

/** One proposed change of one cell of the user's sheet. `before` and `after` are the cell's whole text. */
export interface CellEdit {
  readonly sheet: string;
  readonly place: Place;
  readonly before: string;
  readonly after: string;
}

/** What a check reports. At most one per check and cell. */
export interface FindingDraft {
  /** Its id begins with the check's: `checks.stated-tasks`, or `checks.stated-tasks.total` where a check has several wordings. */
  readonly message: Message;
  readonly sheet: string;
  /** `null` where the finding is about the whole sheet or workbook. */
  readonly place: Place | null;
  readonly task?: Task;
  /** What stands in the table, and what should, where the two can be named shortly. */
  readonly observed?: string;
  readonly expected?: string;
  /** A safe fix; applied only when a person has seen and chosen it. */
  readonly edits?: readonly CellEdit[];
}

export interface Finding extends FindingDraft {
  readonly check: CheckId;
  readonly severity: Severity;
  /** The displayed text of the cell, '' where there is none. */
  readonly cellText: string;
  readonly ignored: boolean;
}

export interface CheckContext {
  readonly workbook: WorkbookGrid;
  readonly breakdown: Breakdown;
  readonly asOf: CivilDate;
  /** What the ledger of the workbook says; absent where there is none to look at. */
  readonly progress?: WorkbookLedger;
}

/** A check looks and reports: it never changes anything, never words Chinese text, never reads the clock. */
export interface Check {
  readonly id: CheckId;
  readonly severity: Severity;
  run(context: CheckContext): Iterable<FindingDraft>;
}

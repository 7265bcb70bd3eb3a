import type { Place, Task, Breakdown } from '../breakdown/model';
import type { WorkbookGrid } from '../grid/grid';
import type { WorkbookLedger } from '../ledger/ledger-of';
import type { Message } from '../locales/message';
import type { CivilDate } from '../timing/model';

export type Severity = 'error' | 'warning' | 'info';

/** The ids are a contract: stable, never reused. Each has a page in `docs/checks/`. */
export const CHECK_SEVERITY = {
  'table-not-found': 'error',
  'number-missing': 'error',
  'number-duplicate': 'error',
  'number-gap': 'warning',
  'number-order': 'warning',
  'indicator-numbering': 'warning',
  'task-empty': 'error',
  'section-missing': 'info',
  'lead-unit-missing': 'error',
  'leader-missing': 'warning',
  'deadline-missing': 'warning',
  'row-continued': 'info',
  'stated-tasks': 'error',
  'stated-indicators': 'error',
  'stated-section': 'error',
  'deadline-unreadable': 'warning',
  'year-unknown': 'warning',
  'date-impossible': 'error',
  'milestone-after-deadline': 'error',
  'milestones-end-early': 'info',
  'milestone-order': 'warning',
  'target-falls': 'warning',
  'target-misses-goal': 'warning',
  'unit-variant': 'warning',
  'unit-glued': 'warning',
  'unit-wrapped': 'info',
  'unit-repeated': 'warning',
  'collective-unresolved': 'info',
  'leader-not-a-name': 'error',
  'task-duplicate': 'warning',
  'text-hygiene': 'info',
  'formula-error': 'error',
  'merged-inconsistent': 'warning',
  'progress-inconsistent': 'warning',
  'internal-error': 'error',
} as const satisfies Record<string, Severity>;
export type CheckId = keyof typeof CHECK_SEVERITY;

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
  run(context: CheckContext): Iterable<FindingDraft>;
}

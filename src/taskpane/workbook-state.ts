import type { JobInput, JobName, JobTold } from '../actions/jobs/jobs';
import type { Made } from '../actions/jobs/job';
import type { Understanding } from '../actions/understand';
import type { WorkbookGrid } from '../grid/grid';
import type { HostError } from '../hosts/error';
import type { Applied, HostOptions, Progress } from '../hosts/host';
import type { Unfinished, Waiting } from '../hosts/pane-host';
import type { Message } from '../locales/message';
import type { WorkbookPlan } from '../plan/model';

export type Activity = 'reading' | 'understanding' | 'making' | 'writing';

export interface Busy {
  readonly activity: Activity;
  /** `null` where nobody can say how far it is. */
  readonly progress: Progress | null;
  /** The person cancelled: what has begun is finished or taken back. */
  readonly stopping?: boolean;
}

/** A plan that stands in the workbook, with what gives the one that takes it back: made when it is asked for. */
export interface AppliedPlan {
  readonly plan: WorkbookPlan;
  readonly applied: Applied;
}

/** What the pane knows of the workbook, and of what is going on with it. */
export interface WorkbookState {
  /** `null` until the workbook has been read. */
  readonly understanding: Understanding | null;
  /** Whether the workbook changed after it was understood. */
  readonly stale: boolean;
  readonly busy: Busy | null;
  /** What went wrong last; gone when something else is begun. */
  readonly error: HostError | null;
  /** What the running work waits for; only the person can give it. */
  readonly waiting: Waiting | null;
  /** What could not be done beside what was written last. */
  readonly warnings: readonly Message[];
  /** What was cut off while it was written, and waits to be taken back. */
  readonly unfinished: Unfinished | null;
  /** What was written last; gone when something else is begun. */
  readonly written: WorkbookPlan | null;
  /** Oldest first. */
  readonly applied: readonly AppliedPlan[];
}

export const START: WorkbookState = {
  understanding: null,
  stale: false,
  busy: null,
  error: null,
  waiting: null,
  warnings: [],
  unfinished: null,
  written: null,
  applied: [],
};

/** What a longer piece of work can do with the workbook. */
export interface Steps {
  /** For the host: its cancel and its progress. */
  readonly options: HostOptions;
  /** Reads the workbook anew and understands it. @throws HostError */
  readonly read: () => Promise<Understanding>;
  /** Understands a workbook that was read before, so that other settings show without reading again. @throws HostError */
  readonly reconsider: (workbook: WorkbookGrid) => Promise<Understanding>;
  /** Does a job with the workbook as it was understood last, without holding up the page. @throws HostError */
  readonly make: <Name extends JobName>(name: Name, input: JobInput<Name>) => Promise<Made<JobTold<Name>>>;
  /** Applies a plan, and keeps the way back. @throws HostError */
  readonly write: (plan: WorkbookPlan) => Promise<void>;
}

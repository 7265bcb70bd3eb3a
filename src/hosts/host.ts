import type { Range } from '../grid/address';
import type { WorkbookGrid } from '../grid/grid';
import type { Message } from '../locales/message';
import type { WorkbookPlan } from '../plan/model';
import type { SheetContent } from '../plan/sheet-content';

export interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface HostOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

export interface ReadOptions extends HostOptions {
  /** It ends a piece of work that began with a reading: what nobody touched since then is known, and need not be asked for again. */
  readonly afterwards?: boolean;
}

export interface Applied {
  /** Applying it puts the workbook back. */
  readonly inverse: WorkbookPlan;
  /** What could not be done beside the plan, and what to do about it: nothing that belongs to the content. */
  readonly warnings?: readonly Message[];
}

/**
 * A workbook somewhere: in Excel, in a file, in the workbench's grid. It reads and applies plans, and does nothing
 * else. Every failure is a `HostError`. One contract suite (`test/contracts/`) runs against every host.
 */
export interface Host {
  /** Whether reading looks is slow, so that who needs none of them should do without. */
  readonly looksAreDear?: boolean;
  /** Every sheet's cells at this moment. */
  read(options?: ReadOptions): Promise<WorkbookGrid>;
  /** Values with styles, heights, validations …: of sheets of ours before they are rebuilt, and of a part of the user's sheet whose look is copied. Sheets that do not exist are left out. */
  readContent(
    parts: readonly { sheet: string; range?: Range }[],
    options?: HostOptions,
  ): Promise<ReadonlyMap<string, SheetContent>>;
  /** All or nothing: a stale expectation refuses before anything is written; a failure half-way is rolled back, or the error says exactly what stands. */
  apply(plan: WorkbookPlan, options?: HostOptions): Promise<Applied>;
}

import type { Range } from '../../grid/address';
import type { WorkbookGrid } from '../../grid/grid';
import type { WorkbookPlan } from '../../plan/model';
import type { SheetContent } from '../../plan/sheet-content';
import type { Applied, HostOptions } from '../host';
import type { SheetEntries } from './grid-view';
import type { WrittenEntries } from './write-entries';

/** What an engine says of a plan that it applied. */
export interface AppliedInEngine extends Applied {
  /** The names of the sheets that look different now: those that changed, came, went or were renamed. */
  readonly changed: ReadonlySet<string>;
}

/**
 * Keeps the bytes of a workbook, in the page or beside it. It is asked one thing after the other. Every failure is a
 * `HostError`.
 */
export interface Engine {
  /** The very same object as long as nothing changed; so are the sheets that did not change. */
  read(options?: HostOptions): Promise<WorkbookGrid>;
  readContent(
    parts: readonly { sheet: string; range?: Range }[],
    options?: HostOptions,
  ): Promise<ReadonlyMap<string, SheetContent>>;
  /** As `Host.apply`. The inverse can be applied to this engine; elsewhere it need not say anything. */
  apply(plan: WorkbookPlan, options?: HostOptions): Promise<AppliedInEngine>;
  /** Writes what a person typed. Answers the cells that were left as they are. */
  enter(entries: readonly SheetEntries[]): Promise<WrittenEntries['refused']>;
  /** The workbook as a file; the very bytes that were opened as long as nothing changed. */
  bytes(): Promise<Uint8Array>;
  /** The workbook is not needed any more. */
  close(): void;
}

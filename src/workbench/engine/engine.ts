import type { Made } from '../../actions/jobs/job';
import type { JobInput, JobName, JobTold } from '../../actions/jobs/jobs';
import type { Understanding } from '../../actions/understand';
import type { Grid, WorkbookGrid } from '../../grid/grid';
import type { HostOptions } from '../../hosts/host';
import type { Engine } from '../../hosts/workbench/engine';
import type { CivilDate } from '../../timing/model';
import type { Result } from '../formulas/recalculation';
import type { OpenedSheet, SheetSnapshot } from '../grid/sheet-snapshot';
import type { BookPicture } from '../grid/workbook-snapshot';
import type { Found } from './find';
import type { TypedCell } from './live-results';

/**
 * An engine that also says what the grid is to show, and what the workbook means. Of a sheet of ours `read` may answer no
 * more than the head (`SentGrid`) until it is opened: whoever works with its cells is a job, or asks for them (`withCells`).
 */
export interface WorkbenchEngine extends Engine {
  /** The workbook without its sheets' contents. */
  picture(): Promise<BookPicture>;
  /** What the grid is given of one sheet. @param id as the picture has it */
  sheet(id: string): Promise<SheetSnapshot>;
  /** The same as soon as what is seen first is there. */
  openSheet(id: string): Promise<OpenedSheet>;
  /** Cells that hold a text, as `findIn`. */
  find(words: string): Promise<Found>;
  /**
   * What of our own formulas comes to something else by what was typed.
   *
   * @param anew whether the grid shows all but this as the file has it: it was shown the workbook anew
   */
  recalculate(typed: readonly TypedCell[], anew: boolean): Promise<readonly Result[]>;
  /**
   * A workbook that `read` answered, with the cells of its sheets, for those who work with it in the page. A sheet of which
   * the page had but the head, and which changed since, is another object, with what stands in it now; or it is gone.
   *
   * @param needed of which sheets; absent: of all
   */
  withCells(workbook: WorkbookGrid, needed?: (sheet: Grid) => boolean): Promise<WorkbookGrid>;
  /** Reads and checks a workbook that it knows, perhaps with other settings; `null`: it knows no such workbook. */
  understand(workbook: WorkbookGrid, today: CivilDate, signal: AbortSignal): Promise<Understanding | null>;
  /** Does a job with the same; its plan can be applied to this engine, and elsewhere need only say what it is about. */
  make<Name extends JobName>(
    of: { readonly workbook: WorkbookGrid; readonly today: CivilDate },
    name: Name,
    input: JobInput<Name>,
    options: HostOptions,
  ): Promise<Made<JobTold<Name>> | null>;
  /**
   * Reads another file and keeps it for jobs, until it is let go; answers the number that they know it by.
   *
   * @param bytes not to be used any more: they go to where the engine is
   * @throws HostError as `FileEngine.open`
   */
  openOther(bytes: Uint8Array, options?: HostOptions): Promise<number>;
  closeOther(id: number): Promise<void>;
  /** Its bytes again, for those who do a job in the page. @throws HostError `not-found` */
  otherFile(id: number): Promise<Uint8Array>;
}

import type { Made } from '../../actions/jobs/job';
import type { JobInput, JobName, JobTold } from '../../actions/jobs/jobs';
import type { Understanding } from '../../actions/understand';
import type { WorkbookGrid } from '../../grid/grid';
import type { HostOptions } from '../../hosts/host';
import type { Engine } from '../../hosts/workbench/engine';
import type { CivilDate } from '../../timing/model';
import type { OpenedSheet, SheetSnapshot } from '../grid/sheet-snapshot';
import type { BookPicture } from '../grid/workbook-snapshot';

/** An engine that also says what the grid is to show, and what the workbook means. */
export interface WorkbenchEngine extends Engine {
  /** The workbook without its sheets' contents. */
  picture(): Promise<BookPicture>;
  /** What the grid is given of one sheet. @param id as the picture has it */
  sheet(id: string): Promise<SheetSnapshot>;
  /** The same as soon as what is seen first is there. */
  openSheet(id: string): Promise<OpenedSheet>;
  /** Reads and checks a workbook that it knows, perhaps with other settings; `null`: it knows no such workbook. */
  understand(workbook: WorkbookGrid, today: CivilDate, signal: AbortSignal): Promise<Understanding | null>;
  /** Does a job with the same; its plan can be applied to this engine, and elsewhere need only say what it is about. */
  make<Name extends JobName>(
    of: { readonly workbook: WorkbookGrid; readonly today: CivilDate },
    name: Name,
    input: JobInput<Name>,
    options: HostOptions,
  ): Promise<Made<JobTold<Name>> | null>;
}

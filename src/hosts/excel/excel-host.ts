import type { WorkbookGrid } from '../../grid/grid';
import type { HostOptions } from '../host';
import { toHostError } from './errors';
import { readWorkbook } from './read-workbook';

export class ExcelHost {
  async read(options: HostOptions = {}): Promise<WorkbookGrid> {
    return guarded(() => readWorkbook(options));
  }
}

/** Nothing but a `HostError` leaves the host. */
async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toHostError(error);
  }
}

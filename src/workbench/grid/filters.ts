import { SheetsFilterService } from '@univerjs/preset-sheets-filter';
import type { Range } from '../../grid/address';
import type { StartedUniver } from './start-univer';

/** The arrows of the filters that a file has. What people choose there hides rows here, and changes nothing in the file. */
export class Filters {
  /** @param book its id in the grid */
  constructor(
    private readonly started: StartedUniver,
    private readonly book: string,
  ) {}

  put(sheet: string, { top, left, bottom, right }: Range): void {
    this.started.api.syncExecuteCommand('sheet.mutation.set-filter-range', {
      unitId: this.book,
      subUnitId: sheet,
      range: { startRow: top, endRow: bottom, startColumn: left, endColumn: right },
    });
  }

  hides(sheet: string, row: number): boolean {
    const filters = this.started.univer.__getInjector().get(SheetsFilterService);
    return filters.getFilterModel(this.book, sheet)?.isRowFiltered(row) === true;
  }

  /** All rows of the sheet are to be seen again. */
  takeOff(sheet: string): void {
    this.started.api.syncExecuteCommand('sheet.command.clear-filter-criteria', {
      unitId: this.book,
      subUnitId: sheet,
    });
  }
}

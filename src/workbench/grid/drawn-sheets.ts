import type { Range } from '../../grid/address';
import type { CellValue } from '../../grid/grid';
import { DrawnRules } from './drawn-rules';
import { Filters } from './filters';
import type { SheetSnapshot } from './sheet-snapshot';
import type { StartedUniver } from './start-univer';

/** What the sheets of a book are drawn by. */
interface Book {
  /** What stands in a cell of a sheet, 0-based. */
  readonly value: (sheet: string, row: number, column: number) => CellValue;
  /** A rule of a sheet cannot be worked out. */
  readonly failed: (sheet: string, cause: unknown) => void;
}

/** What lies over the cells of the sheets that are filled: rules of ours, and the filters that the file has. Sheets go by their ids. */
export class DrawnSheets {
  private readonly byId = new Map<string, DrawnRules>();
  private readonly filters: Filters;

  /** @param book its id in the grid */
  constructor(
    started: StartedUniver,
    book: string,
    private readonly of: Book,
  ) {
    this.filters = new Filters(started, book);
  }

  draw({ data: { id, name }, ours }: SheetSnapshot, filter: Range | undefined): void {
    const cells = {
      value: (sheet: string | null, row: number, column: number) => this.of.value(sheet ?? name, row, column),
    };
    this.byId.set(
      id,
      new DrawnRules(ours, cells, (cause) => {
        this.of.failed(name, cause);
      }),
    );
    if (filter) this.filters.put(id, filter);
  }

  rules(id: string): DrawnRules | undefined {
    return this.byId.get(id);
  }

  /** Something in the sheet is different. */
  changed(id: string): void {
    this.byId.get(id)?.forget();
  }

  gone(id: string): void {
    this.byId.delete(id);
  }

  /** What was asked for must be seen: a filter that hides its row is taken off. */
  unhide(id: string, row: number): void {
    if (this.filters.hides(id, row)) this.filters.takeOff(id);
  }
}

import type { WorkbookGrid } from '../../grid/grid';
import type { BookChanges } from './book-changes';
import { type Cells, unread } from './cell-tables';
import { formulasOfPeople, type FormulasOfPeople } from './formulas-of-people';
import type { SheetSnapshot } from './sheet-snapshot';
import type { StartedUniver } from './start-univer';

/** What Univer is told of the formulas in a book: it works out those of people, and we our own. Sheets by their ids. */
export class ToldFormulas {
  private readonly formulas: FormulasOfPeople;
  /** Sheets that somebody typed formulas into. */
  private readonly peoples = new Set<string>();

  constructor(
    { univer }: StartedUniver,
    private readonly book: string,
    private readonly changes: BookChanges,
    private readonly grid: () => WorkbookGrid,
  ) {
    this.formulas = formulasOfPeople(univer);
  }

  /** The sheet is one of ours, of which not all is there yet: Univer would work it out with the cells that are. */
  coming(sheet: string): void {
    this.formulas.tell(this.book, sheet, true);
  }

  /** Somebody typed formulas into the sheet. */
  typed(sheet: string): void {
    this.peoples.add(sheet);
    this.formulas.tell(this.book, sheet, false);
  }

  gone(sheet: string): void {
    this.peoples.delete(sheet);
    this.formulas.tell(this.book, sheet, false);
  }

  /** Formulas of people are worked out by Univer; so is what depends on cells of theirs. */
  changed({ data }: SheetSnapshot, cells: Cells): void {
    if (Object.keys(cells).length > 0) this.changes.put(data.id, cells);
  }

  /** A sheet of ours is there: what of it we do not know how to work out is left to Univer. */
  unread(snapshot: SheetSnapshot): void {
    const { id, name, cellData } = snapshot.data;
    const grid = this.grid().sheets.find((sheet) => sheet.name === name);
    if (!grid) return;
    const rest = unread(cellData, grid);
    this.formulas.tell(this.book, id, Object.keys(rest).length === 0 && !this.peoples.has(id));
    this.changed(snapshot, rest);
  }
}

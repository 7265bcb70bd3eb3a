import type { FWorkbook } from '@univerjs/preset-sheets-core';
import type { CellValue, WorkbookGrid } from '../../grid/grid';
import type { Cells } from './cell-tables';
import { contentOfResult, type GridCell } from './cell-values';
import { liveValue } from './live-values';
import { OwnResults } from './own-results';
import type { SheetSnapshot } from './sheet-snapshot';

/** What the book around the results does for them. Sheets by their ids. */
interface BookAround {
  readonly grid: () => WorkbookGrid;
  readonly isFilled: (id: string) => boolean;
  readonly put: (id: string, cells: Cells) => void;
}

/** The results of our formulas in the cells of a book: in those that are filled at once, in the others when they are. */
export class ShownResults {
  private readonly own: OwnResults;

  constructor(
    private readonly book: FWorkbook,
    private readonly around: BookAround,
  ) {
    this.own = new OwnResults({
      grid: around.grid,
      live: (name) => this.live(name),
      show: (name, results) => {
        const id = book.getSheetByName(name)?.getSheetId();
        if (id === undefined) return;
        const cells: Cells = {};
        for (const { row, column, value } of results) (cells[row] ??= {})[column] = contentOfResult(value);
        around.put(id, cells);
      },
    });
  }

  /** As `OwnResults.renew`. */
  renew(changed: ReadonlySet<string>): void {
    this.own.renew(changed);
  }

  /** Cells of the sheet of this name were typed into: what depends on them is worked out again. */
  typed(sheet: string, cells: readonly { readonly row: number; readonly column: number }[]): void {
    this.own.typed(cells.map((cell) => ({ sheet, ...cell })));
  }

  /** A sheet that is about to be filled, with the results that its formulas have by now. */
  withOwn(snapshot: SheetSnapshot): SheetSnapshot {
    for (const { row, column, value } of this.own.take(snapshot.data.name).values()) {
      const cell = snapshot.data.cellData[row]?.[column];
      if (cell) Object.assign(cell, contentOfResult(value));
    }
    return snapshot;
  }

  /** What a cell holds in the grid; `null` where its sheet is not filled. */
  value(sheet: string, row: number, column: number): CellValue {
    return liveValue(this.live(sheet)?.getValue(row, column) as GridCell | null | undefined);
  }

  private live(name: string) {
    const sheet = this.book.getSheetByName(name);
    return sheet && this.around.isFilled(sheet.getSheetId()) ? sheet.getSheet().getCellMatrix() : null;
  }
}

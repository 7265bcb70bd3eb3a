import type { FWorkbook } from '@univerjs/preset-sheets-core';
import type { CellValue } from '../../grid/grid';
import type { WorkbenchEngine } from '../engine/engine';
import type { Cells } from './cell-tables';
import { contentOfResult, type GridCell } from './cell-values';
import { liveValue } from './live-values';
import { OwnResults } from './own-results';
import type { SheetSnapshot } from './sheet-snapshot';

/** What the book around the results does for them. Sheets by their ids. */
interface BookAround {
  readonly hasOwn: () => boolean;
  readonly recalculate: WorkbenchEngine['recalculate'];
  /** Whether cells of it are there. */
  readonly isSeen: (id: string) => boolean;
  /** Whether all are. */
  readonly isFilled: (id: string) => boolean;
  readonly put: (id: string, cells: Cells) => void;
  /** Something that was typed into the sheet of this name has come to nothing. */
  readonly failed: (name: string, cause: unknown) => void;
}

/** The results of our formulas in the cells of a book: in those that are filled at once, in the others when they are. */
export class ShownResults {
  private readonly own: OwnResults;

  constructor(
    private readonly book: FWorkbook,
    private readonly around: BookAround,
  ) {
    this.own = new OwnResults({
      hasOwn: around.hasOwn,
      recalculate: around.recalculate,
      live: (name) => this.cells(name, around.isFilled),
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
    this.own.typed(cells.map((cell) => ({ sheet, ...cell }))).catch((cause: unknown) => {
      this.around.failed(sheet, cause);
    });
  }

  /** Puts into the cells of a sheet that is being filled the results that its formulas have by now. */
  putOwn({ data: { name, cellData } }: SheetSnapshot): void {
    for (const { row, column, value } of this.own.waitingFor(name).values()) {
      const cell = cellData[row]?.[column];
      // Somebody may have typed over it by now.
      if (cell?.f !== undefined && cell.f !== null) Object.assign(cell, contentOfResult(value));
    }
  }

  /** The sheet is filled, with all of these in it. */
  filled({ data: { name } }: SheetSnapshot): void {
    this.own.filled(name);
  }

  /** What a cell holds in the grid; `null` where it is not there. */
  value(sheet: string, row: number, column: number): CellValue {
    return liveValue(
      this.cells(sheet, this.around.isSeen)?.getValue(row, column) as GridCell | null | undefined,
    );
  }

  private cells(name: string, are: (id: string) => boolean) {
    const sheet = this.book.getSheetByName(name);
    return sheet && are(sheet.getSheetId()) ? sheet.getSheet().getCellMatrix() : null;
  }
}

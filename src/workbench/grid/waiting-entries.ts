import type { FUniver } from '@univerjs/core/facade';
import type { FWorkbook } from '@univerjs/preset-sheets-core';
import type { WorkbookGrid } from '../../grid/grid';
import { type HeldEntry, HeldTyping, TYPE, type TypeParams } from './held-typing';

/** What is typed into the grid while the workbook is being written, until it can be. */
export class WaitingEntries {
  private readonly waiting = new HeldTyping();

  /** @param tell of what waits; or, afterwards, of what belongs to a row that has become another one */
  constructor(
    private readonly api: FUniver,
    private readonly tell: (entry: HeldEntry, astray: boolean) => void,
  ) {}

  /** Whether what a command types is kept: it is about cells that can be found again. */
  keep(book: FWorkbook, grid: WorkbookGrid, { subUnitId, ...rest }: TypeParams): boolean {
    const sheet = subUnitId === undefined ? book.getActiveSheet() : book.getSheetBySheetId(subUnitId);
    const entry = this.waiting.add(grid, sheet?.getSheetName(), rest);
    if (entry) this.tell(entry, false);
    return entry !== null;
  }

  /** Nothing is written any more: it goes into its cells. */
  type(book: FWorkbook, grid: WorkbookGrid): void {
    const { typed, astray } = this.waiting.take(grid);
    for (const { sheet, range, value } of typed) {
      const { top: startRow, left: startColumn, bottom: endRow, right: endColumn } = range;
      this.api.syncExecuteCommand(TYPE, {
        unitId: book.getId(),
        subUnitId: book.getSheetByName(sheet)?.getSheetId(),
        range: { startRow, startColumn, endRow, endColumn },
        value,
      });
    }
    for (const entry of astray) this.tell(entry, true);
  }
}

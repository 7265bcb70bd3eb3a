import type { FUniver } from '@univerjs/core/facade';
import type { FWorkbook, FWorksheet } from '@univerjs/preset-sheets-core';
import type { Position } from '../../grid/address';
import { scrollTarget } from './scrolling';

/** Scrolls the grid to cells. */
export class InView {
  constructor(
    private readonly api: FUniver,
    private readonly container: HTMLElement,
  ) {}

  /** What is in view, for a book that is shown anew. `show`: in the sheet of that name there, which is in view by then. */
  remember(book: FWorkbook): { readonly sheet: string; readonly show: (again: FWorksheet) => void } {
    const sheet = book.getActiveSheet();
    const range = book.getActiveRange()?.getRange();
    const scroll = sheet.getScrollState();
    return {
      sheet: sheet.getSheetName(),
      show: (again) => {
        if (range) again.getRange(range).activate();
        void this.api.executeCommand('sheet.command.scroll-view', scroll);
      },
    };
  }

  /** @param sheet the one in view */
  bring(sheet: FWorksheet, cell: Position): void {
    const target = scrollTarget(sheet, cell, this.container.getBoundingClientRect());
    if (target) this.api.syncExecuteCommand('sheet.command.scroll-view', target);
  }

  /** What is typed into a cell that is out of sight is lost but for its first letter: after a jump by name, say. */
  bringActive(book: FWorkbook): void {
    const range = book.getActiveRange();
    if (range) this.bring(book.getActiveSheet(), { row: range.getRow(), column: range.getColumn() });
  }
}

import type { Table } from '../breakdown/model';
import { isError, isErrorCell, type Cell } from '../grid/grid';
import { message } from '../locales/message';
import type { Check, FindingDraft } from './model';
import { sheetTexts, type SheetTexts } from './sheet-texts';
import { taskOfRow } from './task-rows';

/** An error value in the table, computed or pasted as text. */
export const formulaError: Check = {
  id: 'formula-error',
  severity: 'error',
  *run({ workbook, breakdown }) {
    const texts = sheetTexts(workbook);
    for (const table of breakdown.tables) yield* errorsIn(table, texts);
  },
};

function* errorsIn(table: Table, texts: SheetTexts): Generator<FindingDraft> {
  const grid = texts.grid(table.sheet);
  if (!grid) return;
  const { top, bottom, left, right } = table.range;
  for (let row = top; row <= Math.min(bottom, grid.rows.length - 1); row++) {
    const cells = grid.rows[row];
    if (!cells) continue;
    for (let column = left; column <= Math.min(right, cells.length - 1); column++) {
      const error = errorOf(cells[column]);
      if (error === null) continue;
      const task = taskOfRow(table).get(row);
      yield {
        message: message('checks.formula-error', { error }),
        sheet: table.sheet,
        place: { row, column },
        observed: error,
        ...(task ? { task } : {}),
      };
    }
  }
}

function errorOf(cell: Cell | undefined): string | null {
  if (!cell || !isErrorCell(cell)) return null;
  return isError(cell.value) ? cell.value.error : cell.text.trim();
}

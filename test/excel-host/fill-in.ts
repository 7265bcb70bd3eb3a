import { STATUSES } from '../../src/ledger/model';
import { FIRST_ROW } from '../../src/sheets/units/tab-frame';
import { TAB_COLUMNS } from '../../src/sheets/units/tab-columns';
import { cellKey, type WorkbookModel } from './model/workbook-model';

const ROWS = 3;

/** Somebody of the `nth` unit (from 0) fills in some rows of its tab. Answers which tab it was. */
export function fillIn(model: WorkbookModel, nth = 0): string {
  const status = TAB_COLUMNS.indexOf('status');
  const progress = TAB_COLUMNS.indexOf('progress');
  const mark = TAB_COLUMNS.indexOf('mark');
  const tab = model.sheets.filter((sheet) =>
    Array.from({ length: ROWS }, (_, at) => FIRST_ROW + at).every((row) => {
      const value = sheet.cells.get(cellKey(row, mark))?.value;
      return typeof value === 'string' && value.endsWith('D');
    }),
  )[nth];
  if (!tab) throw new Error('no tab has so many rows');
  for (let row = FIRST_ROW; row < FIRST_ROW + ROWS; row++) {
    write(row, status, STATUSES[1]);
    write(row, progress, `已完成第${row}项的前期工作`);
  }
  return tab.name;

  function write(row: number, column: number, value: string): void {
    const key = cellKey(row, column);
    const cell = tab?.cells.get(key);
    if (!cell) throw new Error('no cell to fill in');
    tab?.cells.set(key, { ...cell, value });
  }
}

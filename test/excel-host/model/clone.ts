import type { CellModel, SheetModel, WorkbookModel } from './workbook-model';

/**
 * Another workbook in the same state. Looks are shared, for nothing changes them: what a snapshot knows of them it knows of
 * the copy too, and a copy for each of thousands of faults costs little.
 */
export function cloneWorkbook({ sheets, ...others }: WorkbookModel): WorkbookModel {
  return { ...structuredClone(others), sheets: sheets.map(cloneSheet) };
}

function cloneSheet({ cells, ...others }: SheetModel): SheetModel {
  const copies = new Map<number, CellModel>();
  for (const [key, cell] of cells) copies.set(key, { ...cell });
  return { ...structuredClone(others), cells: copies };
}

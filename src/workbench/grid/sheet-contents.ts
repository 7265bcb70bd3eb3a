import type { FWorksheet } from '@univerjs/preset-sheets-core';
import type { CellData, SheetData } from './plain';

/** Cells by row and column, as they stand in the grid. */
type CellTable = Record<number, Record<number, CellData | null | undefined> | undefined>;

/** Puts other contents into a sheet that is there: cells, sizes, merges. Nobody is told: rules and formulas are the caller's. */
export function putContents(sheet: FWorksheet, data: SheetData): void {
  const inner = sheet.getSheet();
  const live = inner.getSnapshot();
  replace(inner.getCellMatrix().getMatrix(), data.cellData);
  replace(inner.getRowManager().getRowData(), data.rowData);
  replace(inner.getColumnManager().getColumnData(), data.columnData);
  // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- plain numbers stand for Univer's enums (`plain.ts`)
  inner.setMergeData(data.mergeData);
  const { rowCount, columnCount, freeze, showGridlines, defaultColumnWidth, tabColor } = data;
  Object.assign(live, { rowCount, columnCount, freeze, showGridlines, defaultColumnWidth, tabColor });
}

/** Adds the cells that have come since the first ones were put; what was typed in their place meanwhile stays. */
export function addCells(live: CellTable, cellData: SheetData['cellData']): void {
  for (const [key, cells] of Object.entries(cellData)) {
    const row = Number(key);
    const typed = live[row];
    if (typed === cells) continue;
    for (const [column, cell] of Object.entries(typed ?? {})) {
      const s = cell?.s ?? cells[Number(column)]?.s;
      cells[Number(column)] = { ...cell, ...(s !== undefined && { s }) };
    }
    live[row] = cells;
  }
}

function replace(live: object, next: object): void {
  if (live === next) return;
  const target = live as Record<string, unknown>;
  for (const key of Object.keys(target)) if (!(key in next)) Reflect.deleteProperty(target, key);
  Object.assign(target, next);
}

/** The cells of a sheet in the grid. */
export function liveCells(sheet: FWorksheet): CellTable {
  return sheet.getSheet().getCellMatrix().getMatrix() as unknown as CellTable;
}

/** The cells of which two tables say something else: values and formulas, as `next` has them; `null` for those that are empty there. */
export function changedCells(live: CellTable, next: CellTable): Record<number, Record<number, CellData>> {
  const changed: Record<number, Record<number, CellData>> = {};
  for (const row of new Set([...Object.keys(live), ...Object.keys(next)].map(Number))) {
    const [before, now] = [live[row] ?? {}, next[row] ?? {}];
    for (const column of new Set([...Object.keys(before), ...Object.keys(now)].map(Number))) {
      const [was, is] = [before[column] ?? {}, now[column] ?? {}];
      const sameFormula = (was.f ?? null) === (is.f ?? null);
      if (sameFormula && (is.f !== undefined || ((was.v ?? null) === (is.v ?? null) && was.t === is.t)))
        continue;
      (changed[row] ??= {})[column] = { v: is.v ?? null, t: is.t ?? null, f: is.f ?? null };
    }
  }
  return changed;
}

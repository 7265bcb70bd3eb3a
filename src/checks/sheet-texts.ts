import type { Place } from '../breakdown/model';
import { cellAt, type Cell, type Grid, type WorkbookGrid } from '../grid/grid';

/** Looks cells up by sheet name; made once per run, since a workbook may have thousands of sheets. */
export interface SheetTexts {
  grid(sheet: string): Grid | undefined;
  cell(sheet: string, place: Place): Cell | undefined;
  /** The displayed text, '' where there is none. */
  text(sheet: string, place: Place | null): string;
}

export function sheetTexts(workbook: WorkbookGrid): SheetTexts {
  const grids = new Map(workbook.sheets.map((grid) => [grid.name, grid]));
  const cell = (sheet: string, place: Place): Cell | undefined => {
    const grid = grids.get(sheet);
    return grid && cellAt(grid, place.row, place.column);
  };
  return {
    grid: (sheet) => grids.get(sheet),
    cell,
    text: (sheet, place) => (place && cell(sheet, place)?.text) ?? '',
  };
}

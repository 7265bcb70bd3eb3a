import {
  type FWorkbook,
  type FWorksheet,
  IRenderManagerService,
  SheetSkeletonManagerService,
} from '@univerjs/preset-sheets-core';
import type { Cells } from './cell-tables';
import { SET_VALUES } from './pasted-looks';
import { cellsIn } from './set-values';
import type { SheetData, Style } from './plain';
import { textHeight } from './row-heights';
import type { StartedUniver } from './start-univer';

/** What we do to a workbook in the grid, in Univer's own words. */
export class BookChanges {
  constructor(
    private readonly started: StartedUniver,
    private readonly id: string,
    private readonly book: FWorkbook,
  ) {}

  /** Values and formulas, as they are: Univer works out what depends on them. */
  put(id: string, cells: Cells): void {
    this.run(SET_VALUES, { subUnitId: id, cellValue: cells });
  }

  /** Formulas as they stand in their cells: Univer works them out again. */
  putAgain(id: string, cells: readonly { readonly row: number; readonly column: number }[]): void {
    const matrix = this.book.getSheetBySheetId(id)?.getSheet().getCellMatrix();
    const formulas: Cells = {};
    for (const { row, column } of cells) {
      const cell = matrix?.getValue(row, column);
      if (typeof cell?.f === 'string') (formulas[row] ??= {})[column] = { f: cell.f };
    }
    this.put(id, formulas);
  }

  /** Sets values, and leaves formulas in their cells: Univer takes a value that comes alone for one that is typed over them. */
  setValues(id: string, cells: Cells): void {
    const matrix = this.book.getSheetBySheetId(id)?.getSheet().getCellMatrix();
    const places = cellsIn(cells);
    const formulas = places.map(({ row, column }) => matrix?.getValue(row, column)?.f);
    this.put(id, cells);
    places.forEach(({ row, column }, index) => {
      const cell = matrix?.getValue(row, column);
      const formula = formulas[index];
      if (cell && formula !== undefined && formula !== null) cell.f = formula;
    });
  }

  insertSheet(index: number, sheet: SheetData): void {
    this.started.api.syncExecuteCommand(
      'sheet.mutation.insert-sheet',
      { unitId: this.id, index, sheet },
      // Else the new sheet would come into view.
      { fromCollab: true },
    );
  }

  removeSheet(id: string, name: string): void {
    this.run('sheet.mutation.remove-sheet', { subUnitId: id, subUnitName: name });
  }

  /** Rows become as high as what was typed into them needs; none becomes lower. */
  growRows(sheet: FWorksheet, cells: readonly { readonly row: number; readonly column: number }[]): void {
    const styles = this.book.getWorkbook().getStyles();
    const rowHeight: Record<number, number> = {};
    for (const { row, column } of cells) {
      const cell = sheet.getSheet().getCell(row, column);
      if (typeof cell?.v !== 'string') continue;
      const style = (typeof cell.s === 'string' ? styles.get(cell.s) : cell.s) as Style | null | undefined;
      const needed = textHeight(cell.v, style ?? undefined, sheet.getColumnWidth(column));
      if (needed > Math.max(rowHeight[row] ?? 0, sheet.getRowHeight(row))) rowHeight[row] = needed;
    }
    const rows = Object.keys(rowHeight).map(Number);
    if (rows.length === 0) return;
    this.run('sheet.mutation.set-worksheet-row-height', {
      subUnitId: sheet.getSheetId(),
      ranges: rows.map((row) => ({ startRow: row, endRow: row, startColumn: 0, endColumn: 0 })),
      rowHeight,
    });
    this.redraw(sheet.getSheetId());
  }

  redraw(id: string): void {
    const render = this.started.univer.__getInjector().get(IRenderManagerService).getRenderById(this.id);
    if (!render) return;
    const skeletons = render.with(SheetSkeletonManagerService);
    skeletons.makeDirty({ sheetId: id });
    if (this.book.getActiveSheet().getSheetId() !== id) return;
    skeletons.reCalculate();
    for (const component of render.components.values()) component.makeDirty();
  }

  private run(mutation: string, params: object): void {
    this.started.api.syncExecuteCommand(mutation, { unitId: this.id, ...params });
  }
}

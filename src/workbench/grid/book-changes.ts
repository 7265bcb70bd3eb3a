import {
  type FWorkbook,
  IRenderManagerService,
  SheetSkeletonManagerService,
} from '@univerjs/preset-sheets-core';
import type { Cells } from './cell-tables';
import { SET_VALUES } from './pasted-looks';
import { cellsIn } from './set-values';
import type { SheetData } from './plain';
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

import { parseRange } from '../../../src/grid/address';
import type { CellValue } from '../../../src/grid/grid';
import { existing } from './cells';
import type { SheetModel, WorkbookModel } from './workbook-model';

/** The few functions that tests put into formulas; `undefined` for any other. */
export function calculate(sheet: SheetModel, formula: string): CellValue | undefined {
  const [, name, argument = ''] = /^(SUM|COUNTA)\(([^()]*)\)$/.exec(formula) ?? [];
  const range = parseRange(argument);
  if (name === undefined || !range) return undefined;
  const values = [...existing(sheet, range)].map(([, { value }]) => value).filter((value) => value !== null);
  if (name === 'COUNTA') return values.length;
  return values.reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0);
}

/** Formulas follow their cells. Those that we cannot calculate keep their values. */
export function recalculate(model: WorkbookModel): void {
  for (const sheet of model.sheets) {
    for (const cell of sheet.cells.values()) {
      if (cell.formula !== undefined) cell.value = calculate(sheet, cell.formula) ?? cell.value;
    }
  }
}

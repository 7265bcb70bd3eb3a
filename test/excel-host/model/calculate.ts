import { parseRange } from '../../../src/grid/address';
import type { CellValue } from '../../../src/grid/grid';
import { existing } from './cells';
import type { SheetModel } from './workbook-model';

/** The few functions that tests put into formulas; everything else is 0. Calculated once, when it is entered. */
export function calculate(sheet: SheetModel, formula: string): CellValue {
  const [, name, argument = ''] = /^(SUM|COUNTA)\(([^()]*)\)$/.exec(formula) ?? [];
  const range = parseRange(argument);
  if (name === undefined || !range) return 0;
  const values = [...existing(sheet, range)].map(([, { value }]) => value).filter((value) => value !== null);
  if (name === 'COUNTA') return values.length;
  return values.reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0);
}

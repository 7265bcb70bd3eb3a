import type { Range } from '../../../src/grid/address';
import { ExcelError } from '../host-object';
import { existing } from '../model/cells';
import { DEFAULT_FORMAT } from '../model/format';
import type { SheetModel } from '../model/workbook-model';

/** `Range.clear`: contents, formats or links. A cell that has nothing left is gone. */
export function clear(sheet: SheetModel, range: Range, what: string): void {
  for (const [key, cell] of existing(sheet, range)) {
    if (what === 'Contents') {
      cell.value = null;
      delete cell.formula;
    } else if (what === 'Formats') cell.format = DEFAULT_FORMAT;
    else if (what === 'RemoveHyperlinks') delete cell.hyperlink;
    else throw new ExcelError('NotEmulated', `clear ${what}`);
    const empty = cell.value === null && cell.formula === undefined && cell.hyperlink === undefined;
    if (empty && cell.format === DEFAULT_FORMAT) sheet.cells.delete(key);
  }
}

import type { Range } from '../../../src/grid/address';
import { ExcelError } from '../host-object';
import { existing, without } from '../model/cells';
import { DEFAULT_FORMAT } from '../model/format';
import type { SheetModel } from '../model/workbook-model';

/** `Range.clear`: contents, formats (conditional ones as well, as in Excel) or links. A cell that has nothing left is gone. */
export function clear(sheet: SheetModel, range: Range, what: string): void {
  if (what === 'Formats') cutConditionalFormats(sheet, range);
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

function cutConditionalFormats(sheet: SheetModel, hole: Range): void {
  sheet.conditionalFormats = sheet.conditionalFormats
    .map((rule) => ({ ...rule, ranges: rule.ranges.flatMap((range) => without(range, hole)) }))
    .filter(({ ranges }) => ranges.length > 0);
}

/** The built-in style of new cells: takes every format off, and leaves conditional ones. */
export function toNormal(sheet: SheetModel, range: Range): void {
  for (const [key, cell] of existing(sheet, range)) {
    cell.format = DEFAULT_FORMAT;
    const empty = cell.value === null && cell.formula === undefined && cell.hyperlink === undefined;
    if (empty) sheet.cells.delete(key);
  }
}

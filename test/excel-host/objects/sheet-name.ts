import { ExcelError, invalidArgument } from '../host-object';
import type { SheetModel, WorkbookModel } from '../model/workbook-model';

/** Excel's rules for the name of a sheet. */
export function checkSheetName(model: WorkbookModel, name: string, self?: SheetModel): void {
  if (
    name.length === 0 ||
    name.length > 31 ||
    /[\\/?*:[\]]/.test(name) ||
    name.startsWith("'") ||
    name.endsWith("'")
  ) {
    throw invalidArgument(`no sheet name: ${name}`);
  }
  if (model.sheets.some((one) => one !== self && one.name.toLowerCase() === name.toLowerCase())) {
    throw new ExcelError('ItemAlreadyExists', `there is a sheet ${name}`);
  }
}

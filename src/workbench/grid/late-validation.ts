import { IUniverInstanceService, type Univer, UniverInstanceType, type Workbook } from '@univerjs/core';
import { SheetsDataValidationValidatorService } from '@univerjs/preset-sheets-data-validation';

/**
 * Univer tests what was typed against the lists of the cells once the browser has nothing else to do. By then the workbook may have been
 * replaced by another, or the sheet be gone: nothing is left to test, which Univer takes for an error.
 */
export function leaveClosedBooks(univer: Univer): void {
  const injector = univer.__getInjector();
  const validator = injector.get(SheetsDataValidationValidatorService);
  const books = injector.get(IUniverInstanceService);
  const test = validator.validatorRanges.bind(validator);
  validator.validatorRanges = async (book, sheet, ranges) => {
    const open = books.getUnit<Workbook>(book, UniverInstanceType.UNIVER_SHEET)?.getSheetBySheetId(sheet);
    return open ? test(book, sheet, ranges) : [];
  };
}

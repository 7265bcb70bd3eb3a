import { IUniverInstanceService, type Univer, UniverInstanceType, type Workbook } from '@univerjs/core';
import { FormulaDataModel, type IFormulaData, initSheetFormulaData } from '@univerjs/preset-sheets-core';

/**
 * Univer asks for all formulas of all sheets whenever a sheet comes or a filter moves, and plants a tree for each: seconds
 * where a ledger has thousands. It is told of those alone that it has to work out.
 */
export class FormulasOfPeople {
  private readonly ours = new Set<string>();

  constructor(univer: Univer) {
    const injector = univer.__getInjector();
    const units = injector.get(IUniverInstanceService);
    injector.get(FormulaDataModel).getFormulaData = () => {
      const found: IFormulaData = {};
      for (const book of units.getAllUnitsForType<Workbook>(UniverInstanceType.UNIVER_SHEET)) {
        const unit = book.getUnitId();
        found[unit] = {};
        for (const sheet of book.getSheets()) {
          const id = sheet.getSheetId();
          if (!this.ours.has(`${unit}/${id}`)) initSheetFormulaData(found, unit, id, sheet.getCellMatrix());
        }
      }
      return found;
    };
  }

  /** @param known whether every formula of the sheet is worked out by us */
  tell(unit: string, sheet: string, known: boolean): void {
    if (known) this.ours.add(`${unit}/${sheet}`);
    else this.ours.delete(`${unit}/${sheet}`);
  }
}

import {
  IUniverInstanceService,
  Plugin,
  type Univer,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core';
import {
  FormulaDataModel,
  type IFormulaData,
  initSheetFormulaData,
  LexerTreeBuilder,
} from '@univerjs/preset-sheets-core';

/**
 * Univer asks for all formulas of all sheets whenever a sheet comes or a filter moves, and plants a tree for each: seconds
 * where a ledger has thousands. It is told of those alone that it has to work out.
 */
export class FormulasOfPeople extends FormulaDataModel {
  private readonly ours = new Set<string>();

  constructor(
    private readonly units: IUniverInstanceService,
    lexer: LexerTreeBuilder,
  ) {
    super(units, lexer);
  }

  override getFormulaData(): IFormulaData {
    const found: IFormulaData = {};
    for (const book of this.units.getAllUnitsForType<Workbook>(UniverInstanceType.UNIVER_SHEET)) {
      const unit = book.getUnitId();
      found[unit] = {};
      for (const sheet of book.getSheets()) {
        const id = sheet.getSheetId();
        if (!this.ours.has(`${unit}/${id}`)) initSheetFormulaData(found, unit, id, sheet.getCellMatrix());
      }
    }
    return found;
  }

  /** @param known whether every formula of the sheet is worked out by us */
  tell(unit: string, sheet: string, known: boolean): void {
    if (known) this.ours.add(`${unit}/${sheet}`);
    else this.ours.delete(`${unit}/${sheet}`);
  }
}

/** Puts it in the place of Univer's own: a plugin that starts right behind the formula engine's, before anybody asks for that. */
export function putFormulasOfPeople(univer: Univer): void {
  univer.registerPlugin(
    class extends Plugin {
      static override pluginName = 'FORMULAS_OF_PEOPLE';
      protected override readonly _injector = univer.__getInjector();

      override onStarting(): void {
        this._injector.replace([
          FormulaDataModel,
          {
            useFactory: (units: IUniverInstanceService, lexer: LexerTreeBuilder) =>
              new FormulasOfPeople(units, lexer),
            deps: [IUniverInstanceService, LexerTreeBuilder],
          },
        ]);
      }
    },
  );
}

export function formulasOfPeople(univer: Univer): FormulasOfPeople {
  const model = univer.__getInjector().get(FormulaDataModel);
  if (!(model instanceof FormulasOfPeople)) throw new Error('Univer has a model of formulas of its own');
  return model;
}

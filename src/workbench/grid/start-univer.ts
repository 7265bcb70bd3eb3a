import { type ILanguagePack, type IWorkbookData, LifecycleStages } from '@univerjs/core';
import { LocaleService, LogLevel, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import { UniverFormulaEnginePlugin, UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-filter/lib/index.css';
import '@univerjs/preset-sheets-note/lib/index.css';
import { putFormulasOfPeople } from './formulas-of-people';
import { MENUS } from './menus';
import type { Language } from '../../locales/words';
import type { WorkbookData } from './plain';
import { LOCALES } from './univer-words';

export interface StartedUniver {
  readonly univer: Univer;
  readonly api: FUniver;
}

/** A language with Univer's words in it (`univer-words`). */
export interface Spoken {
  readonly language: Language;
  readonly words: ILanguagePack;
}

/** Univer in an element: cells, formula bar and tabs; no toolbar, for looks stay as the file has them. */
export function startUniver(
  container: HTMLElement,
  dark: boolean,
  { language, words }: Spoken,
): StartedUniver {
  const locale = LOCALES[language];
  const univer = new Univer({
    locale,
    locales: { [locale]: words },
    logLevel: LogLevel.ERROR,
    darkMode: dark,
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      header: true,
      toolbar: false,
      formulaBar: true,
      disableAutoFocus: true,
      contextMenu: true,
      menu: MENUS,
      footer: { menus: false, addSheetButtonConfig: { show: false } },
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
      sheets: {
        disableForceStringAlert: true,
        disableForceStringMark: true,
        clipboardConfig: { hidePasteOptions: true },
      },
    }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: false }),
    UniverSheetsFilterPreset(),
    UniverSheetsNotePreset(),
  ];
  for (const plugin of presets.flatMap((preset) => preset.plugins)) {
    if (Array.isArray(plugin)) univer.registerPlugin(...plugin);
    else univer.registerPlugin(plugin);
    if ((Array.isArray(plugin) ? plugin[0] : plugin) === UniverFormulaEnginePlugin)
      putFormulasOfPeople(univer);
  }
  return { univer, api: FUniver.newAPI(univer) };
}

/** In milliseconds; what is not drawn by then is shown as it is. */
const LONGEST_START = 5000;

/** Waits until Univer can be seen and used: it sets itself up piece by piece. */
export async function rendered({ api }: StartedUniver): Promise<void> {
  const end = Date.now() + LONGEST_START;
  while (api.getCurrentLifecycleStage() < LifecycleStages.Rendered && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Says everything in another language from now on. */
export function speak({ univer }: StartedUniver, { language, words }: Spoken): void {
  const service = univer.__getInjector().get(LocaleService);
  service.load({ [LOCALES[language]]: words });
  service.setLocale(LOCALES[language]);
}

/** Our data are Univer's, with plain numbers for its enums. */
export function asUniver(data: WorkbookData): IWorkbookData {
  return data as unknown as IWorkbookData;
}

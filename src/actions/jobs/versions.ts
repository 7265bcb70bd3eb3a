import { derived } from '../../grid/remembered';
import type { Language } from '../../locales/words';
import type { StoreSettings } from '../../plan/model';
import { ledgerContent } from '../build-ledger';
import { carryOverPlan } from '../carry-over';
import { compareWorkbooks, versionsPlan } from '../compare-versions';
import { ledgerFrom, type OldLedger, type OldVersion } from '../ledger-from';
import { sheetLanguage } from '../sheet-language';
import type { Unchecked } from '../understand';
import { compareWithSheet } from '../version-in-workbook';
import type { Job } from './job';

/** An older version on its way: of its cells, which may be hundreds of thousands, only those of the ledger are looked at, and its findings never. */
export function sentVersion({ name, understanding, ledger }: OldVersion): OldVersion {
  return { name, understanding: lean(understanding), ledger: ledger && sentLedger(ledger) };
}

export function sentLedger(old: OldLedger): OldLedger {
  return { ...old, understanding: lean(old.understanding) };
}

const lean = derived((read: Unchecked): Unchecked => {
  const { workbook, settings, asOf, breakdown, issued, progress, states } = read;
  return { workbook: { ...workbook, sheets: [] }, settings, asOf, breakdown, issued, progress, states };
});

/** 版本对照 with another file. */
export const versions: Job<{ readonly old: OldVersion; readonly language: Language }, null> = async (
  { understanding },
  { old, language: spoken },
) => {
  const language = await sheetLanguage(understanding, spoken);
  const compared = compareWorkbooks(old.understanding, understanding);
  return { plan: versionsPlan(understanding, compared, old.name, language), told: null };
};

/** 版本对照 with a sheet of the workbook itself; no plan where there is no table in it. */
export const versionsWithin: Job<{ readonly sheet: string; readonly language: Language }, null> = async (
  { understanding },
  { sheet, language: spoken },
) => {
  const language = await sheetLanguage(understanding, spoken);
  const compared = compareWithSheet(understanding, sheet);
  return { plan: compared && versionsPlan(understanding, compared, sheet, language), told: null };
};

/** 结转. `carried`: settings that come along; the workbook is understood with them already. */
export const carryOver: Job<
  { readonly old: OldVersion; readonly carried: StoreSettings | null; readonly language: Language },
  null
> = async ({ understanding, host, options }, { old, carried, language: spoken }) => {
  const language = await sheetLanguage(understanding, spoken);
  const content = await ledgerContent(host, understanding, options);
  return { plan: carryOverPlan(understanding, carried, old, language, content), told: null };
};

/** 接过台账: the ledger with the entries of the old one. */
export const takeOver: Job<{ readonly old: OldLedger; readonly language: Language }, null> = async (
  { understanding, host, options },
  { old, language: spoken },
) => {
  const language = await sheetLanguage(understanding, spoken);
  const content = await ledgerContent(host, understanding, options);
  return { plan: ledgerFrom(understanding, old, language, content).plan, told: null };
};

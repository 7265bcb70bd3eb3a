import type { HostOptions } from '../../hosts/host';
import type { Language } from '../../locales/words';
import type { StoreSettings } from '../../plan/model';
import type { CivilDate } from '../../timing/model';
import { ledgerContent } from '../build-ledger';
import { carriedOperation, carryOverPlan } from '../carry-over';
import { compareWorkbooks, versionsPlan } from '../compare-versions';
import { ledgerFrom, type OldVersion } from '../ledger-from';
import { sheetLanguage } from '../sheet-language';
import { compareWithSheet } from '../version-in-workbook';
import type { Job } from './job';
import type { OtherFile, OtherFiles } from './other-files';
import { toldVersion, type ToldVersion, toldVersions, type ToldVersions } from './told-versions';

/** An older version. */
interface Other {
  readonly file: OtherFile;
  /** The as-of date where it stores none. */
  readonly today: CivilDate;
}

/** What differs between the workbook and another file, and what there is to take over from that. */
export const compareVersion: Job<Other, ToldVersion> = async ({ understanding, files, options }, other) => ({
  plan: null,
  told: toldVersion(await versionOf(files, other, options), understanding),
});

/** What differs between a sheet of the workbook and its other tables; `null` where there is no table in it. */
export const compareSheet: Job<{ readonly sheet: string }, { readonly compared: ToldVersions | null }> = (
  { understanding },
  { sheet },
) => {
  const compared = compareWithSheet(understanding, sheet);
  return Promise.resolve({ plan: null, told: { compared: compared && toldVersions(compared) } });
};

/** The settings that come along with a 结转; `null`: none that are not there already. */
export const carriedSettings: Job<Other, StoreSettings | null> = async (
  { understanding, files, options },
  other,
) => {
  const old = await versionOf(files, other, options);
  return { plan: null, told: carriedOperation(understanding, old.understanding) };
};

/** 版本对照 with another file. */
export const versions: Job<Other & { readonly language: Language }, null> = async (
  { understanding, files, options },
  { language: spoken, ...other },
) => {
  const language = await sheetLanguage(understanding, spoken);
  const old = await versionOf(files, other, options);
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
  Other & { readonly carried: StoreSettings | null; readonly language: Language },
  null
> = async ({ understanding, host, files, options }, { carried, language: spoken, ...other }) => {
  const language = await sheetLanguage(understanding, spoken);
  const old = await versionOf(files, other, options);
  const content = await ledgerContent(host, understanding, options);
  return { plan: carryOverPlan(understanding, carried, old, language, content), told: null };
};

/** 接过台账: the ledger with the entries of the old one; no plan where that has none. */
export const takeOver: Job<Other & { readonly language: Language }, null> = async (
  { understanding, host, files, options },
  { language: spoken, ...other },
) => {
  const language = await sheetLanguage(understanding, spoken);
  const { ledger } = await versionOf(files, other, options);
  if (!ledger) return { plan: null, told: null };
  const content = await ledgerContent(host, understanding, options);
  return { plan: ledgerFrom(understanding, ledger, language, content).plan, told: null };
};

function versionOf(files: OtherFiles, { file, today }: Other, options: HostOptions): Promise<OldVersion> {
  return files.version(file, today, options);
}

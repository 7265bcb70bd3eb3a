import { columnName } from '../grid/address';
import { yearOf } from '../ledger/ledger-of';
import { message } from '../locales/message';
import type { Language } from '../locales/words';
import type { StoreSettings, WorkbookPlan } from '../plan/model';
import type { SheetContent } from '../plan/sheet-content';
import { carriedSettings } from '../settings/carried';
import { parseSettings, settingsXml } from '../settings/xml';
import type { Breakdown } from '../breakdown/model';
import { compareWorkbooks, versionsPlan } from './compare-versions';
import { ledgerFrom, type OldVersion } from './ledger-from';
import type { Unchecked, Understanding } from './understand';

/** What people decided in an older workbook, into the settings of a new one; `null`: nothing that is not there already. */
export function carriedOperation(fresh: Unchecked, old: Unchecked): StoreSettings | null {
  const before = fresh.workbook.settings;
  const stored = parseSettings(before).settings;
  const otherYear = yearOf(old.issued) !== yearOf(fresh.issued);
  const decided = parseSettings(old.workbook.settings).settings;
  const carrying = { otherYear, sameColumn: sameColumn(fresh.issued, old.issued) };
  const after = settingsXml(carriedSettings(stored, decided, carrying));
  return after === settingsXml(stored) ? null : { op: 'store-settings', before, after };
}

/**
 * 结转 in one step: roster, settings and decisions come along, the ledger begins with what is unfinished, and 版本对照 lists for the office
 * what goes on, what was dropped, raised, lowered, and what is new.
 *
 * @param fresh the new workbook, understood with the settings that come along (`carriedOperation`)
 * @param carried that operation, made before
 * @param old the older workbook; its ledger where it has one
 * @param content how the new workbook's own ledger looks
 */
export function carryOverPlan(
  fresh: Understanding,
  carried: StoreSettings | null,
  old: OldVersion,
  language: Language,
  content?: SheetContent,
): WorkbookPlan {
  const listed = versionsPlan(fresh, compareWorkbooks(old.understanding, fresh), old.name, language);
  const ledger = old.ledger && ledgerFrom(fresh, old.ledger, language, content).plan;
  return {
    title: message('versions.plan-carry'),
    expect: ledger ? ledger.expect : listed.expect,
    operations: [...(carried ? [carried] : []), ...(ledger?.operations ?? []), ...listed.operations],
  };
}

/** Whether a column has the words over it that it had. */
function sameColumn(fresh: Breakdown, old: Breakdown): (sheet: string, letter: string) => boolean {
  const headersOf = ({ tables }: Breakdown): ReadonlyMap<string, string> =>
    new Map(
      tables.flatMap(({ sheet, columns }) =>
        columns.map(({ column, header }) => [`${sheet}\n${columnName(column)}`, header] as const),
      ),
    );
  const [now, before] = [headersOf(fresh), headersOf(old)];
  return (sheet, letter) => {
    const header = now.get(`${sheet}\n${letter}`);
    return header !== undefined && header === before.get(`${sheet}\n${letter}`);
  };
}

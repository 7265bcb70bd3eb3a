import type { Host, HostOptions } from '../hosts/host';
import { yearOf } from '../ledger/ledger-of';
import { ledgerSheet as gridOfLedger } from '../ledger/read-ledger';
import { standingsOf } from '../ledger/standing';
import { message } from '../locales/message';
import { type Language, words } from '../locales/words';
import { expectationOf } from '../plan/fingerprint';
import type { WorkbookPlan } from '../plan/model';
import type { SheetContent } from '../plan/sheet-content';
import { sheetName } from '../plan/sheet-name';
import { ledgerPlaces } from '../sheets/statistics/ledger-places';
import { statisticsSheet } from '../sheets/statistics/statistics-sheet';
import { membersOf } from '../split/assignments';
import { ledgerOperation } from './build-ledger';
import { countedOf } from './statistics';
import type { Understanding } from './understand';

/**
 * 进度统计 as a plan: its formulas count in the ledger, which is built or brought to the as-of date with it.
 *
 * @param content how the existing ledger looks (`Host.readContent`)
 */
export function statisticsPlan(
  understanding: Understanding,
  language: Language,
  content?: SheetContent,
): WorkbookPlan {
  const { workbook, breakdown, progress, settings, asOf } = understanding;
  const { link } = progress;
  const ledger = ledgerOperation(understanding, language, { content });
  const { items, summary } = countedOf(understanding);
  const context = { link, asOf, soonDays: settings.soonDays };
  const standings = standingsOf(link.occurrences, context);
  const members = membersOf(breakdown.roster);
  const names = new Set(link.occurrences.flatMap(({ subject }) => [...subject.leads, ...subject.supports]));
  const groups = [...names]
    .map((name) => ({ name, members: members(name) }))
    .filter(({ name, members: inner }) => inner.length !== 1 || inner[0] !== name);
  const own = workbook.sheets.find((one) => one.own?.kind === 'summary');
  const grid = gridOfLedger(workbook.sheets);
  const read = new Set(breakdown.tables.map(({ sheet }) => sheet));
  return {
    title: message('statistics.plan'),
    expect: workbook.sheets
      .filter((one) => one === grid || read.has(one.name))
      .map((one) => expectationOf(one)),
    operations: [
      ledger,
      {
        op: 'put-sheet',
        identity: { kind: 'summary', key: '' },
        name: own?.name ?? sheetName(words(language, message('statistics.name')), workbook.tabNames),
        content: statisticsSheet({
          summary,
          standings,
          items,
          groups,
          ledger: ledgerPlaces(ledger.name, ledger.content, link.occurrences.length),
          settings,
          asOf,
          year: yearOf(breakdown) ?? Number(asOf.slice(0, 4)),
          language,
        }),
        after: ledger.name,
      },
    ],
  };
}

/** Writes 进度统计 into a workbook, or anew in place. @throws HostError */
export async function writeStatistics(
  host: Host,
  understanding: Understanding,
  language: Language,
  options?: HostOptions,
): Promise<WorkbookPlan> {
  const grid = gridOfLedger(understanding.workbook.sheets);
  const contents = grid ? await host.readContent([{ sheet: grid.name }], options) : null;
  const plan = statisticsPlan(
    understanding,
    language,
    (grid && (contents?.get(grid.name) ?? undefined)) || undefined,
  );
  await host.apply(plan, options);
  return plan;
}

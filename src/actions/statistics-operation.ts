import { yearOf } from '../ledger/ledger-of';
import type { Link } from '../ledger/link';
import { standingsOf } from '../ledger/standing';
import { message } from '../locales/message';
import { type Language, words } from '../locales/words';
import type { Operation, PutSheet } from '../plan/model';
import { sheetName } from '../plan/sheet-name';
import { ledgerPlaces } from '../sheets/statistics/ledger-places';
import { statisticsSheet } from '../sheets/statistics/statistics-sheet';
import { membersOf } from '../split/assignments';
import { countedOf } from './statistics';
import type { Understanding } from './understand';

/**
 * 进度统计 as one operation. Its formulas name the rows of the ledger one by one, so it is written together with it.
 *
 * @param ledger what the same plan makes of the ledger
 * @param link the ledger's rows as they are then
 */
export function statisticsOperation(
  before: Understanding,
  language: Language,
  ledger: PutSheet,
  link: Link = before.progress.link,
): PutSheet {
  const understanding = { ...before, progress: { ledger: before.progress.ledger, link } };
  const { workbook, breakdown, settings, asOf } = understanding;
  const { items, summary } = countedOf(understanding);
  const context = { link, asOf, soonDays: settings.soonDays };
  const standings = standingsOf(link.occurrences, context);
  const members = membersOf(breakdown.roster);
  const names = new Set(link.occurrences.flatMap(({ subject }) => [...subject.leads, ...subject.supports]));
  const groups = [...names]
    .map((name) => ({ name, members: members(name) }))
    .filter(({ name, members: inner }) => inner.length !== 1 || inner[0] !== name);
  const own = workbook.sheets.find((one) => one.own?.kind === 'summary');
  return {
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
  };
}

/** What a plan that writes the ledger writes beside it: 进度统计 anew, where the workbook has it. */
export function statisticsBeside(
  understanding: Understanding,
  language: Language,
  operations: readonly Operation[],
  link?: Link,
): readonly PutSheet[] {
  if (!understanding.workbook.sheets.some(({ own }) => own?.kind === 'summary')) return [];
  return operations.flatMap((one) =>
    one.op === 'put-sheet' && one.identity.kind === 'ledger'
      ? [statisticsOperation(understanding, language, one, link)]
      : [],
  );
}

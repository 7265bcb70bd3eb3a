import type { Host, HostOptions } from '../hosts/host';
import { gridOfLedger } from '../ledger/read-ledger';
import { message } from '../locales/message';
import type { Language } from '../locales/words';
import { expectationOf } from '../plan/fingerprint';
import type { WorkbookPlan } from '../plan/model';
import type { SheetContent } from '../plan/sheet-content';
import { ledgerOperation } from './build-ledger';
import { statisticsOperation } from './statistics-operation';
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
  const { workbook, breakdown } = understanding;
  const ledger = ledgerOperation(understanding, language, { content });
  const grid = gridOfLedger(workbook.sheets);
  const read = new Set(breakdown.tables.map(({ sheet }) => sheet));
  return {
    title: message('statistics.plan'),
    expect: workbook.sheets
      .filter((one) => one === grid || read.has(one.name))
      .map((one) => expectationOf(one)),
    operations: [ledger, statisticsOperation(understanding, language, ledger)],
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

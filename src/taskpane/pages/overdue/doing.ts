import { ledgerPlan, type LedgerResult } from '../../../actions/build-ledger';
import { clearPlan } from '../../../actions/clear-marks';
import { type Reported, reportedCellsPlan, reportedLedgerPlan } from '../../../actions/mark-done';
import { looksOf, markPlan } from '../../../actions/mark-overdue';
import { settingsPlan } from '../../../actions/store-settings';
import type { Understanding } from '../../../actions/understand';
import type { Language } from '../../../locales/words';
import type { HostOptions } from '../../../hosts/host';
import type { WorkbookPlan } from '../../../plan/model';
import type { SheetContent } from '../../../plan/sheet-content';
import type { PaneHost } from '../../../hosts/pane-host';
import type { WorkbookStore } from '../../workbook-store';
import { today } from '../../today';
import { type Dates, storedDates } from './dates';
import { viewAt } from './view';

// What the page writes. Everything is made from the workbook as it is at that moment, since people work in it beside the
// pane, and it is read again afterwards, so that the page shows what stands there.

/** As-of date and warning days for a workbook that has been read anew. */
export type DatesOf = (understanding: Understanding) => Dates;

export function mark(
  store: WorkbookStore,
  host: PaneHost,
  dates: DatesOf,
  { column, language }: { column: boolean; language: Language },
): Promise<boolean> {
  return store.perform('reading', async ({ read, write, options }) => {
    const understanding = await read();
    const looks = await looksOf(host, understanding, options);
    await write(
      withDates(markPlan(at(understanding, dates), { language, column, looks }), understanding, dates),
    );
    await read();
  });
}

export function clear(store: WorkbookStore): Promise<boolean> {
  return store.perform('reading', async ({ read, write }) => {
    const { workbook } = await read();
    await write(clearPlan(workbook));
    await read();
  });
}

/** Answers what became of the ledger's rows; `null` where it was not written. */
export async function buildLedger(
  store: WorkbookStore,
  host: PaneHost,
  dates: DatesOf,
  language: Language,
): Promise<LedgerResult | null> {
  let result: LedgerResult | null = null;
  const done = await store.perform('reading', async ({ read, write, options }) => {
    const understanding = await read();
    const content = await ledgerContent(host, understanding, options);
    result = ledgerPlan(at(understanding, dates), language, { content });
    await write(withDates(result.plan, understanding, dates));
    await read();
  });
  return done ? result : null;
}

/** Into its cells of the ledger; where these are not to be had, by building the ledger. */
export function reportDone(
  store: WorkbookStore,
  host: PaneHost,
  reports: readonly Reported[],
  language: Language,
): Promise<boolean> {
  return store.perform('reading', async ({ read, write, options }) => {
    const understanding = await read();
    // The workbook was read anew: the same occurrence is another object, under the same key.
    const known = new Map(understanding.progress.link.occurrences.map((one) => [one.key, one]));
    const reported = reports.map(({ occurrence, fields }) => ({
      occurrence: known.get(occurrence.key) ?? occurrence,
      fields,
    }));
    const cells = reportedCellsPlan(understanding, reported);
    if (cells) await write(cells);
    else {
      const content = await ledgerContent(host, understanding, options);
      await write(reportedLedgerPlan(understanding, reported, language, content));
    }
    await read();
  });
}

/** The date is the workbook's: what is written by it makes it so. */
function withDates(plan: WorkbookPlan, understanding: Understanding, dates: DatesOf): WorkbookPlan {
  const { asOf, soonDays } = dates(understanding);
  const stored = storedDates(understanding);
  if (asOf === stored.asOf && soonDays === stored.soonDays) return plan;
  const { operations } = settingsPlan(understanding.workbook, (settings) => ({
    ...settings,
    asOf: asOf === today() ? null : asOf,
    soonDays,
  }));
  return { ...plan, operations: [...plan.operations, ...operations] };
}

function at(understanding: Understanding, dates: DatesOf): Understanding {
  const { asOf, soonDays } = dates(understanding);
  return viewAt(understanding, asOf, soonDays).understanding;
}

async function ledgerContent(
  host: PaneHost,
  { progress, workbook }: Understanding,
  options: HostOptions,
): Promise<SheetContent | undefined> {
  const grid = workbook.sheets.find(({ own }) => own?.kind === 'ledger');
  const name = progress.ledger?.sheet ?? grid?.name;
  if (name === undefined) return undefined;
  return (await host.readContent([{ sheet: name }], options)).get(name);
}

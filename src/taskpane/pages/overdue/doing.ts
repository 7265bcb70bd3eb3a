import type { Dates } from '../../../actions/at-date';
import { clearPlan } from '../../../actions/clear-marks';
import type { LedgerTold } from '../../../actions/jobs/overdue';
import type { Reported } from '../../../actions/mark-done';
import type { Understanding } from '../../../actions/understand';
import type { Message } from '../../../locales/message';
import type { Language } from '../../../locales/words';
import { today } from '../../today';
import type { WorkbookStore } from '../../workbook-store';

// What the page writes. Everything is made from the workbook as it is at that moment, since people work in it beside the
// pane, and it is read again afterwards, so that the page shows what stands there.

/** As-of date and warning days for a workbook that has been read anew. */
export type DatesOf = (understanding: Understanding) => Dates;

export function mark(
  store: WorkbookStore,
  dates: DatesOf,
  { column, language }: { column: boolean; language: Language },
): Promise<boolean> {
  return store.perform('reading', async ({ read, make, write }) => {
    const understanding = await read();
    const input = { dates: dates(understanding), today: today(), language, column };
    const { plan } = await make('marks', input);
    if (plan) await write(plan);
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
  dates: DatesOf,
  language: Language,
): Promise<LedgerTold | null> {
  let told: LedgerTold | null = null;
  const done = await store.perform('reading', async ({ read, make, write }) => {
    const understanding = await read();
    const made = await make('ledger', { dates: dates(understanding), today: today(), language });
    told = made.told;
    if (made.plan) await write(made.plan);
    await read();
  });
  return done ? told : null;
}

/** Into its cells of the ledger; where these are not to be had, by building the ledger. */
export function reportDone(
  store: WorkbookStore,
  reports: readonly Reported[],
  language: Language,
  title?: Message,
): Promise<boolean> {
  return store.perform('reading', async ({ read, make, write }) => {
    await read();
    // The workbook was read anew: the same occurrence is another object, under the same key.
    const byKey = new Map(reports.map(({ occurrence, fields }) => [occurrence.key, fields] as const));
    const { plan } = await make('report', { reports: byKey, language, ...(title && { title }) });
    if (plan) await write(plan);
    await read();
  });
}

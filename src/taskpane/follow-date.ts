import type { Language } from '../locales/words';
import type { WorkbookStore } from './workbook-store';

/** Brings what was written earlier, ledger, tabs and index, up to the date and the names of the workbook as it is now. */
export function followDate(store: WorkbookStore, language: Language): Promise<boolean> {
  return store.perform('reading', async ({ read, make, write }) => {
    await read();
    const { plan } = await make('followDate', { language });
    if (plan) await write(plan);
    await read();
  });
}

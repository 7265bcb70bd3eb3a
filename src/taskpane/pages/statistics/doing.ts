import type { Language } from '../../../locales/words';
import type { WorkbookStore } from '../../workbook-store';

/** Writes 进度统计 from the workbook as it is at that moment. */
export function writeStatistics(store: WorkbookStore, language: Language): Promise<boolean> {
  return store.perform('reading', async ({ read, make, write }) => {
    await read();
    const { plan } = await make('statistics', { language });
    if (plan) await write(plan);
    await read();
  });
}

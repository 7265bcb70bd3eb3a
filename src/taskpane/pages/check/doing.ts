import type { CellEdit } from '../../../checks/model';
import type { Language } from '../../../locales/words';
import type { WorkbookStore } from '../../workbook-store';

// What the page writes.

/** Refused where the table has changed since it was checked: the report says what was seen. */
export function writeReport(store: WorkbookStore, language: Language): Promise<boolean> {
  return store.perform('making', async ({ make, write }) => {
    const { plan } = await make('checkReport', { language });
    if (plan) await write(plan);
  });
}

/** The cells that the person chose and saw, and then a look at what is left. */
export function applyFixes(store: WorkbookStore, edits: readonly CellEdit[]): Promise<boolean> {
  return store.perform('writing', async ({ write, read }) => {
    const { fixPlan } = await import(/* webpackChunkName: "fix" */ '../../../actions/fix');
    await write(fixPlan(edits));
    await read();
  });
}

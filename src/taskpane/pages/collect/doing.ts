import { looksNeeded } from '../../../actions/build-unit-tabs';
import { collectPlan, compareReturns, type ReturnedFile } from '../../../actions/collect';
import type { Language } from '../../../locales/words';
import type { PaneHost } from '../../../hosts/pane-host';
import type { WorkbookStore } from '../../workbook-store';
import { type Choices, takenBy } from './choices';

/** Puts what was agreed to into the ledger, and reads the workbook again: what is left shows what is still open. */
export function agree(
  store: WorkbookStore,
  host: PaneHost,
  files: readonly ReturnedFile[],
  choices: Choices,
  language: Language,
): Promise<boolean> {
  return store.perform('reading', async ({ read, write, options }) => {
    const understanding = await read();
    const { collection } = compareReturns(understanding, files);
    const taken = takenBy(collection, choices, understanding.progress.link);
    const contents = await host.readContent(looksNeeded(understanding, taken), options);
    const plan = collectPlan(understanding, taken, contents, language);
    if (!plan || plan.operations.length === 0) return;
    await write(plan);
    await read();
  });
}

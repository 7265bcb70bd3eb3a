import type { Choices } from '../../../actions/choices';
import type { OtherFile } from '../../../actions/jobs/other-files';
import type { Language } from '../../../locales/words';
import type { WorkbookStore } from '../../workbook-store';

/** Puts what was agreed to into the ledger, and reads the workbook again: what is left shows what is still open. */
export function agree(
  store: WorkbookStore,
  files: readonly OtherFile[],
  choices: Choices,
  language: Language,
): Promise<boolean> {
  return store.perform('reading', async ({ read, make, write }) => {
    await read();
    const { plan } = await make('collect', { files, choices, language });
    if (!plan) return;
    await write(plan);
    await read();
  });
}

import { useCallback } from 'react';
import type { Change } from '../actions/store-settings';
import type { Understanding } from '../actions/understand';
import { HostError } from '../hosts/error';
import type { Message } from '../locales/message';
import type { Language } from '../locales/words';
import { useWords } from './language';
import { usePane } from './pane-context';
import type { WorkbookStore } from './workbook-store';

/**
 * Keeps a decision in the settings of the workbook and shows what follows from it, without reading the cells again.
 * Where somebody stored other settings meanwhile, the decision is taken over theirs. Answers whether it is kept.
 *
 * @param language of the pane: settings also say in which language the sheets of the workbook are written
 */
export function remember(
  store: WorkbookStore,
  language: Language,
  change: Change,
  title?: Message,
): Promise<boolean> {
  return store.perform('writing', async ({ read, reconsider, write }) => {
    const { settingsPlan } = await import(/* webpackChunkName: "settings" */ '../actions/store-settings');
    const keep = async ({ workbook }: Understanding): Promise<void> => {
      const plan = settingsPlan(
        workbook,
        (settings) => change({ ...settings, language: settings.language ?? language }),
        title,
      );
      await write(plan);
      const [stored] = plan.operations;
      const settings = stored?.op === 'store-settings' ? stored.after : workbook.settings;
      await reconsider({ ...workbook, settings });
    };
    try {
      await keep(store.getState().understanding ?? (await read()));
    } catch (error) {
      if (!(error instanceof HostError) || error.code !== 'stale') throw error;
      await keep(await read());
    }
  });
}

/** The same in the pane's own workbook and language. */
export function useRemember(): (change: Change, title?: Message) => Promise<boolean> {
  const { store } = usePane();
  const { language } = useWords();
  return useCallback((change, title) => remember(store, language, change, title), [store, language]);
}

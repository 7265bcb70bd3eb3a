import { type Language, loadLanguage } from '../../locales/words';
import { ledgerContent } from '../build-ledger';
import { type Notices, noticesPlan } from '../notices';
import type { Job } from './job';

/** Records in the ledger the 督办单 that were drafted and shown. */
export const notices: Job<
  { readonly drafted: Pick<Notices, 'changes' | 'last'>; readonly language: Language },
  null
> = async ({ understanding, host, options }, { drafted, language }) => {
  await loadLanguage(language);
  const content = await ledgerContent(host, understanding, options);
  return { plan: noticesPlan(understanding, drafted, language, content), told: null };
};

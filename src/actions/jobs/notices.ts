import type { Language } from '../../locales/words';
import { ledgerContent } from '../build-ledger';
import { type Notices, noticesPlan } from '../notices';
import { sheetLanguage } from '../sheet-language';
import type { Job } from './job';

/** Records in the ledger the 督办单 that were drafted and shown. */
export const notices: Job<
  { readonly drafted: Pick<Notices, 'changes' | 'last'>; readonly language: Language },
  null
> = async ({ understanding, host, options }, { drafted, language: spoken }) => {
  const language = await sheetLanguage(understanding, spoken);
  const content = await ledgerContent(host, understanding, options);
  return { plan: noticesPlan(understanding, drafted, language, content), told: null };
};

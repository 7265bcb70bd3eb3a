import type { Language } from '../../locales/words';
import { ledgerContent } from '../build-ledger';
import { sheetLanguage } from '../sheet-language';
import type { Job } from './job';

/** 进度统计. */
export const statistics: Job<{ readonly language: Language }, null> = async (
  { understanding, host, options },
  { language: spoken },
) => {
  const language = await sheetLanguage(understanding, spoken);
  const { statisticsPlan } = await import(/* webpackChunkName: "statistics" */ '../write-statistics');
  const content = await ledgerContent(host, understanding, options);
  return { plan: statisticsPlan(understanding, language, content), told: null };
};

import { type Language, loadLanguage } from '../../locales/words';
import { ledgerContent } from '../build-ledger';
import type { Job } from './job';

/** 进度统计. */
export const statistics: Job<{ readonly language: Language }, null> = async (
  { understanding, host, options },
  { language },
) => {
  await loadLanguage(language);
  const { statisticsPlan } = await import(/* webpackChunkName: "statistics" */ '../write-statistics');
  const content = await ledgerContent(host, understanding, options);
  return { plan: statisticsPlan(understanding, language, content), told: null };
};

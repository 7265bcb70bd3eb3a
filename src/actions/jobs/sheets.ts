import type { Language } from '../../locales/words';
import { sheetLanguage } from '../sheet-language';
import { inSteps, type Job } from './job';

/** 检查报告, of what was found when the workbook was understood. */
export const checkReport: Job<{ readonly language: Language }, null> = async (
  { understanding },
  { language: spoken },
) => {
  const language = await sheetLanguage(understanding, spoken);
  const { reportPlan } = await import(/* webpackChunkName: "report" */ '../write-report');
  return { plan: reportPlan(understanding, language), told: null };
};

/** 报告对照: a report compared with the workbook. `text`: of the report. */
export const crosscheck: Job<{ readonly text: string; readonly language: Language }, null> = async (
  { understanding, options },
  { text, language: spoken },
) => {
  const language = await sheetLanguage(understanding, spoken);
  const [{ crosscheckReportWork }, { crosscheckPlan }] = await Promise.all([
    import(/* webpackChunkName: "crosscheck" */ '../crosscheck-report'),
    import(/* webpackChunkName: "crosscheck" */ '../write-crosscheck'),
  ]);
  const found = await inSteps(crosscheckReportWork(understanding, text), options);
  return { plan: crosscheckPlan(understanding, found, language), told: null };
};

import type { CheckId, Severity } from '../checks/model';

/** What is found by comparing a report with the table; only `crosscheck` says it. Each has a page in `docs/checks/`. */
export const REPORT_SEVERITY = {
  'report-figure-differs': 'error',
  'report-uncarried': 'warning',
  'report-partly-carried': 'warning',
  'report-name-differs': 'warning',
  'report-date-differs': 'warning',
  'report-section-differs': 'warning',
  'report-stage-differs': 'warning',
  'report-match-uncertain': 'info',
  'task-without-source': 'info',
  'report-copy-damaged': 'info',
  'report-slogan-uncarried': 'info',
} as const satisfies Partial<Record<CheckId, Severity>>;
export type ReportCheckId = keyof typeof REPORT_SEVERITY;

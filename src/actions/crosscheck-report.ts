import { withIgnored } from '../checks/ignored';
import type { Finding } from '../checks/model';
import type { Language } from '../locales/words';
import { atOnce, type Work } from '../grid/work';
import { crosscheckWork } from '../report/crosscheck';
import { crosscheckFindings } from '../report/findings';
import type { Crosscheck, Span } from '../report/model';
import { readReport } from '../report/read-report';
import { asReadText } from '../report/text';
import type { Settings } from '../settings/model';
import type { Unchecked } from './understand';

export interface Crosschecked {
  readonly crosscheck: Crosscheck;
  readonly findings: readonly Finding[];
}

/** A report against the workbook's tables, with what people decided in this workbook before: the ends of the plan part too. */
export function crosscheckReport(understanding: Unchecked, text: string, language: Language): Crosschecked {
  const found = atOnce(crosscheckReportWork(understanding, text));
  const findings = crosscheckFindings(found, language);
  return { crosscheck: found, findings: withIgnored(findings, understanding.settings.ignored) };
}

/** The same without its findings, step by step: a long report takes seconds. */
export function crosscheckReportWork(
  { workbook, breakdown, settings }: Unchecked,
  text: string,
): Work<Crosscheck> {
  const year = breakdown.tables[0]?.year.value ?? null;
  const report = readReport(text, { year, plan: planOf(settings, text) });
  return crosscheckWork(report, breakdown, workbook, settings.report.decisions);
}

/** Where a person put the ends of this text's plan part; `undefined` where nobody did. */
function planOf({ report: { plan, text: kept } }: Settings, text: string): Span | undefined {
  if (plan === null) return undefined;
  const read = asReadText(text);
  return (plan.of ?? kept?.length) === read.length ? plan : undefined;
}

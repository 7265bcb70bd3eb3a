import { withIgnored } from '../checks/ignored';
import type { Finding } from '../checks/model';
import type { Language } from '../locales/words';
import { crosscheck } from '../report/crosscheck';
import { crosscheckFindings } from '../report/findings';
import type { Crosscheck, Span } from '../report/model';
import { readReport } from '../report/read-report';
import type { Understanding } from './understand';

export interface Crosschecked {
  readonly crosscheck: Crosscheck;
  readonly findings: readonly Finding[];
}

/**
 * A report against the workbook's tables, with what people decided in this workbook before.
 *
 * @param plan where a person put the ends of the plan part
 */
export function crosscheckReport(
  { workbook, breakdown, settings }: Understanding,
  text: string,
  language: Language,
  plan?: Span,
): Crosschecked {
  const year = breakdown.tables[0]?.year.value ?? null;
  const report = readReport(text, { year, plan });
  const found = crosscheck(report, breakdown, workbook, settings.report.decisions);
  return { crosscheck: found, findings: withIgnored(crosscheckFindings(found, language), settings.ignored) };
}

import { message } from '../locales/message';
import { words, type Language } from '../locales/words';
import { expectationOf } from '../plan/fingerprint';
import type { WorkbookPlan } from '../plan/model';
import { sheetName } from '../plan/sheet-name';
import { reportSheet } from '../sheets/report';
import type { Understanding } from './understand';

/** Writes 检查报告: a new sheet at the end, or ours rebuilt in place. Refused when a table has changed since the check. */
export function reportPlan(
  { workbook, breakdown, findings, asOf }: Understanding,
  language: Language,
): WorkbookPlan {
  const existing = workbook.sheets.find(({ own }) => own?.kind === 'report');
  const checked = new Set(breakdown.tables.map(({ sheet }) => sheet));
  return {
    title: message('report.plan'),
    expect: workbook.sheets.filter(({ name }) => checked.has(name)).map((grid) => expectationOf(grid)),
    operations: [
      {
        op: 'put-sheet',
        identity: { kind: 'report', key: '' },
        name: existing?.name ?? sheetName(words(language, message('report.name')), workbook.tabNames),
        content: reportSheet({ tables: breakdown.tables, findings, asOf, language }),
      },
    ],
  };
}

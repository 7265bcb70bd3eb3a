import { message } from '../locales/message';
import { words, type Language } from '../locales/words';
import { expectationOf } from '../plan/fingerprint';
import type { WorkbookPlan } from '../plan/model';
import { sheetName } from '../plan/sheet-name';
import type { Crosscheck } from '../report/model';
import { crosscheckSheet } from '../sheets/crosscheck/crosscheck-sheet';
import type { Unchecked } from './understand';

/** Writes 报告对照: a new sheet at the end, or ours rebuilt in place. Refused when a table, or our sheet, changed meanwhile. */
export function crosscheckPlan(
  { workbook, breakdown, asOf }: Unchecked,
  crosscheck: Crosscheck,
  language: Language,
): WorkbookPlan {
  const existing = workbook.sheets.find(({ own }) => own?.kind === 'crosscheck');
  const read = new Set(breakdown.tables.map(({ sheet }) => sheet));
  return {
    title: message('crosscheck.plan'),
    expect: workbook.sheets
      .filter((grid) => read.has(grid.name) || grid === existing)
      .map((grid) => expectationOf(grid)),
    operations: [
      {
        op: 'put-sheet',
        identity: { kind: 'crosscheck', key: '' },
        name: existing?.name ?? sheetName(words(language, message('crosscheck.name')), workbook.tabNames),
        content: crosscheckSheet({ crosscheck, asOf, language, existing }),
      },
    ],
  };
}

import type { Task } from '../breakdown/model';
import { message } from '../locales/message';
import { type Language, words } from '../locales/words';
import { expectationOf } from '../plan/fingerprint';
import type { WorkbookPlan } from '../plan/model';
import { sheetName } from '../plan/sheet-name';
import { versionsSheet } from '../sheets/versions';
import { carryOver } from '../versions/carry';
import { compareVersions } from '../versions/compare';
import type { Carried, VersionChange } from '../versions/model';
import type { Unchecked } from './understand';

export interface ComparedVersions {
  readonly changes: readonly VersionChange[];
  /** Of tables of two years; empty else. */
  readonly carried: readonly Carried[];
}

/** What differs between two workbooks' tables, and, of two years, what became of last year's tasks. Pure. */
export function compareWorkbooks(old: Unchecked, fresh: Unchecked): ComparedVersions {
  const comparison = compareVersions(old.issued, fresh.issued);
  const isUnfinished = ({ id }: Task): boolean => {
    const states = old.states.get(id);
    if (!states) return false;
    return [states.task, ...states.indicators, ...(states.parts ?? [])].some(
      (state) => state !== null && state !== 'done',
    );
  };
  return { changes: comparison.changes, carried: carryOver(comparison, isUnfinished) };
}

/** Writes 版本对照 into the new workbook: a new sheet at the end, or ours rebuilt in place. `oldName`: what people call the old one. */
export function versionsPlan(
  { workbook, breakdown, asOf }: Unchecked,
  compared: ComparedVersions,
  oldName: string,
  language: Language,
): WorkbookPlan {
  const existing = workbook.sheets.find(({ own }) => own?.kind === 'versions');
  const read = new Set(breakdown.tables.map(({ sheet }) => sheet));
  return {
    title: message('versions.plan'),
    expect: workbook.sheets.filter(({ name }) => read.has(name)).map((grid) => expectationOf(grid)),
    operations: [
      {
        op: 'put-sheet',
        identity: { kind: 'versions', key: '' },
        name: existing?.name ?? sheetName(words(language, message('versions.name')), workbook.tabNames),
        content: versionsSheet({ ...compared, oldName, asOf, language }),
      },
    ],
  };
}

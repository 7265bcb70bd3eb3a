import type { ChangedFields } from '../../ledger/entry-changes';
import type { Message } from '../../locales/message';
import type { Language } from '../../locales/words';
import type { CivilDate } from '../../timing/model';
import { atDates, type Dates, rememberDates } from '../at-date';
import { ledgerContent, ledgerPlan } from '../build-ledger';
import { type Reported, reportedCellsPlan, reportedLedgerPlan } from '../mark-done';
import { looksOf, markPlan } from '../mark-overdue';
import { sheetLanguage } from '../sheet-language';
import type { Understanding } from '../understand';
import type { Job } from './job';

interface AtDates {
  readonly dates: Dates;
  /** The workbook remembers no date that is today's anyway. */
  readonly today: CivilDate;
  readonly language: Language;
}

/** 标记. */
export const marks: Job<AtDates & { readonly column: boolean }, null> = async (
  { understanding, host, options },
  { dates, today, language: spoken, column },
) => {
  const language = await sheetLanguage(understanding, spoken);
  const looks = await looksOf(host, understanding, options);
  const plan = markPlan(atDates(understanding, dates), { language, column, looks });
  return { plan: rememberDates(plan, understanding, dates, today), told: null };
};

/** What became of the ledger's rows: how many there are, and what people should know of those that were there. */
export interface LedgerTold {
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly unmatched: number;
}

/** 建立台账, 更新台账. */
export const ledger: Job<AtDates, LedgerTold> = async (
  { understanding, host, options },
  { dates, today, language: spoken },
) => {
  const language = await sheetLanguage(understanding, spoken);
  const content = await ledgerContent(host, understanding, options);
  const { plan, rows, added, changes, unmatched } = ledgerPlan(atDates(understanding, dates), language, {
    content,
  });
  return {
    plan: rememberDates(plan, understanding, dates, today),
    told: { rows, added, changed: changes.length, unmatched: unmatched.length },
  };
};

interface Reports {
  /** What was reported or decided, by the key of the occurrence. */
  readonly reports: ReadonlyMap<string, ChangedFields>;
}

/** 标为完成, 调整. */
export const report: Job<Reports & { readonly language: Language; readonly title?: Message }, null> = async (
  { understanding, host, options },
  { reports, language: spoken, title },
) => {
  const language = await sheetLanguage(understanding, spoken);
  const reported = reportedOf(understanding, reports);
  const cells = reportedCellsPlan(understanding, reported, title);
  if (cells) return { plan: cells, told: null };
  const content = await ledgerContent(host, understanding, options);
  const plan = reportedLedgerPlan(understanding, reported, language, content);
  return { plan: title ? { ...plan, title } : plan, told: null };
};

/** Whether such reports go into their cells of a ledger; else it is built anew for them. */
export const reporting: Job<Reports, { readonly cells: boolean }> = ({ understanding }, { reports }) =>
  Promise.resolve({
    plan: null,
    told: { cells: reportedCellsPlan(understanding, reportedOf(understanding, reports)) !== null },
  });

function reportedOf({ progress }: Understanding, reports: Reports['reports']): readonly Reported[] {
  return progress.link.occurrences.flatMap((occurrence) => {
    const fields = reports.get(occurrence.key);
    return fields ? [{ occurrence, fields }] : [];
  });
}

import { standingsOf, type Standing } from '../ledger/standing';
import { statesInLedger } from '../ledger/states';
import { message } from '../locales/message';
import type { WorkbookPlan } from '../plan/model';
import type { CivilDate } from '../timing/model';
import { settingsPlan } from './store-settings';
import type { Understanding } from './understand';

/** By which date something is counted and written, and how many days ahead it warns. */
export interface Dates {
  readonly asOf: CivilDate;
  readonly soonDays: number;
}

/** What the workbook remembers; else today. */
export function storedDates({ asOf, settings }: Pick<Understanding, 'asOf' | 'settings'>): Dates {
  return { asOf, soonDays: settings.soonDays };
}

/** Everything that is due, as it stands at other dates. */
export function standingsAt({ progress: { link } }: Understanding, dates: Dates): readonly Standing[] {
  return standingsOf(link.occurrences, { link, ...dates });
}

/** The workbook at other dates: what was read once is looked at again. */
export function atDates(understanding: Understanding, { asOf, soonDays }: Dates): Understanding {
  const { breakdown, settings } = understanding;
  const states = statesInLedger(breakdown, standingsAt(understanding, { asOf, soonDays }));
  return { ...understanding, asOf, states, settings: { ...settings, soonDays } };
}

/** The date is the workbook's: what is written by it makes it so. */
export function rememberDates(
  plan: WorkbookPlan,
  understanding: Understanding,
  { asOf, soonDays }: Dates,
  today: CivilDate,
): WorkbookPlan {
  const stored = storedDates(understanding);
  if (asOf === stored.asOf && soonDays === stored.soonDays) return plan;
  const { operations } = settingsPlan(
    understanding.workbook,
    (settings) => ({ ...settings, asOf: asOf === today ? null : asOf, soonDays }),
    message('plan.set-date', { date: asOf }),
  );
  return { ...plan, operations: [...plan.operations, ...operations] };
}

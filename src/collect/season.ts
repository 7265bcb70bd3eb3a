import type { Settings } from '../settings/model';
import { addDays, lastDayOfMonth, partsOf } from '../timing/civil';
import type { CivilDate } from '../timing/model';

/** So many days into a period, offices still collect and report what was the period before. */
const FOLLOWS = 15;
/** In the last days of a period they begin to. */
const NEARS = 7;

/** Where in an office's year a day stands. */
export interface Season {
  /** The last day of the reporting period that is collected now: of the one before in its first days, else of this one. */
  readonly collected: CivilDate;
  /** Whether reports are due now: the period is over, or nearly. */
  readonly dueNow: boolean;
  /** The quarter of which statistics and circular are due now; `null` between. */
  readonly reported: number | null;
  /** Whether next year's table is about to come. */
  readonly yearEnds: boolean;
}

/** `period`: in which units report. The year before is another table's. */
export function seasonOf(asOf: CivilDate, period: Settings['period']): Season {
  const quarter = place(asOf, 3);
  const { end, follows, nears } = period === 'month' ? place(asOf, 1) : quarter;
  const month = partsOf(quarter.follows ?? quarter.end)?.month ?? 0;
  return {
    collected: follows ?? end,
    dueNow: follows !== null || nears,
    reported: quarter.follows !== null || quarter.nears ? month / 3 : null,
    yearEnds: (partsOf(asOf)?.month ?? 0) === 12,
  };
}

/** @param months how many make a period */
function place(asOf: CivilDate, months: 1 | 3) {
  const { year, month } = partsOf(asOf) ?? { year: 0, month: 1 };
  const last = Math.ceil(month / months) * months;
  const end = lastDayOfMonth(year, last) ?? asOf;
  const before = last > months ? lastDayOfMonth(year, last - months) : null;
  const follows = before !== null && asOf <= (addDays(before, FOLLOWS) ?? '') ? before : null;
  return { end, follows, nears: asOf >= (addDays(end, -NEARS) ?? '') };
}

import type { Settings } from '../../../settings/model';
import { addDays, lastDayOfMonth, partsOf } from '../../../timing/civil';
import type { CivilDate } from '../../../timing/model';

/** So many days into a quarter, offices still report on the one before. */
const FOLLOWS = 15;
/** In the last days of a period they begin to collect, and of a quarter to report. */
const NEARS = 7;

/** Where in an office's year a day stands. */
interface Season {
  /** Whether what units report is due now: the period is nearly over. */
  readonly dueNow: boolean;
  /** The quarter of which statistics and circular are due now; `null` between. */
  readonly reported: number | null;
  /** Whether next year's table is about to come. */
  readonly yearEnds: boolean;
}

/** `period`: in which units report. The year before is another table's. */
export function seasonOf(asOf: CivilDate, period: Settings['period']): Season {
  const end = endOf(asOf, 3);
  const month = partsOf(end)?.month ?? 0;
  const before = month > 3 ? lastDayOfMonth(partsOf(end)?.year ?? 0, month - 3) : null;
  const follows = before !== null && asOf <= (addDays(before, FOLLOWS) ?? '');
  return {
    dueNow: isNear(asOf, period === 'month' ? endOf(asOf, 1) : end),
    reported: follows ? month / 3 - 1 : isNear(asOf, end) ? month / 3 : null,
    yearEnds: partsOf(asOf)?.month === 12,
  };
}

/** @param months how many make a period */
function endOf(asOf: CivilDate, months: 1 | 3): CivilDate {
  const { year, month } = partsOf(asOf) ?? { year: 0, month: 1 };
  return lastDayOfMonth(year, Math.ceil(month / months) * months) ?? asOf;
}

function isNear(asOf: CivilDate, end: CivilDate): boolean {
  return asOf >= (addDays(end, -NEARS) ?? '');
}

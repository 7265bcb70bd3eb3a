import type { Understanding } from '../../../actions/understand';
import type { CivilDate } from '../../../timing/model';

export interface Dates {
  readonly asOf: CivilDate;
  readonly soonDays: number;
}

/** What the workbook remembers; else today. */
export function storedDates({ asOf, settings }: Understanding): Dates {
  return { asOf, soonDays: settings.soonDays };
}

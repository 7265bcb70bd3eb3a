import { partsOf } from '../timing/civil';
import type { CivilDate } from '../timing/model';
import type { Speaking } from './language';

/** `2024年6月30日`; a date that is none as it is. */
export function dayText(date: CivilDate, t: Speaking['t']): string {
  const parts = partsOf(date);
  return parts ? t('pane.overdue.day', { ...parts, date }) : date;
}

import { civilDate, daysInMonth } from './civil';
import type { CivilDate } from './model';
import { resolve } from './grammar/points';
import type { Recurrence } from './grammar/recurrence';

/** The dates of one year, in no particular order. */
function datesIn(recurrence: Recurrence, year: number): CivilDate[] {
  if (recurrence.dates) {
    return recurrence.dates.points.flatMap((point) => {
      const resolved = resolve(point, year);
      return 'date' in resolved ? [resolved.date] : [];
    });
  }
  const dates: CivilDate[] = [];
  for (const written of recurrence.months) {
    const [y, month] = written > 12 ? [year + 1, written - 12] : [year, written];
    const length = daysInMonth(y, month);
    for (const day of recurrence.days) {
      const date = civilDate(y, month, day === 0 ? length : Math.min(day, length));
      if (date !== null) dates.push(date);
    }
  }
  return dates;
}

/** A deadline far away (a slip: 2204年) must not make thousands of occurrences. */
const MOST_YEARS = 10;

/** All occurrences from `from` to `to`, both inclusive, at most ten years of them; unsorted, may repeat. */
export function occurrences(recurrence: Recurrence, from: CivilDate, to: CivilDate): CivilDate[] {
  const first = Number(from.slice(0, 4));
  const last = Math.min(Number(to.slice(0, 4)), first + MOST_YEARS);
  const dates: CivilDate[] = [];
  // 次月 may lie in the year after its own, 每年1月前 in the year before.
  for (let year = first - 1; year <= last + 1; year++) {
    for (const date of datesIn(recurrence, year)) if (date >= from && date <= to) dates.push(date);
  }
  return dates;
}

import { daysInMonth, partsOf } from '../timing/civil';
import type { CivilDate } from '../timing/model';
import { say } from './words';

/** `2024年7月1日` */
export function fullDate(date: CivilDate): string {
  return say('date', { ...partsOf(date) });
}

/** `7月1日`; with its year where that is another than `year`. */
export function dayOf(date: CivilDate, year: number | null): string {
  return withYear(date, year, say('month-day', { ...partsOf(date) }));
}

/** A time limit as tables write it: `6月底` of the last day of a month, else `6月15日`. */
export function limitOf(date: CivilDate, year: number | null): string {
  const { year: own = 0, month = 0, day = 0 } = partsOf(date) ?? {};
  const last = day === daysInMonth(own, month);
  return withYear(date, year, say(last ? 'month-end' : 'month-day', { month, day }));
}

function withYear(date: CivilDate, year: number | null, text: string): string {
  const own = Number(date.slice(0, 4));
  return own === year ? text : say('other-year', { year: own, date: text });
}

import { civilDate, daysBetween, lastDayOfMonth } from '../../timing/civil';
import type { WrongDate } from './elapsed';

const RANGE =
  /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日?(?:起|开始)?[-—–~～至到](?:(\d{4})年)?(?:(\d{1,2})月)?(?:(\d{1,2})日|[底末])/g;
/** A range that takes the best part of a year, over its end, is none that anybody would write without saying so. */
const MOST_OVER_NEW_YEAR = 9;
const MONTHS = 12;

/**
 * `2025年3月10日至2月21日`: a range that ends before it begins. `12月20日至1月10日` goes over the end of the year.
 *
 * @param text half-width
 */
export function backwardsIn(
  { number: paragraph, text }: { readonly number: number; readonly text: string },
  year: number,
): WrongDate[] {
  return [...text.matchAll(RANGE)].flatMap(([words, ownYear, ownMonth, day, endYear, endMonth, endDay]) => {
    const month = Number(ownMonth);
    const last = Number(endMonth ?? month);
    // `11月1日至2025年3月31日` begins in the year before.
    const before = endYear === undefined ? year : Number(endYear) - (last < month ? 1 : 0);
    const first = Number(ownYear ?? before);
    const goesOver = endYear === undefined && last < month;
    if (goesOver && last + MONTHS - month < MOST_OVER_NEW_YEAR) return [];
    const from = civilDate(first, month, Number(day));
    const end = Number(endYear ?? first);
    const to = endDay === undefined ? lastDayOfMonth(end, last) : civilDate(end, last, Number(endDay));
    if (from === null || to === null || daysBetween(from, to) >= 0) return [];
    const [start = '', stop = ''] = words.split(/(?:起|开始)?[-—–~～至到]/);
    return [{ place: { paragraph, text: start }, other: { paragraph, text: stop }, right: '' }];
  });
}

import { addDays, civilDate, daysInMonth } from '../civil';
import { festivalDay } from '../festivals';
import type { CivilDate } from '../model';
import type { Span } from './since-notice';

/** A year as a phrase gives it: `2025年`, or counted from the table's year (今年 0, 明年 1). */
export type YearRef = { readonly year: number } | { readonly offset: number };

/** What a phrase names, before a year is known: one day, or the last day of a span. */
export interface Point {
  /** `null`: the phrase gives none. */
  readonly year: YearRef | null;
  /** As written, so that 13 can be reported. */
  readonly month: number;
  /** 1-based, as written; 0: the last day of the month. */
  readonly day: number;
  /** Instead of month and day. */
  readonly festival?: string;
  /** A local word whose day the settings say (`local-words`). */
  readonly word?: string;
  /** Counted from the notice's date (`since-notice`), which only the context knows. */
  readonly span?: Span;
  /** Days after that day: −1 for 前 where the day itself no longer counts. */
  readonly shift: number;
  /** First day of the span that the phrase covers. */
  readonly from: { readonly month: number; readonly day: number };
  readonly form: 'month' | 'day' | 'quarter' | 'half' | 'year' | 'festival';
  /** A bare month, quarter, half year: as likely the name of a thing (`一季度数据`) as a date. */
  readonly bare: boolean;
}

type Resolved = { readonly date: CivilDate } | { readonly problem: 'impossible' | 'year' };

const EARLIEST_YEAR = 1900;
const LATEST_YEAR = 2200;

export function yearOf(ref: YearRef | null, tableYear: number | null): number | null {
  if (ref && 'year' in ref) return ref.year;
  return tableYear === null ? null : tableYear + (ref?.offset ?? 0);
}

export function nextYear(ref: YearRef | null): YearRef {
  if (ref && 'year' in ref) return { year: ref.year + 1 };
  return { offset: (ref?.offset ?? 0) + 1 };
}

/** The civil date of a point. A month 13 is impossible whatever the year; 29 February needs one to be judged. */
export function resolve(point: Point, tableYear: number | null): Resolved {
  const year = yearOf(point.year, tableYear);
  if (!couldExist(point)) return { problem: 'impossible' };
  if (year === null) return { problem: 'year' };
  if (year < EARLIEST_YEAR || year > LATEST_YEAR) return { problem: 'impossible' };
  const day = dayOf(point, year);
  const date = day === null ? null : addDays(day, point.shift);
  return date === null ? { problem: 'impossible' } : { date };
}

function dayOf(point: Point, year: number): CivilDate | null {
  if (point.festival !== undefined) return festivalDay(point.festival, year);
  return civilDate(year, point.month, point.day === 0 ? daysInMonth(year, point.month) : point.day);
}

/** First day of what the point covers, in the year where it ends. */
export function firstDay(point: Point, tableYear: number | null): CivilDate | null {
  const year = yearOf(point.year, tableYear);
  if (year === null) return null;
  return point.festival === undefined
    ? civilDate(year, point.from.month, point.from.day)
    : festivalDay(point.festival, year);
}

const SOME_LEAP_YEAR = 2024;

/** Whether some year has this day. */
export function couldExist(point: Point): boolean {
  if (point.festival !== undefined || point.word !== undefined || point.span !== undefined) return true;
  const length = daysInMonth(SOME_LEAP_YEAR, point.month);
  return length > 0 && point.day <= length && point.day >= 0;
}

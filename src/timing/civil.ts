import { remembered } from '../grid/remembered';
import type { CivilDate } from './model';

/**
 * Arithmetic on civil dates by day numbers alone: no `Date`, so that no time zone, daylight saving or clock can
 * matter. Years 1 to 9999 of the proleptic Gregorian calendar.
 */

/** A day without a month that it could be the last of: `day` is 1-based, `month` 1…12. */
interface YearMonthDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days in a month, `month` 1…12; 0 where there is no such month. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2 && isLeapYear(year)) return 29;
  return MONTH_LENGTHS[month - 1] ?? 0;
}

/** The date, or `null` where there is none such (2月30日, month 13). */
export function civilDate(year: number, month: number, day: number): CivilDate | null {
  if (!Number.isInteger(year) || year < 1 || year > 9999) return null;
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) return null;
  return format(year, month, day);
}

/** The last day of a month, `null` where there is no such month. */
export function lastDayOfMonth(year: number, month: number): CivilDate | null {
  return civilDate(year, month, daysInMonth(year, month));
}

/** The parts of a date; `null` where the text is no civil date. A year has few days, and each is asked for often. */
export const partsOf = remembered((date): YearMonthDay | null => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return civilDate(year, month, day) === null ? null : { year, month, day };
});

export function isCivilDate(text: string): boolean {
  return partsOf(text) !== null;
}

/** 1…4, `null` where the text is no date. */
export function quarterOf(date: CivilDate): number | null {
  const parts = partsOf(date);
  return parts && Math.ceil(parts.month / 3);
}

/** Days since 1970-01-01 (H. Hinnant, "chrono-compatible low-level date algorithms"). */
function dayNumber({ year, month, day }: YearMonthDay): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function fromDayNumber(days: number): CivilDate | null {
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  return civilDate(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

/** The date `days` later (earlier where negative); `null` where the text is no date or the years end. */
export function addDays(date: CivilDate, days: number): CivilDate | null {
  const parts = partsOf(date);
  return parts && fromDayNumber(dayNumber(parts) + days);
}

/** `to − from` in days: 0 on the same day, negative where `to` is earlier; `NaN` where either is no date. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  const a = partsOf(from);
  const b = partsOf(to);
  return a && b ? dayNumber(b) - dayNumber(a) : Number.NaN;
}

const EPOCH_1900 = dayNumber({ year: 1899, month: 12, day: 31 });
const EPOCH_1904 = dayNumber({ year: 1904, month: 1, day: 1 });
/** Excel counts a 29 February 1900 that never was, as Lotus 1-2-3 did: from here on serials are one too high. */
const FALSE_LEAP_DAY = 60;
/** 9999-12-31 in the 1900 system. */
const MAX_SERIAL = 2_958_465;

/**
 * The day of an Excel serial; its time of day is dropped. `null` for what Excel cannot show as a day: negative
 * numbers, day 0 of the 1900 system, its false 29 February, and beyond the year 9999.
 */
export function fromSerial(serial: number, date1904: boolean): CivilDate | null {
  if (!Number.isFinite(serial) || serial < 0 || serial > MAX_SERIAL + 1) return null;
  const day = Math.floor(serial);
  if (date1904) return fromDayNumber(EPOCH_1904 + day);
  if (day === 0 || day === FALSE_LEAP_DAY) return null;
  return fromDayNumber(EPOCH_1900 + (day > FALSE_LEAP_DAY ? day - 1 : day));
}

/** The Excel serial of a day, `null` where the text is no date or lies before the system's first day. */
export function toSerial(date: CivilDate, date1904: boolean): number | null {
  const parts = partsOf(date);
  if (!parts) return null;
  const days = dayNumber(parts);
  if (date1904) return days < EPOCH_1904 ? null : days - EPOCH_1904;
  const serial = days - EPOCH_1900;
  if (serial < 1) return null;
  return serial >= FALSE_LEAP_DAY ? serial + 1 : serial;
}

function format(year: number, month: number, day: number): CivilDate {
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

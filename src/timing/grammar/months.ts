import { HANZI_NUMERALS, NUMBER, numberOf } from '../../texts/numerals';
import { ALSO, BEFORE_NO_RANK, DASH, isBefore, matchAt, readMark, SPAN_END, SPAN_START } from './phrase';
import type { Family, Term } from './phrase';
import type { Point, YearRef } from './points';

const DIGITS = '0123456789';
const NUMERALS = `${DIGITS}零${HANZI_NUMERALS}`;

/** After a month: which part of it, and how the word could go on to mean something else (6月初步, 6月中小学, 底数). */
const PART = new RegExp(
  `份?度?的?月?(?:(${SPAN_END})|(${SPAN_START}|上旬)|(上半月)|(上中旬|中上旬|中旬|中(?=前|之前|以前|[，,。；;、）)]|$))|(下旬|中下旬|下半月))?份?`,
  'y',
);

function monthPoint(year: YearRef | null, month: number): Point {
  return { year, month, day: 0, shift: 0, from: { month, day: 1 }, form: 'month', bare: true };
}

const MONTH_RANGE = new RegExp(`(${NUMBER})${DASH}(${NUMBER})个?月(?!内)`, 'y');
const MONTHS = new RegExp(`((?:${NUMBER}${ALSO}){0,11})(${NUMBER}|元)月`, 'y');
const DAYS = new RegExp(
  `((?:${NUMBER}[日号]?${ALSO}){0,9})(${NUMBER})(?:日|号(?![线楼院井门馆桥码库厂令文公路])|(?=(?:${BEFORE_NO_RANK}|止)))`,
  'y',
);
const DAY_RANGE = new RegExp(`(${NUMBER})[日号]?${DASH}(${NUMBER})[日号]`, 'y');

function numbersIn(list: string): number[] {
  return list
    .split(/[日号]?[、和及与]/)
    .filter((written) => written !== '')
    .map(numberOf);
}

export const months: Family = {
  name: 'months',
  starts: `${NUMERALS}元`,
  read(text, at, year) {
    const range = matchAt(MONTH_RANGE, text, at);
    const list = range ?? matchAt(MONTHS, text, at);
    if (!list || text.startsWith('三月三', at)) return null;
    const numbers = range
      ? [numberOf(range[1] ?? ''), numberOf(range[2] ?? '')]
      : [...numbersIn(list[1] ?? ''), numberOf(list[2] ?? '')];
    const points = numbers.map((month) => monthPoint(year, month));
    const end = at + list[0].length;
    const last = points.at(-1);
    if (!last || text.charAt(end) === '龄') return null;
    const days = range ? null : readDays(text, end, last);
    // 1、4、7、10月10日: the day holds for each month.
    if (days) return { ...days, points: points.flatMap(({ month }) => inMonth(days.points, month)) };
    const tail = readMonthTail(text, end, last);
    return {
      points: [...points.slice(0, -1).map((point) => sharing(point, last, tail.point)), tail.point],
      end: tail.end,
      ranged: range !== null,
    };
  },
};

function inMonth(days: readonly Point[], month: number): Point[] {
  return days.map((point) => ({ ...point, month, from: { month, day: point.from.day } }));
}

/** `3、6月前`: what stands behind the last month holds for those before it. */
export function sharing(point: Point, bareLast: Point, last: Point): Point {
  const isPlain = point.form === 'month' && point.bare;
  if (!isPlain || !(bareLast.form === 'month')) return point;
  return { ...point, day: last.day, shift: last.shift, bare: last.bare };
}

/** The days of one month: `5月1日`, `3月1日、15日`, `5月1日-7日`. */
function readDays(text: string, at: number, month: Point): Term | null {
  const range = matchAt(DAY_RANGE, text, at);
  const list = range ?? matchAt(DAYS, text, at);
  if (!list) return null;
  const numbers = range
    ? [numberOf(range[1] ?? ''), numberOf(range[2] ?? '')]
    : [...numbersIn(list[1] ?? ''), numberOf(list[2] ?? '')];
  const points = numbers.map((day): Point => dayPoint(month.year, month.month, day));
  return { points, end: readMark(text, at + list[0].length).end, ranged: range !== null };
}

/** Day 0 as written would mean "last" in a point: −1 keeps it impossible. */
function dayPoint(year: YearRef | null, month: number, day: number): Point {
  const written = day === 0 ? -1 : day;
  return { year, month, day: written, shift: 0, from: { month, day: written }, form: 'day', bare: false };
}

/** What continues a date in the same month: `5月1日至7日`, `3月1日和20日`, `3月上旬至中旬`, `6月初到月底`. */
export function readFurtherDays(text: string, at: number, previous: Point): Term | null {
  if (previous.form === 'day') return readDays(text, at, previous);
  if (previous.form !== 'month' || previous.bare || !matchAt(FURTHER_PART, text, at)) return null;
  const { point, end } = readMonthTail(text, at, { ...previous, day: 0, bare: true });
  return { points: [point], end, ranged: false };
}

const FURTHER_PART = new RegExp(`[中下]旬|月?${SPAN_END}`, 'y');

function readMonthTail(text: string, at: number, point: Point): { point: Point; end: number } {
  const part = matchAt(PART, text, at);
  const partEnd = at + (part?.[0].length ?? 0);
  const day = part?.[2] ? 10 : part?.[3] ? 15 : part?.[4] ? 20 : 0;
  const named = Boolean(part?.[1] ?? part?.[2] ?? part?.[3] ?? part?.[4] ?? part?.[5]);
  const { end, mark } = readMark(text, partEnd);
  // 6月前 ends with May; 6月底前 and 6月中旬前 name their day themselves.
  if (!named && isBefore(mark)) return { point: { ...point, day: 1, shift: -1, bare: false }, end };
  // 6月期间 is no more than 6月.
  const bare = !named && (mark === '' || mark === '期间');
  return { point: { ...point, day, bare }, end };
}

const NUMERIC = /(\d{4})([-–—－/.])(\d{1,2})\2(\d{1,2})(?!\d)日?/y;
/** `6.30前`: a figure with a point is a day only where 前 says so. */
const MONTH_POINT_DAY = new RegExp(
  `(0?[1-9]|1[0-2])[./](0?[1-9]|[12]\\d|3[01])日?(?=${BEFORE_NO_RANK})`,
  'y',
);

export const numericDates: Family = {
  name: 'numeric dates',
  starts: DIGITS,
  read(text, at, year) {
    const match = year === null ? matchAt(NUMERIC, text, at) : null;
    if (!match) {
      const short = matchAt(MONTH_POINT_DAY, text, at);
      if (!short) return null;
      const points = [dayPoint(year, Number(short[1]), Number(short[2]))];
      return { points, end: readMark(text, at + short[0].length).end, ranged: false };
    }
    const point = dayPoint({ year: Number(match[1]) }, Number(match[3]), Number(match[4]));
    return { points: [point], end: readMark(text, at + match[0].length).end, ranged: false };
  },
};

import { festivals } from './festival-phrases';
import { localWords } from './local-words';
import { months, numericDates, readFurtherDays, sharing } from './months';
import { DASH } from './phrase';
import type { Family, Term } from './phrase';
import { nextYear } from './points';
import type { Point, YearRef } from './points';
import { sinceNotice } from './since-notice';
import { halves, quarters, wholeYear, yearParts } from './spans';
import { readYearRef } from './year-ref';
import { HANZI_NUMERALS } from '../../texts/numerals';

/** A dated expression as a whole: one phrase, a list of them, or a range. */
export interface DateExpression {
  readonly type: 'date';
  readonly at: number;
  readonly end: number;
  /** What is due: for a range its last point only. */
  readonly points: readonly Point[];
  readonly kind: 'by' | 'in' | 'range' | 'year';
  /** Where the span begins: for `5-10月每周`. */
  readonly from: Point;
  /** Nothing but a month, quarter or year, which could as well name a thing. */
  readonly bare: boolean;
  /** `N月起`: a beginning, not an end. */
  readonly starts: boolean;
  /** 去年12月, 3月以来, 5月15日后: no date that something is due by. */
  readonly past: boolean;
}

/** In the order in which they are tried. */
const FAMILIES: readonly Family[] = [
  numericDates,
  months,
  quarters,
  halves,
  wholeYear,
  yearParts,
  festivals,
  localWords,
  sinceNotice,
];

const BY_START = new Map<string, readonly Family[]>();
for (const char of new Set(FAMILIES.map((family) => family.starts).join(''))) {
  BY_START.set(
    char,
    FAMILIES.filter((family) => family.starts.includes(char)),
  );
}

/** Characters at which a dated expression can begin. */
export const DATE_STARTS = `${[...BY_START.keys()].join('')}今本当明次来翌后去上往下`;

const RANGE_SEPARATOR = new RegExp(`(?:起|开始)?[，,]?(?:持续|直)?${DASH}(?:同年)?`, 'y');
const LIST_SEPARATOR = /[、和及与&/]|以及/y;
/** Between two that follow each other at once and are alike: 3月，6月，9月各一次; 6月底，9月底分别完成. */
const COMMA = /[，,]/y;
/** `2025年，6月底前`; `2025年的6月`. */
const BEHIND_YEAR = /[，,：:的]/y;
const SINCE = /份?(?:以来|之后|以后|后(?![续期勤备方半台评三四两]))/y;
const FROM_ON = /份?(?:起(?![草步点诉用航降重吊源跑义码运飞停到至])|开始(?=[，,]?[每按逐]))/y;
const MOST_POINTS = 24;

/** `1.4月底前` at the head of a line: the number of an item, then a date. */
const ITEM_NUMBER_LEFT = /(?:^|[\n;；。])\d{1,2}[.．]$/;
/** A figure that goes on to the left is another figure: 1.3月, 103月, 1,200月, 统一月报. A comma behind words ends a clause. */
const FIGURE_LEFT = /[0-9.．A-Za-z/]$|\d,$/;
const NUMERAL_LEFT = new RegExp(`[0-9零${HANZI_NUMERALS}百千万亿美欧统唯单同之专逐划归两几多每]`);
const NUMERAL_START = new RegExp(`[${HANZI_NUMERALS}零元]`);
const LUNAR_LEFT = /[农阴]历$/;

function leftFits(text: string, at: number): boolean {
  if (at === 0) return true;
  const left = text.charAt(at - 1);
  const first = text.charAt(at);
  if (/\d/.test(first) && FIGURE_LEFT.test(text.slice(Math.max(0, at - 2), at))) return false;
  if (NUMERAL_START.test(first)) {
    if (NUMERAL_LEFT.test(left)) return false;
    // 第一季度 begins at 第; 上一季度, 下一季度 and 近三月 say nothing of when.
    if (/[第上下近]/.test(left)) return false;
  }
  return !LUNAR_LEFT.test(text.slice(Math.max(0, at - 2), at));
}

interface Phrase extends Term {
  readonly year: YearRef | null;
}

/** A year if there is one, then a phrase of any family. */
function readPhrase(text: string, at: number, inherited: YearRef | null): Phrase | null {
  const written = readYearRef(text, at);
  const year = written?.ref ?? inherited;
  let from = written?.end ?? at;
  if (written && 'year' in written.ref) from = Math.max(from, matchEnd(BEHIND_YEAR, text, from));
  for (const family of BY_START.get(text.charAt(from)) ?? []) {
    const term = family.read(text, from, written?.ref ?? null);
    if (!term) continue;
    const own = term.points.at(0)?.year ?? null;
    const points = own ? term.points : term.points.map((point) => ({ ...point, year }));
    return { points: wrapped(points, term.ranged), end: term.end, ranged: term.ranged, year: own ?? year };
  }
  return null;
}

/** `11-3月` ends in the next year. */
function wrapped(points: readonly Point[], ranged: boolean): readonly Point[] {
  const [first, last] = [points.at(0), points.at(-1)];
  if (!ranged || !first || !last || last.month >= first.month || first.festival !== undefined) return points;
  return [...points.slice(0, -1), { ...last, year: nextYear(last.year) }];
}

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/**
 * The dated expression that begins at `at`, `null` where none does. Ranges and lists are taken as far as they go;
 * a year once written holds for what follows it.
 */
export function readDateExpression(text: string, at: number): DateExpression | null {
  if (leftFits(text, at)) return readExpression(text, at);
  if (!ITEM_NUMBER_LEFT.test(text.slice(Math.max(0, at - 4), at))) return null;
  const expression = readExpression(text, at);
  // 1.3月 could be any figure.
  return expression?.bare === true ? null : expression;
}

function readExpression(text: string, at: number): DateExpression | null {
  const head = readPhrase(text, at, null);
  const first = head?.points.at(0);
  if (!head || !first) return null;
  let points = [...head.points];
  let { end, ranged, year } = head;
  while (points.length < MOST_POINTS) {
    const last = points.at(-1) ?? first;
    const to = matchEnd(RANGE_SEPARATOR, text, end);
    const until = to < 0 ? null : (readFurtherDays(text, to, last) ?? readPhrase(text, to, year));
    if (until) {
      const own = readYearRef(text, to) !== null || text.startsWith('同年', to - 2);
      points = own ? [...points, ...until.points] : [...wrappedTail(last, points, until.points)];
      ranged = true;
    } else {
      const next = readNext(text, end, last, year);
      if (!next || ranged || next.ranged) break;
      const [one, ...more] = next.points;
      if (!one) break;
      const plain = { ...one, day: 0, shift: 0, bare: true };
      points = [...points.map((point) => sharing(point, plain, one)), one, ...more];
      year = points.at(-1)?.year ?? year;
      end = next.end;
      continue;
    }
    end = until.end;
    year = points.at(-1)?.year ?? year;
  }
  return finish(text, at, end, points, ranged);
}

/** The next member of a list, `null` where the list ends. */
function readNext(text: string, end: number, last: Point, year: YearRef | null): Term | null {
  const also = matchEnd(LIST_SEPARATOR, text, end);
  if (also >= 0) return readFurtherDays(text, also, last) ?? readPhrase(text, also, year);
  const comma = matchEnd(COMMA, text, end);
  const next = comma < 0 ? null : readPhrase(text, comma, year);
  const isAlike = next?.points.every(
    ({ form, bare, day }) => form === last.form && bare === last.bare && (day === 0) === (last.day === 0),
  );
  return isAlike === true ? next : null;
}

function wrappedTail(last: Point, points: readonly Point[], more: readonly Point[]): readonly Point[] {
  const wraps = last.festival === undefined && (more.at(-1)?.month ?? 12) < last.month;
  if (!wraps) return [...points, ...more];
  return [...points, ...more.map((point) => ({ ...point, year: nextYear(point.year) }))];
}

function finish(
  text: string,
  at: number,
  end: number,
  points: readonly Point[],
  ranged: boolean,
): DateExpression {
  const first = points[0] as Point;
  const due = ranged ? points.slice(-1) : points;
  const starting = matchEnd(FROM_ON, text, end);
  const since = matchEnd(SINCE, text, end);
  const months = due.every((point) => point.form === 'month' && point.bare);
  const wholeYear = !ranged && due.length === 1 && first.form === 'year';
  return {
    type: 'date',
    at,
    end: Math.max(end, starting, since),
    points: due,
    kind: ranged ? 'range' : wholeYear ? 'year' : months ? 'in' : 'by',
    from: first,
    bare: due.every((point) => point.bare),
    starts: starting >= 0,
    past: since >= 0 || due.some((point) => point.year && 'offset' in point.year && point.year.offset < 0),
  };
}

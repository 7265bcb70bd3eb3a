import { FESTIVALS } from './festivals';
import { NUMBER, numberOf, YEAR_NUMBER } from './numerals';
import type { Point, YearRef } from './points';

/** What one phrase parser found: its points in the order written. */
export interface Term {
  readonly points: readonly Point[];
  /** Offset behind the phrase. */
  readonly end: number;
  /** `1-3月`: from the first to the last point. */
  readonly ranged: boolean;
}

/** One family of phrases. `year` is what was written right before `at`. */
export interface Family {
  readonly name: string;
  /** Characters that a phrase of the family can begin with. */
  readonly starts: string;
  readonly read: (text: string, at: number, year: YearRef | null) => Term | null;
}

/** Between the ends of a range. */
export const DASH = '(?:[-~－～—–―─〜]{1,2}|至|到)';
const ALSO = '[、和及与]';
const DIGITS = '0123456789';
const NUMERALS = `${DIGITS}零一二三四五六七八九十`;

/** `前` as "before", not as the beginning of another word; `内` likewise. */
const MARK =
  /前后|左右|之前|以前|前(?![后期往置沿端瞻提述言景列])|以内|之内|内(?![部容涵控外河])|为止|止(?![损])|期间/y;
/** After a month: which part of it, and how the word could go on to mean something else (6月初步, 6月中小学, 底数). */
const PART =
  /份?度?的?月?(?:([底末](?![数册线层商色图端梢]))|(初(?![步次审验稿评选中级始检核设赛测筛定查试拟心诊复装夏秋冬春伏一二高])|上旬)|(上半月)|(上中旬|中旬|中(?=前|之前|以前|[，,。；;、）)]|$))|(下旬|中下旬|下半月))?份?/y;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

interface Tail {
  readonly end: number;
  readonly mark: string;
}

function readMark(text: string, at: number): Tail {
  const mark = matchAt(MARK, text, at)?.[0] ?? '';
  return { end: at + mark.length, mark };
}

const isBefore = (mark: string) => mark === '前' || mark === '之前' || mark === '以前';

function monthPoint(year: YearRef | null, month: number): Point {
  return { year, month, day: 0, shift: 0, from: { month, day: 1 }, form: 'month', bare: true };
}

const MONTH_RANGE = new RegExp(`(${NUMBER})${DASH}(${NUMBER})个?月(?!内)`, 'y');
const MONTHS = new RegExp(`((?:${NUMBER}${ALSO}){0,11})(${NUMBER}|元)月`, 'y');
const DAYS = new RegExp(
  `((?:${NUMBER}[日号]?${ALSO}){0,9})(${NUMBER})(?:日(?!均)|号(?![线楼院井门馆桥码库厂令文公路]))`,
  'y',
);
const DAY_RANGE = new RegExp(`(${NUMBER})[日号]?${DASH}(${NUMBER})[日号]`, 'y');

function numbersIn(list: string): number[] {
  return list
    .split(/[日号]?[、和及与]/)
    .filter((written) => written !== '')
    .map(numberOf);
}

const months: Family = {
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
    if (!range && points.length === 1) {
      const days = readDays(text, end, last);
      if (days) return days;
    }
    const tail = readMonthTail(text, end, last);
    return {
      points: [...points.slice(0, -1).map((point) => sharing(point, last, tail.point)), tail.point],
      end: tail.end,
      ranged: range !== null,
    };
  },
};

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

/** Days that continue a date in the same month: `…至7日`, `…和20日`. */
export function readFurtherDays(text: string, at: number, previous: Point): Term | null {
  return previous.form === 'day' ? readDays(text, at, previous) : null;
}

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

const QUARTER_NUMBER = '[1-9一二三四五六七八九]';
const QUARTERS = new RegExp(
  `第?(${QUARTER_NUMBER})(?:${DASH}第?(${QUARTER_NUMBER})|((?:${ALSO}第?${QUARTER_NUMBER}){1,3}))?个?季度`,
  'y',
);
const FIRST_QUARTERS = /前([一二两三123])个?季度/y;
const QUARTER_NAME = /[Qq]([1-4])(?![0-9A-Za-z])(?:季度)?/y;
const SPAN_END = /[底末](?![数册线层商色图端梢])/y;

/** The end of a span; 前 behind a quarter or half year means by its end: nothing else is ever meant. */
function spanPoint(year: YearRef | null, from: number, to: number, form: Point['form']): Point {
  return { year, month: to, day: 0, shift: 0, from: { month: from, day: 1 }, form, bare: true };
}

function readSpanTail(text: string, at: number): { end: number; bare: boolean } {
  const part = matchAt(SPAN_END, text, at)?.[0].length ?? 0;
  const { end, mark } = readMark(text, at + part);
  return { end, bare: part === 0 && (mark === '' || mark === '期间') };
}

function quarterTerm(
  text: string,
  at: number,
  year: YearRef | null,
  quarters: readonly number[],
  ranged: boolean,
): Term {
  const { end, bare } = readSpanTail(text, at);
  return {
    points: quarters.map((q) => ({ ...spanPoint(year, q * 3 - 2, q * 3, 'quarter'), bare })),
    end,
    ranged,
  };
}

const quarters: Family = {
  name: 'quarters',
  starts: '123456789一二三四五六七八九第前Qq',
  read(text, at, year) {
    const first = matchAt(FIRST_QUARTERS, text, at);
    if (first) {
      const count = first[1] === '两' ? 2 : numberOf(first[1] ?? '');
      const { end, bare } = readSpanTail(text, at + first[0].length);
      return { points: [{ ...spanPoint(year, 1, count * 3, 'quarter'), bare }], end, ranged: false };
    }
    const name = matchAt(QUARTER_NAME, text, at);
    if (name) return quarterTerm(text, at + name[0].length, year, [Number(name[1])], false);
    const match = matchAt(QUARTERS, text, at);
    if (!match) return null;
    const end = at + match[0].length;
    const numbers = [numberOf(match[1] ?? '')];
    if (match[2] !== undefined) numbers.push(numberOf(match[2]));
    for (const other of (match[3] ?? '').match(/[1-9一二三四五六七八九]/g) ?? []) numbers.push(numberOf(other));
    return quarterTerm(text, end, year, numbers, match[2] !== undefined);
  },
};

const HALF = /([上下])半年度?/y;

const halves: Family = {
  name: 'half years',
  starts: '上下',
  read(text, at, year) {
    const match = matchAt(HALF, text, at);
    if (!match) return null;
    const { end, bare } = readSpanTail(text, at + match[0].length);
    const point = match[1] === '上' ? spanPoint(year, 1, 6, 'half') : spanPoint(year, 7, 12, 'half');
    return { points: [{ ...point, bare }], end, ranged: false };
  },
};

/** 2024年中央, 2024年中国, 年中小学 are no 年中. */
const NOT_MIDYEAR = '央国考学小级期型医心介标远华东旬秋型草共关外日';
const YEAR_PART = new RegExp(
  `年?(?:(底|末)(?![数册线层商色图端梢])|(终)(?![身止结])|(中)(?![${NOT_MIDYEAR}])|(度?内)(?![部容涵控外河]))`,
  'y',
);
/** 三年内, 学年末, 近年底: not the end of this year. */
const NOT_THIS_YEAR = /[0-9零一二三四五六七八九十百两几多近每学财去往历同成今明]$/;

const yearParts: Family = {
  name: 'parts of the year',
  starts: '年底末终中内度',
  read(text, at, year) {
    const match = matchAt(YEAR_PART, text, at);
    if (!match) return null;
    const hasYear = match[0].startsWith('年');
    if (year === null && (!hasYear || NOT_THIS_YEAR.test(text.slice(Math.max(0, at - 1), at)))) return null;
    const middle = match[3] !== undefined;
    // 2024年中…: only where the clause ends there or goes on with what can only follow a date.
    const then = at + match[0].length;
    if (middle && !hasYear && !/^(?:前|之前|以前|[，,。；;、）)]|完成|实现|$)/.test(text.slice(then, then + 2))) {
      return null;
    }
    const { end, mark } = readMark(text, then);
    const point = spanPoint(year, 1, middle ? 6 : 12, 'year');
    const bare = mark === '' && match[4] === undefined;
    return { points: [{ ...point, form: 'half', bare }], end, ranged: false };
  },
};

const WHOLE_YEAR = /全年度?(?![龄轻级审报薪检限])/y;
/** 健全年度…, 安全年…, 完全, 周全 … */
const OTHER_WHOLE = /[健安完周保齐双俱成]$/;

const wholeYear: Family = {
  name: 'whole year',
  starts: '全',
  read(text, at, year) {
    const match = matchAt(WHOLE_YEAR, text, at);
    if (!match || OTHER_WHOLE.test(text.slice(Math.max(0, at - 1), at))) return null;
    const { end } = readMark(text, at + match[0].length);
    return { points: [spanPoint(year, 1, 12, 'year')], end, ranged: false };
  },
};

const NUMERIC = /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)日?/y;

const numericDates: Family = {
  name: 'numeric dates',
  starts: DIGITS,
  read(text, at, year) {
    const match = year === null ? matchAt(NUMERIC, text, at) : null;
    if (!match) return null;
    const point = dayPoint({ year: Number(match[1]) }, Number(match[3]), Number(match[4]));
    return { points: [point], end: readMark(text, at + match[0].length).end, ranged: false };
  },
};

const FESTIVAL = new RegExp(
  `(${Object.keys(FESTIVALS).join('|')})((?:国际)?(?:劳动|儿童|妇女|青年|建党|建军)?(?:佳?节日?)?(?:假期|小?长假|黄金周)?)(?:当[天日])?`,
  'y',
);
const FESTIVAL_LIST = /[、和及与]?/y;
const DAY_IS_MEANT = /(?:结合|利用|围绕|抓住|在|于|至|到|逢|迎)$/;

const festivals: Family = {
  name: 'festivals',
  starts: [...new Set(Object.keys(FESTIVALS).map((name) => name.charAt(0)))].join(''),
  read(text, at, year) {
    const points: Point[] = [];
    let end = at;
    let from = at;
    let named = false;
    let mark = '';
    for (;;) {
      const match = matchAt(FESTIVAL, text, from);
      const name = match?.[1] ?? '';
      const entry = FESTIVALS[name];
      if (!match || !entry) break;
      const tail = readMark(text, from + match[0].length);
      named ||= entry.bare !== true || match[0] !== name || tail.mark !== '';
      mark = tail.mark === '' ? mark : tail.mark;
      const day = { month: 0, day: 0 };
      const bare = match[0] === name && tail.mark === '';
      points.push({ year, ...day, festival: name, shift: 0, from: day, form: 'festival', bare });
      end = tail.end;
      from = end + (matchAt(FESTIVAL_LIST, text, end)?.[0].length ?? 0);
    }
    if (points.length === 0) return null;
    if (!named) {
      const closes = /^[，,。；;、）)\n]?$/.test(text.charAt(end));
      if (!closes || !DAY_IS_MEANT.test(text.slice(Math.max(0, at - 2), at))) return null;
    }
    const shift = isBefore(mark) ? -1 : 0;
    const bare = points.every((point) => point.bare);
    return { points: points.map((point) => ({ ...point, shift, bare })), end, ranged: false };
  },
};

/** In the order in which they are tried. */
export const FAMILIES: readonly Family[] = [
  numericDates,
  months,
  quarters,
  halves,
  wholeYear,
  yearParts,
  festivals,
];

const WRITTEN_YEAR = new RegExp(`(${YEAR_NUMBER})年度?`, 'y');
/** `24年3月`: two figures are a year only right before a month or 底. */
const SHORT_YEAR = new RegExp(`(\\d{2})年(?=${NUMBER}月|年?底|年?末)`, 'y');
const RELATIVE_YEAR =
  /(今年|本年度?|当年|明年|次年|来年|翌年|下一?年|后年|去年|上一?年度?|前年|往年)/y;
const OFFSETS: Readonly<Record<string, number>> = {
  明年: 1,
  次年: 1,
  来年: 1,
  翌年: 1,
  下年: 1,
  下一年: 1,
  后年: 2,
  去年: -1,
  上年: -1,
  上年度: -1,
  上一年: -1,
  上一年度: -1,
  往年: -1,
  前年: -2,
};

/** The year at the head of a phrase. 年度 and 年 alike; `2024年底` leaves 底 for what follows. */
export function readYearRef(text: string, at: number): { ref: YearRef; end: number } | null {
  const written = matchAt(WRITTEN_YEAR, text, at);
  if (written) return { ref: { year: numberOf(written[1] ?? '') }, end: at + written[0].length };
  const short = matchAt(SHORT_YEAR, text, at);
  if (short) return { ref: { year: 2000 + Number(short[1]) }, end: at + short[0].length };
  const relative = matchAt(RELATIVE_YEAR, text, at)?.[0];
  if (relative === undefined) return null;
  return { ref: { offset: OFFSETS[relative] ?? 0 }, end: at + relative.length };
}

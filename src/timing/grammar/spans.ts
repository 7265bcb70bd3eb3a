import { HANZI_DIGITS, HANZI_NUMERALS, NUMBER, numberOf } from '../../texts/numerals';
import { ALSO, DASH, matchAt, readMark, SPAN_END, WITHIN } from './phrase';
import type { Family, Term } from './phrase';
import type { Point, YearRef } from './points';

/** Also those that no year has: they are told as impossible. */
const ANY_QUARTER = `[1-9${HANZI_DIGITS}]`;
const EACH_QUARTER = new RegExp(ANY_QUARTER, 'g');
const QUARTERS = new RegExp(
  `(?:第?(${ANY_QUARTER})(?:${DASH}第?(${ANY_QUARTER})|((?:${ALSO}第?${ANY_QUARTER}){1,3}))?|第(${ANY_QUARTER})个)季度`,
  'y',
);
const FIRST_QUARTERS = /前([一二两三123])个?季度/y;
const FIRST_MONTHS = new RegExp(`前(两|${NUMBER})个月`, 'y');
/** 投产前3个月, 提前三个月, 此前两个月: counted back from something, not from the beginning of the year. */
const COUNTED_BACK = /[^，,。；;：:、（(【\n在]$/;
const QUARTER_NAME = /[Qq]([1-4])(?![0-9A-Za-z])(?:季度)?/y;
const ENDING = new RegExp(SPAN_END, 'y');

/** The end of a span; 前 behind a quarter or half year means by its end: nothing else is ever meant. */
function spanPoint(year: YearRef | null, from: number, to: number, form: Point['form']): Point {
  return { year, month: to, day: 0, shift: 0, from: { month: from, day: 1 }, form, bare: true };
}

function readSpanTail(text: string, at: number): { end: number; bare: boolean } {
  const part = matchAt(ENDING, text, at)?.[0].length ?? 0;
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

export const quarters: Family = {
  name: 'quarters',
  starts: `123456789${HANZI_DIGITS}第前Qq`,
  read(text, at, year) {
    const first = matchAt(FIRST_QUARTERS, text, at);
    if (first) {
      const count = first[1] === '两' ? 2 : numberOf(first[1] ?? '');
      const { end, bare } = readSpanTail(text, at + first[0].length);
      return { points: [{ ...spanPoint(year, 1, count * 3, 'quarter'), bare }], end, ranged: false };
    }
    const firstMonths = matchAt(FIRST_MONTHS, text, at);
    const count = firstMonths?.[1] === '两' ? 2 : numberOf(firstMonths?.[1] ?? '');
    const isBack = year === null && COUNTED_BACK.test(text.slice(Math.max(0, at - 1), at));
    // 前一个月 is the month before.
    if (firstMonths && !isBack && count > 1 && count <= 12) {
      const { end, bare } = readSpanTail(text, at + firstMonths[0].length);
      return { points: [{ ...spanPoint(year, 1, count, 'quarter'), bare }], end, ranged: false };
    }
    const name = matchAt(QUARTER_NAME, text, at);
    if (name) return quarterTerm(text, at + name[0].length, year, [Number(name[1])], false);
    const match = matchAt(QUARTERS, text, at);
    if (!match) return null;
    const end = at + match[0].length;
    const numbers = [numberOf(match[1] ?? match[4] ?? '')];
    if (match[2] !== undefined) numbers.push(numberOf(match[2]));
    for (const other of (match[3] ?? '').match(EACH_QUARTER) ?? []) numbers.push(numberOf(other));
    return quarterTerm(text, end, year, numbers, match[2] !== undefined);
  },
};

const HALF = /(上[、和及]?下|[上下])半年度?/y;

export const halves: Family = {
  name: 'half years',
  starts: '上下',
  read(text, at, year) {
    const match = matchAt(HALF, text, at);
    if (!match) return null;
    const { end, bare } = readSpanTail(text, at + match[0].length);
    const which = match[1] ?? '';
    const points: Point[] = [];
    if (which.startsWith('上')) points.push({ ...spanPoint(year, 1, 6, 'half'), bare });
    if (which.endsWith('下')) points.push({ ...spanPoint(year, 7, 12, 'half'), bare });
    return { points, end, ranged: false };
  },
};

/** 2024年中央, 2024年中国, 年中小学 are no 年中. */
const NOT_MIDYEAR = '央国考学小级期型医心介标远华东旬秋型草共关外日';
const YEAR_PART = new RegExp(
  `年?(?:(${SPAN_END})|(终)(?![身止结])|(中)(?![${NOT_MIDYEAR}])|(度?${WITHIN}))`,
  'y',
);
/** 三年内, 学年末, 近年底: not the end of this year. */
const NOT_THIS_YEAR = new RegExp(`[0-9零${HANZI_NUMERALS}百两几多数半近每学财去往历同成今明]$`);

export const yearParts: Family = {
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
    if (
      middle &&
      !hasYear &&
      !/^(?:前|之前|以前|[，,。；;、）)]|完成|实现|$)/.test(text.slice(then, then + 2))
    ) {
      return null;
    }
    const { end, mark } = readMark(text, then);
    const point = spanPoint(year, 1, middle ? 6 : 12, 'year');
    const bare = mark === '' && match[4] === undefined;
    return { points: [{ ...point, form: 'half', bare }], end, ranged: false };
  },
};

const WHOLE_YEAR = /全年度?(?![龄轻级审报薪检限]|无休|候)/y;
/** 健全年度…, 安全年…, 完全, 周全 … */
const OTHER_WHOLE = /[健安完周保齐双俱成]$/;

export const wholeYear: Family = {
  name: 'whole year',
  starts: '全',
  read(text, at, year) {
    const match = matchAt(WHOLE_YEAR, text, at);
    if (!match || OTHER_WHOLE.test(text.slice(Math.max(0, at - 1), at))) return null;
    const { end } = readMark(text, at + match[0].length);
    return { points: [spanPoint(year, 1, 12, 'year')], end, ranged: false };
  },
};

import { readDateExpression } from './date-expression';
import { NUMBER, numberOf } from '../../texts/numerals';
import { DASH, matchAt, SPAN_END, SPAN_START } from './phrase';
import type { Recurrence } from './recurrence';

const DAY_LIST = new RegExp(`的?((?:${NUMBER}[日号]?[、和及与]){0,9})(${NUMBER})[日号]`, 'y');
const DAY_SPAN = new RegExp(`的?(?:${NUMBER})[日号]?${DASH}(?:(${NUMBER})[日号]|(月?[底末]))`, 'y');
const MONTH_PART = new RegExp(
  `的?月?(?:(${SPAN_END})|(${SPAN_START}|上旬)|(上半月)|(中旬)|(下旬|下半月))`,
  'y',
);
const MONTH_OF_QUARTER =
  /[末底]?的?(?:(首月|第[一1]个?月|头个?月)|(第[二2]个?月)|(末月|第[三3]个?月|最后一?个?月)|(次月|下个?月))份?/y;
const AFTER_PERIOD = new RegExp(`(?:结束|终了)?后(?:的?次月)?的?(${NUMBER})[日天号]`, 'y');
/** 次月10日: monthly, in the month after. */
export const NEXT_MONTH = new RegExp(`次月(?=的?${NUMBER}[日号]|月?[底末初]|[上中下]旬)`, 'y');
const PERIOD_END = new RegExp(`的?[季年]?度?${SPAN_END}`, 'y');
const QUARTER_START = new RegExp(`的?季?${SPAN_START}`, 'y');

interface Days {
  readonly days: readonly number[];
  readonly end: number;
}

/** Which days of a month: `15日`, `5日、20日`, `1日-5日` (its last), 底, 初, 上旬 … */
function readDays(text: string, at: number): Days | null {
  const span = matchAt(DAY_SPAN, text, at);
  if (span) return { days: [span[1] === undefined ? 0 : numberOf(span[1])], end: at + span[0].length };
  const list = matchAt(DAY_LIST, text, at);
  if (list) {
    const before = (list[1] ?? '').split(/[日号]?[、和及与]/).filter((written) => written !== '');
    return { days: [...before, list[2] ?? ''].map(numberOf), end: at + list[0].length };
  }
  const part = matchAt(MONTH_PART, text, at);
  if (!part) return null;
  const day = part[2] ? 10 : part[3] ? 15 : part[4] ? 20 : 0;
  return { days: [day], end: at + part[0].length };
}

/** What stands behind the unit: `15日`, 末月20日, 底 … */
export function refine(base: Recurrence, text: string, at: number): { recurrence: Recurrence; end: number } {
  switch (base.every) {
    case 'month':
      return base.days.length === 1 && base.months.length === 12
        ? refineMonth(base, text, at)
        : { recurrence: base, end: at };
    case 'quarter':
      return refineQuarter(base, text, at);
    case 'half': {
      const ending = matchAt(PERIOD_END, text, at);
      return { recurrence: base, end: at + (ending?.[0].length ?? 0) };
    }
    case 'year':
      return refineYear(base, text, at);
    default:
      return { recurrence: base, end: at };
  }
}

function refineMonth(base: Recurrence, text: string, at: number) {
  const after = matchAt(AFTER_PERIOD, text, at);
  if (after) return shifted(base, numberOf(after[1] ?? ''), at + after[0].length);
  const next = matchAt(NEXT_MONTH, text, at);
  const from = at + (next?.[0].length ?? 0);
  const days = readDays(text, from);
  if (!days) return { recurrence: base, end: at };
  const months = next ? base.months.map((month) => month + 1) : base.months;
  return { recurrence: { ...base, months, days: days.days }, end: days.end };
}

/** N days into the month that follows each period. */
function shifted(base: Recurrence, day: number, end: number) {
  const months = base.months.map((month) => month + 1);
  return { recurrence: { ...base, months, days: [day] }, end };
}

function refineQuarter(base: Recurrence, text: string, at: number) {
  const after = matchAt(AFTER_PERIOD, text, at);
  if (after) return shifted(base, numberOf(after[1] ?? ''), at + after[0].length);
  const month = matchAt(MONTH_OF_QUARTER, text, at);
  if (month) {
    const shift = month[1] ? -2 : month[2] ? -1 : month[3] ? 0 : 1;
    const from = at + month[0].length;
    const days = readDays(text, from);
    const months = base.months.map((last) => last + shift);
    return { recurrence: { ...base, months, days: days?.days ?? [0] }, end: days?.end ?? from };
  }
  const start = matchAt(QUARTER_START, text, at);
  if (start) {
    const months = base.months.map((last) => last - 2);
    return { recurrence: { ...base, months, days: [10] }, end: at + start[0].length };
  }
  const from = at + (matchAt(PERIOD_END, text, at)?.[0].length ?? 0);
  const days = from > at ? readDays(text, from) : null;
  return { recurrence: days ? { ...base, days: days.days } : base, end: days?.end ?? from };
}

/** 每年 with dates: 每年3月底前, 每年6月、12月. */
function refineYear(base: Recurrence, text: string, at: number) {
  const dates = readDateExpression(text, at);
  if (dates && !dates.past && !dates.starts && dates.points.every((point) => point.year === null)) {
    return { recurrence: { ...base, dates }, end: dates.end };
  }
  return { recurrence: base, end: at + (matchAt(PERIOD_END, text, at)?.[0].length ?? 0) };
}

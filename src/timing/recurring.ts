import { civilDate, daysInMonth } from './civil';
import type { CivilDate, Period } from './model';
import { NUMBER, numberOf } from './numerals';
import { DASH } from './date-phrases';
import type { DateExpression } from './date-expression';
import { readDateExpression } from './date-expression';
import { resolve } from './points';

/** What comes round: in every year the same months, in each of them the same days. */
export interface Recurrence {
  readonly every: Period;
  /** 1…12; beyond 12 in the year after. */
  readonly months: readonly number[];
  /** 1-based; 0: the last. A month that is too short for the day takes its last. */
  readonly days: readonly number[];
  /** Instead of months and days: 每年 with dates of its own. */
  readonly dates?: DateExpression;
}

export interface RecurringExpression {
  readonly type: 'every';
  readonly at: number;
  readonly end: number;
  readonly recurrence: Recurrence;
  /** A day that no month has (每月32日). */
  readonly impossible: boolean;
}

const MONTHLY = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const UNDATED = { months: [], days: [] };

/** Unit as written → what it means. */
const UNITS: Readonly<Record<string, Recurrence>> = {
  日: { every: 'day', ...UNDATED },
  天: { every: 'day', ...UNDATED },
  周: { every: 'week', ...UNDATED },
  月: { every: 'month', months: MONTHLY, days: [0] },
  两月: { every: 'month', months: [2, 4, 6, 8, 10, 12], days: [0] },
  半月: { every: 'month', months: MONTHLY, days: [15, 0] },
  旬: { every: 'month', months: MONTHLY, days: [10, 20, 0] },
  季: { every: 'quarter', months: [3, 6, 9, 12], days: [0] },
  四月: { every: 'quarter', months: [4, 8, 12], days: [0] },
  半年: { every: 'half', months: [6, 12], days: [0] },
  年: { every: 'year', months: [12], days: [0] },
};

/** Words for the units, longest first: what they mean and what must not follow (每周边, 每季节, 每年级). */
const UNIT_WORDS: readonly (readonly [words: string, not: string, unit: string])[] = [
  ['个?工作日|日|天', '常照语程期产然气线历', '日'],
  ['(?:[12一二两双]个?)?(?:周|星期)', '期边围岁年遭转', '周'],
  ['(?:两|二|2|双)个?月', '饼龄', '两月'],
  ['半个?月', '谈', '半月'],
  ['旬', '', '旬'],
  ['(?:三|3)个?月', '', '季'],
  ['(?:四|4)个?月', '', '四月'],
  ['(?:六|6)个?月|半个?年度?|(?:两|二|2)个?季度?', '', '半年'],
  ['个?月度?', '饼亮球嫂光台龄', '月'],
  ['个?季度?', '节', '季'],
  ['个?年度?', '龄级轻代限薪', '年'],
];

const unitAlternatives = UNIT_WORDS.map(([words, not]) => `((?:${words})${not === '' ? '' : `(?![${not}])`})`);
const EVERY = new RegExp(`每一?(?:${unitAlternatives.join('|')})`, 'y');

/** 按月 is recurring, 按月度计划 and 按年龄 are not. */
const NO_PLAN = '(?!度?(?:计划|安排|目标|任务|要求|方案|进度|工作|预算|部署|节点|时序|考核))';
const BY_UNIT = new RegExp(
  `[按逐分](?:(日)(?![常照期程])|(周)(?![期边围])|(半年)|(旬)|(月)(?![饼嫂])|(季)(?!节)|(年)(?![龄级轻代限薪]))${NO_PLAN}度?`,
  'y',
);
const BY_UNIT_NAMES = ['日', '周', '半年', '旬', '月', '季', '年'] as const;
const DOUBLED = /(月)月(?=[有都开抓查评比讲])|(周)周(?=[有都开抓查评比讲])|(季)季(?=[有都开抓查评比讲])/y;
const DOUBLED_NAMES = ['月', '周', '季'] as const;
/** 一月一调度, 一季度一通报. */
const ONE_A_UNIT =
  /(?:一(?:([日天])|(周)|(旬)|(月)|(季)度?|(年))|(半年)|(半月))一(?:次|调度|通报|督查|督导|研判|小结|总结|会商|例会|评|报|排名|更新|考核|检查|分析|汇总|上报|点评|主题)/y;
const ONE_A_UNIT_NAMES = ['日', '周', '旬', '月', '季', '年', '半年', '半月'] as const;

const DAY_LIST = new RegExp(`的?((?:${NUMBER}[日号]?[、和及与]){0,9})(${NUMBER})[日号]`, 'y');
const DAY_SPAN = new RegExp(`的?(?:${NUMBER})[日号]?${DASH}(?:(${NUMBER})[日号]|(月?[底末]))`, 'y');
const MONTH_PART =
  /的?月?(?:([底末])|(初(?![步次审验稿评选中级始期])|上旬)|(上半月)|(中旬)|(下旬|下半月))/y;
const MONTH_OF_QUARTER =
  /[末底]?的?(?:(首月|第[一1]个?月|头个?月)|(第[二2]个?月)|(末月|第[三3]个?月|最后一?个?月)|(次月|下个?月))份?/y;
const AFTER_PERIOD = new RegExp(`(?:结束|终了)?后(?:的?次月)?的?(${NUMBER})[日天号]`, 'y');
const NEXT_MONTH = new RegExp(`次月(?=的?${NUMBER}[日号]|月?[底末初]|[上中下]旬)`, 'y');
const PERIOD_END = /的?[季年]?度?[底末](?![数册线层商色图端梢])/y;
const QUARTER_START = /的?季?初(?![步次审验稿评选中级始期])/y;
const MARK = /之前|以前|前(?![后期往置沿端瞻提述言景列])|以内|之内|内(?![部容涵控外河])|左右|前后/y;

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

interface Days {
  readonly days: readonly number[];
  readonly end: number;
}

/** Which days of a month: `15日`, `5日、20日`, `1日-5日` (its last), 底, 初, 上旬 … */
function readDays(text: string, at: number): Days | null {
  const span = match(DAY_SPAN, text, at);
  if (span) return { days: [span[1] === undefined ? 0 : numberOf(span[1])], end: at + span[0].length };
  const list = match(DAY_LIST, text, at);
  if (list) {
    const before = (list[1] ?? '').split(/[日号]?[、和及与]/).filter((written) => written !== '');
    return { days: [...before, list[2] ?? ''].map(numberOf), end: at + list[0].length };
  }
  const part = match(MONTH_PART, text, at);
  if (!part) return null;
  const day = part[2] ? 10 : part[3] ? 15 : part[4] ? 20 : 0;
  return { days: [day], end: at + part[0].length };
}

function refine(base: Recurrence, text: string, at: number): { recurrence: Recurrence; end: number } {
  switch (base.every) {
    case 'month':
      return base.days.length === 1 && base.months.length === 12
        ? refineMonth(base, text, at)
        : { recurrence: base, end: at };
    case 'quarter':
      return refineQuarter(base, text, at);
    case 'half': {
      const ending = match(PERIOD_END, text, at);
      return { recurrence: base, end: at + (ending?.[0].length ?? 0) };
    }
    case 'year':
      return refineYear(base, text, at);
    default:
      return { recurrence: base, end: at };
  }
}

function refineMonth(base: Recurrence, text: string, at: number) {
  const after = match(AFTER_PERIOD, text, at);
  if (after) return shifted(base, numberOf(after[1] ?? ''), at + after[0].length);
  const next = match(NEXT_MONTH, text, at);
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
  const after = match(AFTER_PERIOD, text, at);
  if (after) return shifted(base, numberOf(after[1] ?? ''), at + after[0].length);
  const month = match(MONTH_OF_QUARTER, text, at);
  if (month) {
    const shift = month[1] ? -2 : month[2] ? -1 : month[3] ? 0 : 1;
    const from = at + month[0].length;
    const days = readDays(text, from);
    const months = base.months.map((last) => last + shift);
    return { recurrence: { ...base, months, days: days?.days ?? [0] }, end: days?.end ?? from };
  }
  const start = match(QUARTER_START, text, at);
  if (start) {
    const months = base.months.map((last) => last - 2);
    return { recurrence: { ...base, months, days: [10] }, end: at + start[0].length };
  }
  const from = at + (match(PERIOD_END, text, at)?.[0].length ?? 0);
  const days = from > at ? readDays(text, from) : null;
  return { recurrence: days ? { ...base, days: days.days } : base, end: days?.end ?? from };
}

/** 每年 with dates: 每年3月底前, 每年6月、12月. */
function refineYear(base: Recurrence, text: string, at: number) {
  const dates = readDateExpression(text, at);
  if (dates && !dates.past && !dates.starts && dates.points.every((point) => point.year === null)) {
    return { recurrence: { ...base, dates }, end: dates.end };
  }
  return { recurrence: base, end: at + (match(PERIOD_END, text, at)?.[0].length ?? 0) };
}

/** Characters at which a recurring expression can begin. */
export const RECURRING_STARTS = '每按逐分月周季一半次';

const NUMERAL_LEFT = /[0-9一二三四五六七八九十百千万第]/;

function readUnit(text: string, at: number): { unit: string; end: number } | null {
  const every = match(EVERY, text, at);
  if (every) return named(every, UNIT_WORDS.map(([, , unit]) => unit));
  const by = match(BY_UNIT, text, at);
  // 逐年 is a comparison; 分日 and 分年 are other words.
  if (by && !/^(?:逐[年日]|分[年日])/.test(by[0])) return named(by, BY_UNIT_NAMES);
  const doubled = match(DOUBLED, text, at);
  if (doubled) return named(doubled, DOUBLED_NAMES);
  const one = match(ONE_A_UNIT, text, at);
  return one && named(one, ONE_A_UNIT_NAMES);
}

/** Which of the groups matched: the end leaves out what is only there to tell the words apart. */
function named(found: RegExpExecArray, names: readonly string[]): { unit: string; end: number } | null {
  const unit = names[found.slice(1).findIndex((group) => group !== undefined)];
  return unit === undefined ? null : { unit, end: found.index + found[0].length };
}

/** The recurring expression that begins at `at`, `null` where none does. */
export function readRecurring(text: string, at: number): RecurringExpression | null {
  const monthly = UNITS['月'] as Recurrence;
  if (/[一半]/.test(text.charAt(at)) && at > 0 && NUMERAL_LEFT.test(text.charAt(at - 1))) return null;
  const unit = match(NEXT_MONTH, text, at) ? { unit: '月', end: at } : readUnit(text, at);
  const base = unit && (UNITS[unit.unit] ?? monthly);
  if (!base) return null;
  const refined = refine(base, text, unit.end);
  const mark = match(MARK, text, refined.end);
  const { recurrence } = refined;
  const impossible = recurrence.days.some((day) => !(day >= 0 && day <= 31));
  const zero = /(?:^|[^0-9])0{1,2}[日号]/.test(text.slice(unit.end, refined.end));
  return {
    type: 'every',
    at,
    end: refined.end + (mark?.[0].length ?? 0),
    recurrence,
    impossible: impossible || zero,
  };
}

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


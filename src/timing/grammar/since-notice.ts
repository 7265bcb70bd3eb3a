import { SIGNS } from '../../texts/item-marks';
import { HANZI_DIGITS, numberOf } from '../../texts/numerals';
import { matchAt, readMark } from './phrase';
import type { Family } from './phrase';

/** How long after the notice: `30日内` is 30 days, 三个月内 three months, 两周内 fourteen days. */
export interface Span {
  readonly count: number;
  /** `workday`: Monday to Friday; which of them are holidays is not known. */
  readonly unit: 'day' | 'workday' | 'month';
}

/** 自发文之日起, 本通知印发后, 即日起: what says outright that the notice's date is meant. */
const ANCHOR =
  /(?:[自从])?(?:(?:本|该|此|任务|文件)?(?:通知|方案|文件|意见|清单|计划|通报)?(?:发文|印发|下发|签发|发布|公布|颁布|下达)|(?:本|该|此)?通知|即)(?:之?日|当日|之时)?(?:起算?|之?后|以后|开始)(?:计算)?[，,]?(?:的|在)?/y;

const ONE = `[${HANZI_DIGITS}]`;
const COUNT = `\\d{1,3}|(?:${ONE}百)?${ONE}?十${ONE}?|[${HANZI_DIGITS}两]百?`;
const LENGTH = new RegExp(
  `(?:(${COUNT})(?:(个?工作日)|([日天])|(周|个?星期)|(个月)|(个季度)|(年))|(半个月)|(半年))`,
  'y',
);
/** Without an anchor the length stands first, or behind the end of a sentence: 受理后30日内 counts from something else. */
const INTRODUCTION = `[\\s（(【[■●·、\\d)）.${SIGNS}]*(?:要|须|应|需|力争|确保|争取|务必|于|在){0,2}(?:全部|基本)?`;
const HEAD = new RegExp(`(?:^|[；;。\\n])${INTRODUCTION}$`);
/** Further in than an introduction reaches, the head of the text does not count. */
const HEAD_INSIDE = new RegExp(`[；;。\\n]${INTRODUCTION}$`);
/** 15日内完成摸底，一个月内完成整改: behind a comma too, where the text itself begins with a term. */
const AFTER_COMMA = new RegExp(`[，,]${INTRODUCTION}$`);
const TERM_FIRST = new RegExp(`^${INTRODUCTION}(?:${LENGTH.source})(?:以|之)?内`);
const REACH = 12;
const INSIDE = /^(?:以内|之内|内)$/;
/** 起30日后, 起30年: no term that ends. */
const TERM_ENDS = /[，,。；;、）)\n完办建报整提制]|$/y;

/** `自发文之日起30日内`, and `三个月内` at the head of a text: by a day that the notice's date gives. */
export const sinceNotice: Family = {
  name: 'since the notice',
  starts: `自从本该此任文通方意清计印下签发公颁即半两0123456789${HANZI_DIGITS}十`,
  read(text, at, year) {
    if (year !== null) return null;
    const anchor = matchAt(ANCHOR, text, at)?.[0] ?? '';
    const from = at + anchor.length;
    const length = matchAt(LENGTH, text, from);
    if (!length) return null;
    const span = spanOf(length);
    const then = from + length[0].length;
    const { end, mark } = readMark(text, then);
    const isInside = INSIDE.test(mark);
    if (anchor === '') {
      // 三年内 is a plan of years, not a term.
      if (!isInside || length[7] !== undefined || !standsFirst(text, at)) return null;
    } else if (!isInside && !(mark === '' && matchAt(TERM_ENDS, text, then))) return null;
    const none = { month: 0, day: 0 };
    return {
      points: [{ year: null, ...none, span, shift: 0, from: none, form: 'festival', bare: false }],
      end,
      ranged: false,
    };
  },
};

function standsFirst(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - REACH), at);
  if ((at <= REACH ? HEAD : HEAD_INSIDE).test(before)) return true;
  return AFTER_COMMA.test(before) && TERM_FIRST.test(text.slice(0, REACH * 2));
}

function spanOf(length: RegExpExecArray): Span {
  const [, written = '', workday, , week, , quarter, year, halfMonth, halfYear] = length;
  if (halfMonth !== undefined) return { count: 15, unit: 'day' };
  if (halfYear !== undefined) return { count: 6, unit: 'month' };
  const count = written === '两' ? 2 : numberOf(written);
  if (workday !== undefined) return { count, unit: 'workday' };
  if (week !== undefined) return { count: count * 7, unit: 'day' };
  if (length[3] !== undefined) return { count, unit: 'day' };
  return { count: count * (year !== undefined ? 12 : quarter !== undefined ? 3 : 1), unit: 'month' };
}

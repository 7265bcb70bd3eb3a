import type { CellValue } from '../grid/grid';
import { isError } from '../grid/grid';
import { civilDate, fromSerial, lastDayOfMonth, partsOf } from './civil';
import type { CivilDate, Deadline, TimeContext, TimeProblem } from './model';
import { isDateFormat, shownSpan } from '../grid/number-format';
import { toPlain } from './grammar/plain';
import { ascending, datesOf, repeatedDates } from './dates';
import { scan } from './grammar/scan';
import { settle } from './open-dates';
import { HANZI_DIGITS } from '../texts/numerals';

export interface DeadlineCell {
  readonly value: CellValue;
  readonly text: string;
  readonly numberFormat?: string;
}

interface DeadlineContext extends Pick<TimeContext, 'year' | 'words' | 'notice'> {
  readonly date1904: boolean;
}

interface Found {
  readonly dates: readonly CivilDate[];
  readonly problems: readonly TimeProblem[];
  /** Whether the words mean something, with or without a date. */
  readonly understood: boolean;
}

const NONE: Found = { dates: [], problems: [], understood: false };
const NOTHING: Deadline = { text: '', dates: [], date: null, problems: [] };

/**
 * The 完成时限 of a cell. Real Excel dates are taken as stored (a month that is shown without its day: its last);
 * anything else is read as displayed, and a number that displays nothing readable may still be the serial of a day near
 * the table's year. Never throws.
 */
export function readDeadline(cell: DeadlineCell | undefined, context: DeadlineContext): Deadline {
  if (!cell) return NOTHING;
  const { value, text } = cell;
  // An error value is a finding of its own.
  if (isError(value)) return { ...NOTHING, text };
  if (typeof value === 'number' && isDateFormat(cell.numberFormat)) {
    const date = lastShown(fromSerial(value, context.date1904), cell.numberFormat ?? '');
    const problem: TimeProblem = { kind: 'impossible', phrase: text };
    return deadline(text, { dates: date ? [date] : [], problems: date ? [] : [problem], understood: true });
  }
  if (text.trim() === '' && typeof value !== 'number') return { ...NOTHING, text };
  const shown = text.trim() === '' ? String(value) : text;
  if (typeof value === 'number' && LOST_ZERO.test(shown.trim())) {
    return deadline(text, { ...NONE, problems: [{ kind: 'unreadable', phrase: text.trim() }] });
  }
  const found = readText(shown, context);
  if (found.understood) return deadline(text, found);
  const serial = typeof value === 'number' ? value : Number(shown.trim());
  const date = plausibleSerial(serial, context);
  if (date) return deadline(text, { dates: [date], problems: [], understood: true });
  return deadline(text, { ...found, problems: [{ kind: 'unreadable', phrase: text.trim() }] });
}

/** Numbers that lost what tells them apart: 2021.10 and 2021.1, 6.30 and 6.3. */
const LOST_ZERO = /^(?:\d{4}\.1|(?:[1-9]|1[0-2])\.[123])$/;

/** 2024年12月 as typed into Excel is stored as the first of the month: what is meant is the month that is shown. */
function lastShown(date: CivilDate | null, numberFormat: string): CivilDate | null {
  const parts = date === null ? null : partsOf(date);
  if (parts?.day !== 1) return date;
  const span = shownSpan(numberFormat);
  if (span === 'month') return lastDayOfMonth(parts.year, parts.month);
  return span === 'year' && parts.month === 1 ? civilDate(parts.year, 12, 31) : date;
}

function deadline(text: string, found: Found): Deadline {
  const dates = ascending(found.dates);
  return { text, dates, date: dates.at(-1) ?? null, problems: found.problems };
}

/** A number without a date format counts as a day only within these years of the table. */
const YEARS_AROUND = 5;
const SERIAL_YEARS = { from: 2000, to: 2050 };

function plausibleSerial(serial: number, context: DeadlineContext): CivilDate | null {
  const date = fromSerial(serial, context.date1904);
  if (!date) return null;
  const year = Number(date.slice(0, 4));
  const { year: table } = context;
  const fits =
    table === null
      ? year >= SERIAL_YEARS.from && year <= SERIAL_YEARS.to
      : Math.abs(year - table) <= YEARS_AROUND;
  return fits ? date : null;
}

/** 持续推进, 按上级要求 …, or a stroke: understood to set no date. 待定 and 尽快 leave the question open and are not. */
const NO_DATE =
  /持续|长期|常态|常年|长年|经常|日常|全程|随时|实时|即时|及时|立即|动态|适时|择机|视情|视.{0,12}(?:情况|进展|需要|实际)|待(?!定|确定)|同步|按|根据|依据|坚持|贯穿|跟踪|长效|定期|阶段性|永久|即日|起$|每[周天日]|立行立改|即知即改|推进$|分(?:阶段|步|批|年度?|期)|逐[年步]|滚动|为准|规定|^(?:已|全部)?(?:完成|办结|销号)$/;
const NO_ENTRY = /^[-—–－―/／\\.。…·*xX×]*$|^(?:无|暂无|没有|不限|N\/?A)$/i;

/** “十四五”期间, 十四五末: by the last year of the plan. */
const FIVE_YEAR_PLAN = /[“"‘]?十([三四五六])五[”"’]?(?:规划)?(?:期末|末|期间|时期|期内)/g;
const PLAN_ENDS: Readonly<Record<string, string>> = { 三: '2020', 四: '2025', 五: '2030', 六: '2035' };

function readText(text: string, context: DeadlineContext): Found {
  const whole = toPlain(text.replace(FIVE_YEAR_PLAN, (_, which: string) => `${PLAN_ENDS[which] ?? ''}年底`));
  const dates: CivilDate[] = [];
  const problems: TimeProblem[] = [];
  let understood = NO_ENTRY.test(whole.text);
  const unknown: TimeProblem[] = [];
  let hasTerm = false as boolean;
  const timing = { year: context.year };
  for (const piece of whole.text.split(/[\n;；]/)) {
    const compact = spelledOut(piece);
    const plain = compact === null ? toPlain(piece) : { text: compact, phrase: () => piece };
    const { found, unknown: without, terms } = settle(scan(plain, { onlyTimes: true }), context);
    unknown.push(...without);
    hasTerm ||= terms > 0;
    for (const one of found) {
      understood = true;
      if (one.type === 'date' && one.starts) continue;
      const read =
        one.type === 'date' ? datesOf(plain, one, context.year) : repeatedDates(plain, one, timing);
      dates.push(...read.due);
      for (const problem of read.problems) {
        if (problem.kind !== 'year' || !problems.some(({ kind }) => kind === 'year')) problems.push(problem);
      }
    }
  }
  if (unknown.length > 0 && !understood) return { dates, problems: unknown, understood: true };
  // 即日起30日内 is a term, and from which day it runs is not known.
  if (hasTerm && !understood) return { ...NONE, problems };
  return { dates, problems, understood: understood || NO_DATE.test(whole.text) };
}

const DOES =
  '(?:力争|计划|全面|全部|基本|主体)*(?:完成|办结|建成|竣工|完工|交付|开工|动工|投用|投产|启动|实施|开始)(?:\\d{1,3}%)?';
const TAIL = `((?:[底末])?(?:之前|以前|前)?(?:${DOES})?)$`;
const SEP = '[./]';

/** Ways of writing that mean a date only where they are all that a cell holds → the same spelled out. */
const COMPACT: readonly (readonly [form: RegExp, words: string])[] = [
  [new RegExp(`^(\\d{4})${SEP}(\\d{1,2})[-~—–至到](\\d{4})${SEP}(\\d{1,2})${TAIL}`), '$1年$2月至$3年$4月$5'],
  [new RegExp(`^(\\d{4})${SEP}(\\d{1,2})[-~—–至到](\\d{1,2})月?${TAIL}`), '$1年$2月至$3月$4'],
  [/^(?:[一二三四五]年[(（])?(?:19|20)\d\d年?度?[-~—–至到、]((?:19|20)\d\d)年?度?[)）]?$/, '$1年底'],
  [new RegExp(`^(\\d{4})[./-](\\d{1,2})月?${TAIL}`), '$1年$2月$3'],
  [new RegExp(`^([23]\\d)([./-])(\\d{1,2})\\2(\\d{1,2})日?${TAIL}`), '20$1年$3月$4日$5'],
  // No month has a number from 20 on: 24.12 is a year.
  [new RegExp(`^([23]\\d)[./](0?[1-9]|1[0-2])月?${TAIL}`), '20$1年$2月$3'],
  [new RegExp(`^(\\d{1,2})${SEP}(\\d{1,2})日?${TAIL}`), '$1月$2日$3'],
  // People leave out the 日 that ends a date.
  [new RegExp(`^((?:\\d{4}年)?\\d{1,2}月)(\\d{1,2})${TAIL}`), '$1$2日$3'],
  // 6-30 is a day; 6-9 could be months.
  [new RegExp(`^(\\d{1,2})-(1[3-9]|[23]\\d)${TAIL}`), '$1月$2日$3'],
  [new RegExp(`^((?:19|20)\\d\\d)([01]\\d)([0-3]\\d)${TAIL}`), '$1年$2月$3日$4'],
  [new RegExp(`^((?:19|20)\\d\\d)([01]\\d)${TAIL}`), '$1年$2月$3'],
  [new RegExp(`^((?:19|20)\\d\\d)年?度?(?:[底末](?:前|之前|以前)?|内)?(?:${DOES})?$`), '$1年底'],
  [new RegExp(`^(二零[${HANZI_DIGITS}零]{2})年度?$`), '$1年底'],
  [/^(?:本年度?|今年|当年|年度)(?:完成|办结)?$/, '年底'],
];

function spelledOut(piece: string): string | null {
  for (const [form, words] of COMPACT) if (form.test(piece)) return piece.replace(form, words);
  return null;
}

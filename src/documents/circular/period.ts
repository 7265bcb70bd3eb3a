import type { PaperChoices } from '../../settings/papers';
import { HANZI_DIGITS, numberOf, QUARTER_NUMBER } from '../../texts/numerals';
import { squash } from '../../texts/width';
import { daysInMonth, partsOf } from '../../timing/civil';
import type { CivilDate } from '../../timing/model';

/**
 * What a circular's title calls the time that it is about, by its as-of date: the months of the year that are over by then, a
 * month on its last day. 一季度, 上半年 and 全年 have their names, else 1—N月. Before the first month is over: 1月.
 */
export function periodAt(asOf: CivilDate, year: number): string {
  const parts = partsOf(asOf);
  if (!parts || parts.year > year) return NAMED[12] ?? '';
  if (parts.year < year) return '1月';
  const { month, day } = parts;
  const months = day === daysInMonth(year, month) ? month : month - 1;
  return NAMED[months] ?? (months <= 1 ? '1月' : `1—${months}月`);
}

const NAMED: Readonly<Record<number, string>> = { 3: '一季度', 6: '上半年', 12: '全年' };

/** What was chosen at this as-of date; `null` where nothing was: at another date it would be wrong. */
export function rememberedPeriod({ period }: Pick<PaperChoices, 'period'>, asOf: CivilDate): string | null {
  return period?.asOf === asOf ? readPeriod(period.text) : null;
}

const QUARTER = new RegExp(`^第?(${QUARTER_NUMBER})季度?$`);
const MONTHS = /^(\d{1,2})(?:月份?)?(?:[-—–~～至到]+(\d{1,2}))?月份?$/;
const WORDS: readonly string[] = ['上半年', '下半年', '前三季度', '全年'];

/** A period as people write it (`1-11月`, `第2季度`), in the title's way; `null` where it is none. */
export function readPeriod(written: string): string | null {
  const text = squash(written);
  if (WORDS.includes(text)) return text;
  if (text === '年度' || text === '年终') return '全年';
  const quarter = QUARTER.exec(text)?.[1];
  if (quarter !== undefined) return `${HANZI_DIGITS[numberOf(quarter) - 1] ?? ''}季度`;
  const [, first = '', last] = MONTHS.exec(text) ?? [];
  const [from, to] = [Number(first), Number(last ?? first)];
  if (first === '' || from < 1 || to > 12 || from > to) return null;
  return from === to ? `${from}月` : `${from}—${to}月`;
}

import { NUMBER, numberOf, QUARTER, YEAR_NUMBER } from '../../texts/numerals';
import { matchAt } from './phrase';
import type { YearRef } from './points';

const WRITTEN_YEAR = new RegExp(`(${YEAR_NUMBER})年度?`, 'y');
/** `24年3月`: two figures are a year only right before a month, a quarter, a half year or 底. */
const SHORT_YEAR = new RegExp(`(\\d{2})年(?=${NUMBER}月|${QUARTER}|[上下]半年|年?底|年?末)`, 'y');
const RELATIVE_YEAR = /(今年|本年度?|当年|明年|次年|来年|翌年|下一?年|后年|去年|上一?年度?|前年|往年)/y;
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

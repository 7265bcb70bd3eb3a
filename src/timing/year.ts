import { notAfter } from '../texts/after';
import { HANZI_NUMERALS, numberOf, SHORT_NUMBER, YEAR_NUMBER } from '../texts/numerals';

/**
 * The year of a table, out of its title or notice. Where several years stand there, what follows each of them
 * decides, best first:
 * 4 what a breakdown is about: 任务, 分解, 分工, 要点, 清单, 台账, 实事 … (`2024年任务分解`)
 * 3 anything else (`2024年政府工作报告`)
 * 2 what looks back: 总结, 完成情况 … (`2023年工作总结`), or a year without 年 (`（2024）`, a sheet named 2024)
 * 1 a date (`2024年2月8日`, `2024.2.8`) or the number of a notice (`〔2024〕3号`): when it was issued
 * Among equals the first counts; of a span of years (`2024—2026年`) the first, of a school year the last.
 */
export function readYear(text: string): number | null {
  const plain = text
    .slice(0, LONGEST)
    .replace(/[\s\u00a0\u200b\ufeff]+/g, '')
    .replace(/[０-９〇○Ｏ]/g, narrow);
  const found = [...plain.matchAll(YEARS)];
  let best: number | null = null;
  let bestWeight = 0;
  found.forEach((match, index) => {
    const from = match.index + match[0].length;
    const year = yearIn(match, plain.slice(from, from + 7));
    const weight =
      year === null ? 0 : weigh(match, plain.slice(from, found[index + 1]?.index ?? plain.length));
    if (weight > bestWeight) {
      best = year;
      bestWeight = weight;
    }
  });
  return best;
}

const LONGEST = 2000;
const EARLIEST = 1990;
const LATEST = 2099;
const YEARS = notAfter(
  /[0-9.]/,
  new RegExp(
    `(${YEAR_NUMBER})(?:年?[-~—–－至](\\d{4}|\\d{2}(?=年|学年)))?(学年|年度?|[〕\\]）)](?:第?\\d+号)?)?`,
    'g',
  ),
);
const BACKWARDS = /总结|完成情况|落实情况|回顾|决算|数据|版/;
const ABOUT = /任务|分解|分工|要点|清单|台账|计划|重点工作|实事|目标|方案|安排|责任/;
const DATE = new RegExp(`^${SHORT_NUMBER}月(\\d{1,2}|[${HANZI_NUMERALS}]{1,3})?日?`);

/** The rest of 2024.2.8 or 2024-02-08. */
const NUMERIC_DATE = /^[-./]\d{1,2}[-./]\d{1,2}(?!\d)/;

function yearIn(match: RegExpExecArray, next: string): number | null {
  const [, first = '', last, unit] = match;
  // Four figures without 年 are a year only where nothing makes them an amount: 2024万元, 2024.5.
  if (unit === undefined && NUMERIC_DATE.test(next)) return inRange(numberOf(first));
  if (unit === undefined && (/^[0-9.万亿千百个户人名项家元米亩吨]/.test(next) || !first.startsWith('20')))
    return null;
  const start = numberOf(first);
  const end = last === undefined ? start : numberOf(last.length === 2 ? first.slice(0, 2) + last : last);
  const year = unit === '学年' ? end : start;
  return inRange(year);
}

function inRange(year: number): number | null {
  return year >= EARLIEST && year <= LATEST ? year : null;
}

function weigh(match: RegExpExecArray, after: string): number {
  const unit = match[3];
  if (unit !== undefined && /号$/.test(unit)) return 1;
  const date = unit === '年' ? DATE.exec(after) : null;
  if (date && (date[1] !== undefined || !ABOUT.test(after))) return 1;
  if (unit === '〕') return 1;
  if (unit === undefined && NUMERIC_DATE.test(after)) return 1;
  if (!unit?.includes('年')) return 2;
  if (BACKWARDS.test(after)) return 2;
  return ABOUT.test(after) ? 4 : 3;
}

function narrow(char: string): string {
  return '〇○Ｏ'.includes(char) ? '零' : String.fromCharCode(char.charCodeAt(0) - 0xfee0);
}

import { civilDate } from '../timing/civil';
import type { CivilDate } from '../timing/model';
import { notAfter } from '../texts/after';
import { HANZI_NUMBER } from '../texts/item-marks';
import { numberOf, YEAR_NUMBER } from '../texts/numerals';

const DATE = notAfter(
  /[\d.]/,
  new RegExp(
    `(${YEAR_NUMBER})(?:年(\\d{1,2}|${HANZI_NUMBER})月(\\d{1,2}|${HANZI_NUMBER})[日号]|([-./])(\\d{1,2})\\4(\\d{1,2})(?!\\d))`,
    'g',
  ),
);
const ISSUED = /印发|发文|发布|下发|签发|公布|成文|发通知/;
/** 截至 a day, when it was filled in, passed, held: a date of something else. */
const OTHER = /截[至止]|填报|填表|制表|更新|统计|报送|会议|通过|修订|数据|打印|反馈|时限|期限|之?前|[至到—~]/;
/** What a line may hold beside its date: an office, the number of the notice, brackets. */
const SHORT = 32;

/**
 * The day on which the notice was issued, from the lines above a table: a date that says so (`2024年2月8日印发`), else
 * one that stands by itself below an office's name or beside the number of the notice. `null` where no line has one, or
 * several such lines differ.
 */
export function noticeDate(lines: readonly string[]): CivilDate | null {
  const said = new Set<CivilDate>();
  const alone = new Set<CivilDate>();
  for (const line of lines) {
    const plain = line
      .replace(/[\s\u200b\ufeff]+/g, '')
      .replace(/[〇○Ｏ]/g, '零')
      .normalize('NFKC');
    const dates = [...plain.matchAll(DATE)].flatMap((match) => dateOf(match) ?? []);
    const [date] = dates;
    if (date === undefined || dates.length > 1) continue;
    const rest = plain.replace(DATE, '');
    if (OTHER.test(rest)) continue;
    if (ISSUED.test(rest)) said.add(date);
    else if (rest.length <= SHORT && !/任务|工作|方案|清单|计划/.test(rest)) alone.add(date);
  }
  const best = said.size > 0 ? said : alone;
  return best.size === 1 ? ([...best][0] ?? null) : null;
}

function dateOf(match: RegExpExecArray): CivilDate | null {
  const [, year = '', month, day, , numericMonth = '', numericDay = ''] = match;
  return civilDate(numberOf(year), numberOf(month ?? numericMonth), numberOf(day ?? numericDay));
}

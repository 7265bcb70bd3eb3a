import { addDays, civilDate } from './civil';
import { lunarDay } from './lunar-years';
import type { CivilDate } from './model';

/** A festival as a day: fixed in the solar calendar, counted in the lunar one, or a solar term. */
type Rule =
  | { readonly month: number; readonly day: number }
  | { readonly lunar: readonly [month: number, day: number]; readonly before?: true }
  | { readonly term: '清明' };

/**
 * Names as written → day. `bare`: the name alone also names streets, schools and awards (八一小学, 五一奖章,
 * 国庆路), so that it counts only where 节, 前, 期间 … say that the day is meant.
 */
export const FESTIVALS: Readonly<Record<string, { readonly rule: Rule; readonly bare?: true }>> = {
  元旦: { rule: { month: 1, day: 1 } },
  除夕: { rule: { lunar: [1, 1], before: true } },
  春节: { rule: { lunar: [1, 1] } },
  元宵: { rule: { lunar: [1, 15] }, bare: true },
  三八: { rule: { month: 3, day: 8 }, bare: true },
  妇女节: { rule: { month: 3, day: 8 } },
  植树节: { rule: { month: 3, day: 12 } },
  清明: { rule: { term: '清明' }, bare: true },
  五一: { rule: { month: 5, day: 1 }, bare: true },
  劳动节: { rule: { month: 5, day: 1 } },
  五四: { rule: { month: 5, day: 4 }, bare: true },
  青年节: { rule: { month: 5, day: 4 } },
  护士节: { rule: { month: 5, day: 12 } },
  端午: { rule: { lunar: [5, 5] }, bare: true },
  六一: { rule: { month: 6, day: 1 }, bare: true },
  儿童节: { rule: { month: 6, day: 1 } },
  七一: { rule: { month: 7, day: 1 }, bare: true },
  建党节: { rule: { month: 7, day: 1 } },
  八一: { rule: { month: 8, day: 1 }, bare: true },
  建军节: { rule: { month: 8, day: 1 } },
  七夕: { rule: { lunar: [7, 7] }, bare: true },
  教师节: { rule: { month: 9, day: 10 } },
  中秋: { rule: { lunar: [8, 15] }, bare: true },
  十一: { rule: { month: 10, day: 1 }, bare: true },
  国庆: { rule: { month: 10, day: 1 }, bare: true },
  重阳: { rule: { lunar: [9, 9] }, bare: true },
};

/** Where the formula for 清明 holds. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

/** The solar term 清明, by the usual formula for the 20th and 21st centuries. */
function qingming(year: number): CivilDate | null {
  if (year < FIRST_YEAR || year >= LAST_YEAR) return null;
  const y = year % 100;
  return civilDate(year, 4, Math.floor(y * 0.2422 + (year < 2000 ? 5.59 : 4.81)) - Math.floor(y / 4));
}

/** The day of a festival in a solar year; `null` for an unknown name, and outside 1900 to 2100 for one that the sun or the moon moves. */
export function festivalDay(name: string, year: number): CivilDate | null {
  const rule = FESTIVALS[name]?.rule;
  if (!rule) return null;
  if ('term' in rule) return qingming(year);
  if ('month' in rule) return civilDate(year, rule.month, rule.day);
  const day = lunarDay(year, rule.lunar[0], rule.lunar[1]);
  return day !== null && rule.before ? addDays(day, -1) : day;
}

import type { Term } from './terms';

/** An earlier time that things are compared with. Regex source. */
export const LAST_TIME =
  '(?:去年同期|上年同期|上年|去年|上月|上期|上季度|上次|上周|年初|上一?年度|前年|同期)';

/** Words of one such time, by any word for it. */
const TIMES: readonly RegExp[] = [/去年|上年|同期|前年/, /上月|上期|上季|上次|上周|上一|\d月份?/, /年初/];

/** Whether a figure is said of the earlier time that words name: `上年同期为134.8亿元` of 是上年同期的. */
export function isOfTime({ run, before }: Term, words: string): boolean {
  const own = TIMES.find((time) => time.test(words));
  // `比上年同期提高5.2个百分点` is no figure of that time.
  if (/[较比]/.test(before)) return /的$/.test(before) && own?.test(before) === true;
  return own !== undefined && (own.test(before) || own.test(/[^,;:]*$/.exec(run)?.[0] ?? ''));
}

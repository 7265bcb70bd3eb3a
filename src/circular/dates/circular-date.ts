import { datesNamed } from '../../timing/read-timing';
import type { CivilDate } from '../../timing/model';
import { toHalfWidth } from '../../texts/width';
import type { Circular } from '../model';
import { QUARTER } from '../../texts/numerals';

const AS_OF = /截[至止]到?([^,。;]{2,16}?(?:日|底|末))/;
const PERIOD = new RegExp(`${QUARTER}|上半年|前三季度|1[-—–~至]\\d{1,2}月份?|\\d{1,2}月份|全年`);
/** Titles and lead stand in these, the signature in the last ones. */
const HEAD = 8;
const TAIL = 6;

/**
 * The date that a circular's figures were taken at: what 截至 says; else the end of the period in its title; else the date
 * that it was signed on. `null` where it says none.
 *
 * @param fallback the year of the table, for a circular that says none
 */
export function dateOf({ paragraphs }: Circular, fallback: number | null): CivilDate | null {
  const texts = paragraphs.map(({ text }) => toHalfWidth(text));
  const [named] = texts.flatMap((text) => /(?:^|\D)(20\d{2})年/.exec(text)?.[1] ?? []);
  const year = named === undefined ? fallback : Number(named);
  for (const text of texts) {
    const said = AS_OF.exec(text)?.[1];
    const date = said === undefined ? undefined : datesNamed(said, year).at(-1);
    if (date !== undefined) return date;
  }
  for (const text of texts.slice(0, HEAD)) {
    const period = /通报|情况|报告/.test(text) ? PERIOD.exec(text)?.[0] : undefined;
    const date =
      period === undefined ? undefined : datesNamed(period === '全年' ? '年底前' : period, year).at(-1);
    if (date !== undefined) return date;
  }
  for (const text of texts.slice(-TAIL).reverse())
    if (/^\s*20\d{2}年\d{1,2}月\d{1,2}日\s*$/.test(text)) return datesNamed(text, year).at(-1) ?? null;
  return null;
}

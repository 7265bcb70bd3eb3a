import { toHalfWidth } from '../../texts/width';
import { civilDate, daysBetween, daysInMonth } from '../../timing/civil';
import type { CivilDate } from '../../timing/model';
import type { WrongDate } from './elapsed';
import type { CircularParagraph } from '../model';

const DAYS = '日一二三四五六';
const WEEKDAY = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日\s?\((星期|周)([日天一二三四五六])\)/g;
const DATE = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/g;
const YEAR = /(?:^|\D)(20\d{2})年/;
const ANY_LEAP_YEAR = 2024;
const A_SUNDAY = '2024-01-07' as CivilDate;

/** `2024年9月30日（星期二）` is a Monday; `9月31日` is no day at all. */
export function wrongWeekdays(paragraphs: readonly CircularParagraph[]): WrongDate[] {
  const texts = paragraphs.map(({ number, text }) => ({ number, text: toHalfWidth(text) }));
  const named = texts.flatMap(({ text }) => YEAR.exec(text)?.[1] ?? [])[0];
  return texts.flatMap(({ number: paragraph, text }) => [
    ...[...text.matchAll(WEEKDAY)].flatMap(
      ([words, own = named, month, day, kind = '', said = '']): WrongDate[] => {
        const date = own === undefined ? null : civilDate(Number(own), Number(month), Number(day));
        if (date === null) return [];
        const right = DAYS[((daysBetween(A_SUNDAY, date) % 7) + 7) % 7] ?? '';
        if (right === said.replace('天', '日')) return [];
        const place = { paragraph, text: `${kind}${said}` };
        return [
          { place, other: { paragraph, text: words.replace(/\s?\(.*$/, '') }, right: `${kind}${right}` },
        ];
      },
    ),
    ...[...text.matchAll(DATE)].flatMap(([words, own, month, day]): WrongDate[] => {
      if (Number(month) > 12 || Number(month) < 1 || Number(day) > 31 || Number(day) < 1) return [];
      const year = Number(own ?? ANY_LEAP_YEAR);
      if (civilDate(year, Number(month), Number(day)) !== null) return [];
      const place = { paragraph, text: words };
      const last = daysInMonth(year, Number(month));
      return [{ place, other: place, right: `${month ?? ''}月${last}日` }];
    }),
  ]);
}

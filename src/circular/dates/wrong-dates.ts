import { toHalfWidth } from '../../texts/width';
import { daysBetween } from '../../timing/civil';
import type { CivilDate } from '../../timing/model';
import { datesNamed } from '../../timing/read-timing';
import { backwardsIn } from './backwards';
import { elapsedIn, type WrongDate } from './elapsed';
import { lastedIn } from './lasted';
import type { Circular } from '../model';

const AS_OF = /截[至止]到?((?:\d{4}年)?\d{1,2}月(?:\d{1,2}日|底|末))/;
const SIGNED = /^\s*(20\d{2}年\d{1,2}月\d{1,2}日)\s*$/;
const PERIODS: readonly (readonly [RegExp, number])[] = [
  [/前三季度|第?三季度/, 9],
  [/上半年|第?二季度/, 6],
  [/第?一季度/, 3],
];
const MONTHS = /(?:^|\D)1[-—–~～至](\d{1,2})月/;
/** Of a circular that names none; a leap day more or less is none. */
const ANY_YEAR = 2025;
const HEAD = 8;
const TAIL = 6;

/** The figures' date against the period of the title (not before its last month) and the signature (not behind it); days overdue. */
export function wrongDates(circular: Circular, asOf: CivilDate | null): WrongDate[] {
  const { paragraphs } = circular;
  const texts = paragraphs.map(({ number, text }) => ({ number, text: toHalfWidth(text) }));
  const signed = texts.slice(-TAIL).findLast(({ text }) => SIGNED.test(text));
  const title = texts.slice(0, HEAD).find(({ text }) => /通报|情况|报告/.test(text));
  // What is to be done by 2025年底 may be said before anything else.
  const year = [title, signed, ...texts].map((one) => yearIn(one?.text ?? '')).find((one) => one !== null);
  const said = texts.find(({ text }) => AS_OF.test(text));
  const [words = '', written = ''] = (said && AS_OF.exec(said.text)) ?? [];
  if (year === undefined) return ownDates(texts, ANY_YEAR, []);
  const date = datesNamed(written, year).at(-1);
  const wrong: WrongDate[] = [];
  if (said && date !== undefined) {
    const place = { paragraph: said.number, text: words };
    const end = signed && datesNamed(signed.text, year).at(-1);
    const month = title && monthOf(title.text);
    if (signed && end !== undefined && daysBetween(date, end) < 0)
      wrong.push({ place, other: { paragraph: signed.number, text: signed.text.trim() }, right: '' });
    else if (title && month !== undefined && isBefore(date, year, month))
      wrong.push({ place, other: { paragraph: title.number, text: title.text }, right: `${month}月底` });
  }
  const ends = asOf === null ? [] : [asOf, ...(signed ? datesNamed(signed.text, year).slice(-1) : [])];
  return [...wrong, ...ownDates(texts, year, ends)];
}

/** What dates say of each other, whenever the circular was written. */
function ownDates(
  texts: readonly { readonly number: number; readonly text: string }[],
  year: number,
  ends: readonly CivilDate[],
): WrongDate[] {
  return [
    ...texts.flatMap((one) => [...elapsedIn(one, year, ends), ...backwardsIn(one, year)]),
    ...lastedIn(texts, year),
  ];
}

function yearIn(text: string): number | null {
  const year = /(?:^|\D)(20\d{2})年/.exec(text)?.[1];
  return year === undefined ? null : Number(year);
}

function monthOf(title: string): number | undefined {
  const last = MONTHS.exec(title)?.[1];
  return last === undefined ? PERIODS.find(([period]) => period.test(title))?.[1] : Number(last);
}

/** In the same year, and in a month before it. */
function isBefore(date: CivilDate, year: number, month: number): boolean {
  const [own = 0, said = 0] = date.split('-').map(Number);
  return own === year && said < month;
}

import type { TimeWords } from '../../../timing/model';

export type MonthDay = TimeWords[string];

const MONTH_LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** `6月1日`, `6-1`, `6.1`, `06/01` in figures of any width. `null`: no such day. */
export function readMonthDay(text: string): MonthDay | null {
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
  const match = /^(\d{1,2})(?:月|[-./])(\d{1,2})[日号]?$/.exec(plain);
  const [month, day] = [Number(match?.[1]), Number(match?.[2])];
  const longest = MONTH_LENGTHS[month - 1];
  return longest !== undefined && day >= 1 && day <= longest ? { month, day } : null;
}

/** What a person filled in, by word. */
export type Written = Readonly<Record<string, string>>;

/** `show`: a day as the language writes it, in a form that `readMonthDay` reads. */
export function writtenOf(words: TimeWords, show: (day: MonthDay) => string): Written {
  return Object.fromEntries(Object.entries(words).map(([word, day]) => [word, show(day)]));
}

/** The days of the words, empty fields left out; and the words whose field holds no day. */
export function readWritten(written: Written): {
  readonly words: TimeWords;
  readonly wrong: readonly string[];
} {
  const filled = Object.entries(written).filter(([, text]) => text.trim() !== '');
  const days = filled.map(([word, text]) => [word, readMonthDay(text)] as const);
  return {
    words: Object.fromEntries(days.flatMap(([word, day]) => (day ? [[word, day]] : []))),
    wrong: days.flatMap(([word, day]) => (day ? [] : [word])),
  };
}

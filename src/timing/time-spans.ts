import { toPlain } from './grammar/plain';
import type { PlacedPlain } from './grammar/plain';
import { mayBeginTime, scan } from './grammar/scan';
import { saidOfTimes } from './said';

/** Where a time stands in a text, UTF-16 offsets, `end` exclusive. */
interface TimeSpan {
  readonly start: number;
  readonly end: number;
}

const QUOTED = /[《〈“‘「『"]([^》〉”’」』"]*)/g;
/** What names a time without saying when: a year by itself (`2024年预算`), years counted, a period that recurs in speech. */
const NAMED =
  /\d{1,4}(?:[-—–~至]\d{1,4})?年度?初?|[今本当每次明]年[底末内初]?|[本各当按]季度?[末底]?|年[度初]|每个?[月周日][底末]?/g;

/**
 * Every stretch of a text that speaks of times, in order, without overlaps: what `readTiming` would read, also where the
 * time only names a thing (`2024年3月方案`) or stands in quotes, and bare years. For readers that must not take its figures for
 * amounts. Linear.
 */
export function timeSpans(text: string): readonly TimeSpan[] {
  const { plain, seen } = quotesTimes(text) ? seenInQuotes(text) : saidOfTimes(text);
  const spans: TimeSpan[] = [];
  const put = (from: number, to: number): void => {
    if (to > from) spans.push({ start: plain.offset(from), end: plain.offset(to - 1) + 1 });
  };
  let at = 0;
  const putNamed = (to: number): void => {
    const between = plain.text.slice(at, to);
    if (!/[年季每]/.test(between)) return;
    for (const { 0: named, index } of between.matchAll(NAMED)) {
      put(at + index, at + index + named.length);
    }
  };
  for (let n = 0; n < seen.length; n += 2) {
    const from = seen[n] ?? 0;
    const to = seen[n + 1] ?? from;
    putNamed(from);
    put(from, to);
    at = to;
  }
  putNamed(plain.text.length);
  return spans;
}

/** Whether anything in quotes may be a time: most titles hold none, and then all of the text is read but once. */
function quotesTimes(text: string): boolean {
  for (const [, words = ''] of text.matchAll(QUOTED)) if (mayBeginTime(words)) return true;
  return false;
}

/** What stands in quotes names a thing, but its figures are those of a time all the same. */
function seenInQuotes(text: string): { plain: PlacedPlain; seen: readonly number[] } {
  const plain = toPlain(text, 'keep quotes');
  const seen: number[] = [];
  scan(plain, { onlyTimes: false }, (at, end) => seen.push(at, end));
  return { plain, seen };
}

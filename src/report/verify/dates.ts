import type { Indicator, Place, Task } from '../../breakdown/model';
import { withStages } from '../../checks/stages';
import { readTiming } from '../../timing/read-timing';
import type { CivilDate } from '../../timing/model';
import { align } from './align';
import { plainOf } from './plain';
import { commonCharacters } from '../match/common-characters';
import { HANZI_NUMERALS } from '../../texts/numerals';

/** A date that the report promises, and the later one until which the table gives time. */
interface DateDifference {
  /** As written. */
  readonly report: string;
  readonly table: string;
  readonly place: Place;
}

/** A milestone says the same where it has this share of the clause's words. */
const SAYS_IT = 0.6;
/** Or where the clause has next to all of its own (建成储备库). */
const SAYS_ALL = 0.9;
const SHORT = 4;
const COULD_BE_DATED = new RegExp(`\\d|[${HANZI_NUMERALS}上下年季月]`);

/**
 * A date of the clause that is earlier than the task's deadline, or than the milestone that says the same. Silent where the
 * task's own text says the same date, or a milestone says the same by then.
 */
export function dateDifferences(clause: string, written: Task, year: number | null): DateDifference[] {
  if (!COULD_BE_DATED.test(clause)) return [];
  const task = withStages(written);
  const end = endOf(task);
  const found: DateDifference[] = [];
  for (const piece of pieces(clause)) {
    const { timing } = readTiming(piece, { year, deadline: null });
    const date = timing.due.at(-1);
    if (date === undefined || timing.kind === 'every' || timing.phrase === undefined) continue;
    const own = readTiming(task.text, { year, deadline: null }).timing.due.at(-1);
    if (own !== undefined && own <= date) continue;
    const same = saying(task, piece);
    if (same.some(({ due }) => due <= date)) continue;
    const [later] = same;
    if (later) {
      const { place, timing: theirs, text } = later.indicator;
      found.push({ report: timing.phrase, table: theirs.phrase ?? text, place });
    } else if (end && date < end.date)
      found.push({ report: timing.phrase, table: end.text, place: end.place });
  }
  return found;
}

/** The task's deadline; in a table without one, the date of its last milestone. */
function endOf(task: Task): { date: CivilDate; text: string; place: Place } | null {
  const { deadline, deadlinePlace, textPlace, indicators } = task;
  if (deadline?.date) return { date: deadline.date, text: deadline.text, place: deadlinePlace ?? textPlace };
  let last: { date: CivilDate; text: string; place: Place } | null = null;
  for (const { timing, text, place } of deadline ? [] : indicators) {
    const date = timing.source === 'own' ? timing.due.at(-1) : undefined;
    if (date !== undefined && (last === null || date > last.date))
      last = { date, text: timing.phrase ?? text, place };
  }
  return last;
}

/** Pieces between commas; a date that stands alone (`三季度末前，…`) belongs to what follows. */
function pieces(clause: string): readonly string[] {
  const found: string[] = [];
  let open = '';
  for (const piece of clause.split(/[，,；;]/)) {
    open += piece;
    if (open.length < SHORTEST) continue;
    found.push(open);
    open = '';
  }
  return open === '' ? found : [...found.slice(0, -1), (found.at(-1) ?? '') + open];
}

const SHORTEST = 8;

/** The milestones that say what a piece says, each with its own date. */
function saying(task: Task, piece: string): { indicator: Indicator; due: CivilDate }[] {
  const words = wordsOf(piece);
  if (words === '') return [];
  return task.indicators.flatMap((indicator) => {
    const { text, timing } = indicator;
    const due = timing.source === 'own' ? timing.due.at(-1) : undefined;
    if (due === undefined) return [];
    const theirs = wordsOf(text);
    const isSame =
      (align(words, theirs)?.same ?? 0) >= words.length * SAYS_IT ||
      (theirs.length >= SHORT && commonCharacters(theirs, words) >= theirs.length * SAYS_ALL);
    return isSame ? [{ indicator, due }] : [];
  });
}

/** Without the figures of dates, which stand as `#` and `月底前`. */
function wordsOf(text: string): string {
  return plainOf(text).text.replace(
    /#?[月日年](?:底|末|初|份)?(?:之?前)?|[上下]半年|[一二三四]季度(?:末)?|#/g,
    '',
  );
}

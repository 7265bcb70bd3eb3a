import type { Indicator, Place, Task } from '../../breakdown/model';
import { withStages } from '../../checks/stages';
import { readTiming } from '../../timing/read-timing';
import type { CivilDate, Timing } from '../../timing/model';
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
 * A date of the clause that is earlier than the task's deadline, or than the words or the milestone that say the same. Silent
 * where the task's own text says the same date, or a milestone says the same by then.
 */
export function dateDifferences(clause: string, written: Task, year: number | null): DateDifference[] {
  if (!COULD_BE_DATED.test(clause)) return [];
  const task = withStages(written);
  const end = endOf(task);
  const found: DateDifference[] = [];
  // Of a statement with several dates one is enough to tell that the task is due later.
  let told = -1;
  for (const { words, due, phrase, kind, statement } of datedPieces(clause, year)) {
    if (kind === 'every') continue;
    const own = readTiming(task.text, { year, deadline: null }).timing.due.at(-1);
    if (own !== undefined && own <= due) continue;
    const same = saying(task, words);
    if (same.some((one) => one.due <= due)) continue;
    const inText = datedPieces(task.text, year);
    const inWords = inText.filter((one) => saysSame(words, one.words));
    if ((inWords.length > 0 ? inWords : inText).some((one) => one.due <= due)) continue;
    const [later] = same;
    const [said] = inText.length > 1 || !end ? inWords : [];
    const last = later ? milestone(later) : said ? { ...said, place: task.textPlace } : end;
    if (!last || last.due <= due || (last.place !== task.textPlace && told === statement)) continue;
    told = statement;
    found.push({ report: phrase, table: last.phrase, place: last.place });
  }
  return found;
}

/** Until when the table gives time, and where it says so. */
interface End {
  readonly due: CivilDate;
  readonly phrase: string;
  readonly place: Place;
}

function milestone({
  indicator: { timing, text, place },
  due,
}: {
  indicator: Indicator;
  due: CivilDate;
}): End {
  return { due, phrase: timing.phrase ?? text, place };
}

/** The task's deadline; in a table without one, the date of its last milestone. */
function endOf(task: Task): End | null {
  const { deadline, deadlinePlace, textPlace, indicators } = task;
  if (deadline?.date) return { due: deadline.date, phrase: deadline.text, place: deadlinePlace ?? textPlace };
  let last: End | null = null;
  for (const indicator of deadline ? [] : indicators) {
    const due = indicator.timing.source === 'own' ? indicator.timing.due.at(-1) : undefined;
    if (due !== undefined && (last === null || due > last.due)) last = milestone({ indicator, due });
  }
  return last;
}

/** What a text wants by a date of its own. */
interface Dated {
  /** Without the date. */
  readonly words: string;
  readonly due: CivilDate;
  readonly phrase: string;
  readonly kind: Timing['kind'];
  /** Which of the statements between commas it stands in. */
  readonly statement: number;
}

/**
 * The dated pieces of a text, between commas, or between 、 where each has its date (3月底前开工、10月底前建成); a date that
 * stands alone (三季度末前，…) belongs to what follows.
 */
function datedPieces(text: string, year: number | null): readonly Dated[] {
  const found: Dated[] = [];
  let open = '';
  const add = (piece: string, statement: number): void => {
    open += piece;
    const words = wordsOf(open);
    if (words.length < FEWEST) return;
    const { due, phrase, kind } = readTiming(open, { year, deadline: null }).timing;
    const date = due.at(-1);
    if (date !== undefined && phrase !== undefined) found.push({ words, due: date, phrase, kind, statement });
    open = '';
  };
  const isDated = (piece: string): boolean =>
    readTiming(piece, { year, deadline: null }).timing.due.length > 0;
  for (const [statement, piece] of text.split(/[，,；;。\n]/).entries()) {
    const items = piece.split('、');
    const each = items.length > 1 && items.filter(isDated).length > 1 ? items : [piece];
    for (const item of each) add(item, statement);
  }
  return found;
}

const FEWEST = 2;

/** The milestones that say the same, each with its own date. */
function saying(task: Task, words: string): { indicator: Indicator; due: CivilDate }[] {
  if (words === '') return [];
  return task.indicators.flatMap((indicator) => {
    const { text, timing } = indicator;
    const due = timing.source === 'own' ? timing.due.at(-1) : undefined;
    return due !== undefined && saysSame(words, wordsOf(text)) ? [{ indicator, due }] : [];
  });
}

function saysSame(words: string, theirs: string): boolean {
  return (
    (align(words, theirs)?.same ?? 0) >= words.length * SAYS_IT ||
    (theirs.length >= SHORT && commonCharacters(theirs, words) >= theirs.length * SAYS_ALL)
  );
}

/** Without the figures of dates, which stand as `#` and `月底前`. */
function wordsOf(text: string): string {
  return plainOf(text).text.replace(
    /#?[月日年](?:底|末|初|份)?(?:之?前)?|[上下]半年|[一二三四]季度(?:末)?|#/g,
    '',
  );
}

import type { Task } from '../../breakdown/model';
import { readTiming } from '../../timing/read-timing';
import type { CivilDate } from '../../timing/model';
import { align } from './align';
import { plainOf } from './plain';

/** A date that the report promises, and the later one until which the table gives time. */
export interface DateDifference {
  /** As written. */
  readonly report: string;
  readonly date: CivilDate;
  readonly deadline: CivilDate;
}

/** A milestone says the same where it has this share of the clause's words. */
const SAYS_IT = 0.6;

/**
 * A date of the clause that is earlier than the task's deadline. Silent where the task's own text says the same date, or a
 * milestone says the same by then.
 */
export function dateDifferences(clause: string, task: Task, year: number | null): DateDifference[] {
  const deadline = task.deadline?.date ?? null;
  if (deadline === null || !/\d|[一二三四五六七八九十上下年季月]/.test(clause)) return [];
  const found: DateDifference[] = [];
  for (const piece of pieces(clause)) {
    const { timing } = readTiming(piece, { year, deadline: null });
    const date = timing.due.at(-1);
    if (date === undefined || timing.kind === 'every' || date >= deadline || timing.phrase === undefined)
      continue;
    if (saysSo(task, piece, date, year)) continue;
    found.push({ report: timing.phrase, date, deadline });
  }
  return found;
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

function saysSo(task: Task, piece: string, date: CivilDate, year: number | null): boolean {
  const own = readTiming(task.text, { year, deadline: null }).timing.due.at(-1);
  if (own !== undefined && own <= date) return true;
  const words = wordsOf(piece);
  return task.indicators.some(({ text, timing }) => {
    const due = timing.source === 'own' ? timing.due.at(-1) : undefined;
    if (due === undefined || due > date) return false;
    const alignment = align(words, wordsOf(text));
    return alignment !== null && words !== '' && alignment.same >= words.length * SAYS_IT;
  });
}

/** Without the figures of dates, which stand as `#` and `月底前`. */
function wordsOf(text: string): string {
  return plainOf(text).text.replace(
    /#?[月日年](?:底|末|初|份)?(?:之?前)?|[上下]半年|[一二三四]季度(?:末)?|#/g,
    '',
  );
}

import type { Answers, Place, Table, Task } from '../breakdown/model';
import { goalsOf } from '../ledger/done';
import { subjectLabel, subjectsOf } from '../ledger/subjects';
import { message } from '../locales/message';
import type { CivilDate } from '../timing/model';
import type { Reported } from '../ledger/reported-done';
import { reportedInSource } from '../ledger/states';
import { statusSays } from '../ledger/status-words';
import type { Check, CheckContext, FindingDraft } from './model';
import { doneDates } from '../ledger/progress-dates';
import { taskLabel } from './task-label';

/** What one row of the ledger says, as far as it can contradict itself or the source. */
export interface ProgressEntry {
  /** As written, '' where empty. */
  readonly status: string;
  /** What is wanted, the nearest text first. */
  readonly goals?: readonly string[];
  /** `null` where the cell is empty; `date: null` where it holds something that is no date. */
  readonly doneOn: { readonly date: CivilDate | null } | null;
  /** Whether the source's own progress column reports the same thing done. */
  readonly sourceDone: boolean;
}

export type ProgressProblem =
  | 'status-unknown'
  | 'date-missing'
  | 'date-unreadable'
  | 'date-future'
  | 'date-before-year'
  | 'date-without-done'
  | 'source-disagrees';

/** What is wrong with an entry at the as-of date, the gravest first. `year`: of the table, `null` where unknown. */
export function progressProblems(
  { status, goals, doneOn, sourceDone }: ProgressEntry,
  { asOf, year }: { readonly asOf: CivilDate; readonly year: number | null },
): ProgressProblem[] {
  const says = statusSays(status, goals);
  const [known, done] = [says !== 'unknown', says === 'done'];
  const date = doneOn?.date ?? null;
  const found: ProgressProblem[] = [];
  if (!known) found.push('status-unknown');
  if (doneOn?.date === null) found.push('date-unreadable');
  if (date !== null && date > asOf) found.push('date-future');
  if (date !== null && year !== null && date < `${year}-01-01`) found.push('date-before-year');
  if (done && doneOn === null) found.push('date-missing');
  if (known && !done && doneOn !== null) found.push('date-without-done');
  // A source that does not say done may simply be older: only one that does say so contradicts.
  if (says === 'open' && sourceDone) found.push('source-disagrees');
  return found;
}

/**
 * Progress that cannot be so: in the source's own column, a date of completion that lies ahead, before the table's year
 * or in no calendar, or a status that means neither done nor not; in the ledger, an entry that contradicts itself or the
 * source.
 */
export const progressInconsistent: Check = {
  id: 'progress-inconsistent',
  severity: 'warning',
  *run(context) {
    const { breakdown, asOf } = context;
    for (const table of breakdown.tables) {
      for (const task of table.tasks) {
        for (const from of cellsOf(task)) {
          const found = inSource(table, task, from, asOf);
          if (found) yield found;
        }
      }
    }
    yield* inLedger(context);
  },
};

/** One finding a row: the gravest, on the cell that is to be corrected. */
function* inLedger({ progress, asOf }: CheckContext): Generator<FindingDraft> {
  if (!progress?.ledger) return;
  const { ledger, link } = progress;
  for (const occurrence of link.occurrences) {
    const { key, table, task, subject } = occurrence;
    const row = link.rows.get(key);
    if (!row) continue;
    const { status, doneOn } = row.entry;
    const sourceDone = reportedInSource(task, subject.of) === 'done';
    const entry = { status, goals: goalsOf(occurrence), doneOn, sourceDone };
    const [problem] = progressProblems(entry, { asOf, year: table.year.value });
    if (problem === undefined) continue;
    const aboutDate = problem.startsWith('date-') && problem !== 'date-missing';
    const column = ledger.columns.get(aboutDate ? 'doneOn' : 'status');
    const observed = aboutDate ? (doneOn?.written ?? '') : status;
    const item = subjectLabel(subject.number);
    const params = { task: taskLabel(task), item, written: observed, asOf };
    yield {
      message: message(`checks.progress-inconsistent.${problem}`, params),
      sheet: ledger.sheet,
      place: column === undefined ? null : { row: row.row, column },
      task,
      observed,
    };
  }
}

/** What a progress cell says of all that it is about: unknown where it is of any of them, done where of all. */
function saysOf(table: Table, task: Task, { progressPlace }: Answers): Reported {
  const all = subjectsOf(table, task)
    .filter(({ answers: { progressPlace: place } }) => isSame(place, progressPlace))
    .map(({ of }) => reportedInSource(task, of));
  return all.find((one) => one === 'unknown') ?? all.find((one) => one !== 'done') ?? all[0] ?? 'open';
}

function isSame(one: Place | null | undefined, other: Place | null | undefined): boolean {
  return one?.row === other?.row && one?.column === other?.column;
}

/** What answers for the task with a progress cell of its own: a cell merged over several parts counts once. */
function cellsOf(task: Task): readonly Answers[] {
  if (!task.answers) return task.progressPlace ? [task] : NO_CELLS;
  const cells = new Map<string, Answers>();
  for (const one of task.answers) {
    const { progressPlace: place } = one;
    if (place) cells.set(`${place.row},${place.column}`, one);
  }
  return [...cells.values()];
}

const NO_CELLS: readonly Answers[] = [];

function inSource(table: Table, task: Task, from: Answers, asOf: CivilDate): FindingDraft | null {
  const { sheet, year } = table;
  const { progressText, progressPlace } = from;
  if (!progressPlace || progressText === '') return null;
  const says = saysOf(table, task, from);
  if (says === 'unknown') {
    const params = { task: taskLabel(task), written: progressText.trim() };
    const status = message('checks.progress-inconsistent.source-status-unknown', params);
    return { message: status, sheet, place: progressPlace, task, observed: progressText.trim() };
  }
  // A part that was done in an earlier year is nothing odd; a whole task of this year is.
  const start = year.value !== null && says === 'done' ? `${year.value}-01-01` : '';
  for (const { written, from } of doneDates(progressText, year.value)) {
    if (from !== null && from <= asOf && from >= start) continue;
    const params = { task: taskLabel(task), date: written, asOf };
    const variant = from === null ? '.impossible' : from > asOf ? '' : '.before-year';
    const id = `checks.progress-inconsistent${variant}` as const;
    return { message: message(id, params), sheet, place: progressPlace, task, observed: written };
  }
  return null;
}

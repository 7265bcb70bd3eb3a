import { daysBetween } from './civil';
import type { CivilDate, State } from './model';

/** How one dated occurrence stands at the as-of date: what explains a state. */
interface OccurrenceState {
  readonly due: CivilDate;
  /** Never `undated`. */
  readonly state: State;
  /** Days from the as-of date to `due`: negative when it is past. */
  readonly daysLeft: number;
}

/** Done occurrences by date; a boolean speaks for all of them. */
export type Done = ReadonlySet<CivilDate> | boolean;

function isDone(due: CivilDate, done: Done): boolean {
  return typeof done === 'boolean' ? done : done.has(due);
}

/** The state of every occurrence, in the order given. The as-of date itself is not overdue, but soon. */
export function occurrenceStates(
  due: readonly CivilDate[],
  done: Done,
  asOf: CivilDate,
  soonDays: number,
): OccurrenceState[] {
  return due.map((date) => {
    const daysLeft = daysBetween(asOf, date);
    if (isDone(date, done)) return { due: date, state: 'done', daysLeft };
    return { due: date, state: daysLeft < 0 ? 'overdue' : daysLeft <= soonDays ? 'soon' : 'open', daysLeft };
  });
}

/**
 * The state of an indicator at the as-of date: the worst of overdue > soon > open over its occurrences, done only if
 * all are. Without a date: undated, unless reported done. `due` ascends.
 */
export function stateOf(due: readonly CivilDate[], done: Done, asOf: CivilDate, soonDays: number): State {
  if (due.length === 0) return done === true ? 'done' : 'undated';
  // The earliest that is not done is in the worst state of all.
  const next = done === false ? due[0] : due.find((date) => !isDone(date, done));
  if (next === undefined) return 'done';
  if (next < asOf) return 'overdue';
  return daysBetween(asOf, next) <= soonDays ? 'soon' : 'open';
}

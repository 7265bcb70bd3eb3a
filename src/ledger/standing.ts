import { type Message, message } from '../locales/message';
import { partsOf } from '../timing/civil';
import type { CivilDate, State } from '../timing/model';
import { occurrenceStates } from '../timing/state';
import { isDone } from './done';
import type { Link } from './link';
import { approvedDate, type Entry, isAdjusted, type Occurrence } from './model';

/** How one occurrence stands at the as-of date. */
export interface Standing {
  readonly occurrence: Occurrence;
  readonly state: State;
  /** The date that counts: the approved later one, else that of the source; `null` where it has none. */
  readonly by: CivilDate | null;
  /** Whether `by` was approved in place of the source's date (已调整). */
  readonly adjusted: boolean;
  /** Days from the as-of date to `by`, negative when it is past; `null` without a date. */
  readonly daysLeft: number | null;
  /** What the ledger says about it; `null` where it has no row. */
  readonly entry: Entry | null;
}

interface StandingContext {
  readonly link: Link | null;
  readonly asOf: CivilDate;
  readonly soonDays: number;
}

/** Every occurrence with its state, in the order given. */
export function standingsOf(
  occurrences: readonly Occurrence[],
  { link, asOf, soonDays }: StandingContext,
): readonly Standing[] {
  return occurrences.map((occurrence) => {
    const entry = link?.rows.get(occurrence.key)?.entry ?? null;
    const done = isDone(occurrence, link, asOf);
    const approved = entry && approvedDate(entry);
    const by = approved ?? occurrence.due;
    const [one] = by === null ? [] : occurrenceStates([by], done, asOf, soonDays);
    return {
      occurrence,
      state: one?.state ?? (done ? 'done' : 'undated'),
      by,
      adjusted: entry !== null && isAdjusted(entry, occurrence.due),
      daysLeft: one?.daysLeft ?? null,
      entry,
    };
  });
}

/** Why an occurrence is in its state, in pieces that read one after the other: `9月初 → 9月10日前`, `基准日 9月15日`, `未报完成`. */
export function reasonOf(
  { occurrence, state, daysLeft, entry, by, adjusted }: Standing,
  asOf: CivilDate,
): readonly Message[] {
  const { subject, stage } = occurrence;
  const due = occurrence.due ?? by;
  const { timing } = subject;
  if (due === null) {
    const why = timing.kind === 'ongoing' || timing.kind === 'conditional' ? timing.kind : 'undated';
    const undated = message(`ledger.reason.${why}`, { phrase: timing.phrase ?? '' });
    return state === 'done' ? [undated, message('ledger.reason.done')] : [undated];
  }
  const otherYear = due.slice(0, 4) !== asOf.slice(0, 4);
  const from = timing.source === 'deadline' ? 'deadline' : 'due';
  const phrase = (from === 'deadline' ? subject.deadline?.text.trim() : (stage ?? timing).phrase) ?? '';
  return [
    message(`ledger.reason.${phrase === '' ? 'date' : from}${otherYear ? '.year' : ''}`, {
      phrase: phrase.replace(/\s+/g, ' '),
      ...dateParams(due),
    }),
    ...(adjusted && by !== null ? [message('ledger.reason.adjusted', dateParams(by))] : []),
    message(`ledger.reason.as-of${otherYear ? '.year' : ''}`, dateParams(asOf)),
    ...reported(state, daysLeft ?? 0, entry),
  ];
}

function reported(state: State, daysLeft: number, entry: Entry | null): readonly Message[] {
  if (state === 'done') {
    const on = entry?.doneOn?.date;
    return [on ? message('ledger.reason.done.on', dateParams(on)) : message('ledger.reason.done')];
  }
  const later = entry?.doneOn?.date;
  const not = later
    ? message('ledger.reason.done.later', dateParams(later))
    : message('ledger.reason.not-done');
  if (state === 'overdue') return [not, message('ledger.reason.days-over', { days: -daysLeft })];
  if (daysLeft === 0) return [not, message('ledger.reason.today')];
  return [not, message('ledger.reason.days-left', { days: daysLeft })];
}

function dateParams(date: CivilDate): Record<string, number> {
  const { year, month, day } = partsOf(date) ?? { year: 0, month: 0, day: 0 };
  return { year, month, day };
}

import { message } from '../locales/message';
import { type Language, words } from '../locales/words';
import { partsOf } from '../timing/civil';
import type { CivilDate } from '../timing/model';
import type { ChangedFields } from './entry-changes';
import { approvedDate, type Entry, type WrittenDate } from './model';
import type { Standing } from './standing';

/** What the office decided about the date of an occurrence. */
export interface Decision {
  /** The new date; `null`: the original stands. */
  readonly to: CivilDate | null;
  readonly reason: string;
  /** Who decided. */
  readonly by: string;
  readonly on: CivilDate;
}

/**
 * A decision as it goes into the ledger: 调整后时限 and 调整依据, which says why, who and when, and what had been asked for where that
 * was not granted as asked. Without 调整后时限 the original date counts.
 */
export function decidedFields(
  { to, reason, by, on }: Decision,
  requested: WrittenDate | null,
  language: Language,
): ChangedFields {
  const asked =
    requested === null ? '' : requested.date === null ? requested.written : spelled(requested.date);
  const differs = requested !== null && requested.date !== to;
  const params = { reason, by, on: spelled(on), asked };
  const kind =
    to === null ? (asked === '' ? 'refused' : 'refused-date') : differs ? 'granted-other' : 'granted';
  return { adjustedTo: to ?? '', basis: words(language, message(`ledger.basis.${kind}`, params)) };
}

/** The decision taken back: the original date counts, and what was asked for waits again. */
export const UNDECIDED: ChangedFields = { adjustedTo: '', basis: '' };

/** Whether a unit asks for another date and nobody has decided: its request is never applied by itself. */
export function isPending({ requestTo, requestReason, adjustedTo, basis }: Entry): boolean {
  if (requestTo === null && requestReason.trim() === '') return false;
  if (basis.trim() === '') return true;
  if (requestTo === null) return false;
  const granted = adjustedTo !== null && adjustedTo.date === requestTo.date;
  // What was refused, or granted otherwise, says what had been asked for; another date is another request.
  const asked = requestTo.date === null ? [] : [spelled(requestTo.date), requestTo.date];
  return !granted && ![...asked, requestTo.written].some((text) => basis.includes(text));
}

/** Occurrences with a request that waits, and those whose date was put off, in the order given. */
export function adjustmentsIn(standings: readonly Standing[]): {
  readonly pending: readonly Standing[];
  readonly adjusted: readonly Standing[];
} {
  return {
    pending: standings.filter(({ entry, state }) => entry !== null && state !== 'done' && isPending(entry)),
    adjusted: standings.filter(({ entry }) => entry !== null && approvedDate(entry) !== null),
  };
}

/** `2024年9月30日`, as the cells of a ledger of either language have it. */
function spelled(date: CivilDate): string {
  const parts = partsOf(date);
  return parts ? `${parts.year}年${parts.month}月${parts.day}日` : date;
}

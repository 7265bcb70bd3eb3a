import type { Understanding } from '../../../actions/understand';
import { dueItems, type DueItem } from '../../../ledger/due-items';
import { standingsOf, type Standing } from '../../../ledger/standing';
import { statesInLedger } from '../../../ledger/states';
import type { CivilDate } from '../../../timing/model';

/** The workbook at a date that the person chose: what was read once is looked at again. */
export interface View {
  /** As understood, with states, as-of date and warning days of this view: what plans are made from. */
  readonly understanding: Understanding;
  readonly standings: readonly Standing[];
  readonly items: readonly DueItem[];
}

/** Pure, linear in the occurrences. */
export function viewAt(understanding: Understanding, asOf: CivilDate, soonDays: number): View {
  const { breakdown, settings } = understanding;
  const standings = standingsAt(understanding, asOf, soonDays);
  const states = statesInLedger(breakdown, standings);
  return {
    understanding: { ...understanding, asOf, states, settings: { ...settings, soonDays } },
    standings,
    items: dueItems(standings),
  };
}

export function standingsAt(
  { progress: { link } }: Understanding,
  asOf: CivilDate,
  soonDays: number,
): readonly Standing[] {
  return standingsOf(link.occurrences, { link, asOf, soonDays });
}

import { isDone } from '../../ledger/done';
import type { Link } from '../../ledger/link';
import { type Entry, isEmptyEntry, type Occurrence } from '../../ledger/model';
import { standingsOf } from '../../ledger/standing';
import type { CivilDate, State } from '../../timing/model';

/** How everything that is due stands, as the ledger has it. */
export class TabStates {
  private readonly states: ReadonlyMap<string, State>;

  constructor(private readonly given: { link: Link; asOf: CivilDate; soonDays: number }) {
    this.states = new Map(
      standingsOf(given.link.occurrences, given).map(({ occurrence, state }) => [occurrence.key, state]),
    );
  }

  of({ key }: Occurrence): State {
    return this.states.get(key) ?? 'undated';
  }

  /** If this were what the ledger says. */
  with(occurrence: Occurrence, entry: Entry): State {
    const { link, asOf } = this.given;
    const row = link.rows.get(occurrence.key);
    if (!row || isEmptyEntry(entry)) return this.of(occurrence);
    const rows = new Map([[occurrence.key, { ...row, entry }]]);
    const [one] = standingsOf([occurrence], { ...this.given, link: { ...link, rows } });
    return one?.state ?? (isDone(occurrence, link, asOf) ? 'done' : 'undated');
  }
}

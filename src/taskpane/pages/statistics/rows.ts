import type { Figures } from '../../../statistics/figures';
import type { Summary } from '../../../statistics/summary';
import type { Bar } from '../../shell/state-bars';
import type { CountRow } from '../totals/count-table';

/** A share (0 to 1) in whole per cent. */
export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** What a row counts: items, done, overdue, near, and the share that is done. */
function countsOf({ items, done, overdue, soon, rate }: Figures): CountRow['counts'] {
  return [items, done, overdue, soon, percent(rate)];
}

function barOf(name: string, { items, done, overdue, soon, open, undated }: Figures): Bar {
  return { name, total: items, counts: { done, overdue, soon, open, undated } };
}

function leading({ byUnit }: Pick<Summary, 'byUnit'>): Summary['byUnit'] {
  return byUnit.filter(({ lead }) => lead.items > 0);
}

/** Units by what they lead; those that only support are not in the table. */
export function unitRows(summary: Pick<Summary, 'byUnit'>): CountRow[] {
  return leading(summary).map(({ unit, lead }) => ({ name: unit, counts: countsOf(lead) }));
}

/** The same as bars. */
export function unitBars(summary: Pick<Summary, 'byUnit'>): Bar[] {
  return leading(summary).map(({ unit, lead }) => barOf(unit, lead));
}

export function leaderRows({ byLeader }: Pick<Summary, 'byLeader'>): CountRow[] {
  return byLeader.map((one) => ({ name: one.leader, counts: countsOf(one) }));
}

/** The same as bars. */
export function leaderBars({ byLeader }: Pick<Summary, 'byLeader'>): Bar[] {
  return byLeader.map((one) => barOf(one.leader, one));
}

/** Occurrences by month: due then, done by its end, the share of the year, the share done; `—` for months to come. */
export function monthRows(
  { byMonth }: Pick<Summary, 'byMonth'>,
  nameOf: (month: number) => string,
): CountRow[] {
  return byMonth.map(({ month, occurrences, doneBy, elapsed, doneShare }) => ({
    name: nameOf(month),
    counts: [occurrences, doneBy ?? '—', percent(elapsed), doneShare === null ? '—' : percent(doneShare)],
  }));
}

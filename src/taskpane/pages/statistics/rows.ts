import type { Figures } from '../../../statistics/figures';
import type { Summary } from '../../../statistics/summary';
import type { CountRow } from '../totals/count-table';

/** What a row counts: items, done, overdue, near, and the share that is done. */
function countsOf({ items, done, overdue, soon, rate }: Figures): CountRow['counts'] {
  return [items, done, overdue, soon, `${Math.round(rate * 100)}%`];
}

/** Units by what they lead; those that only support are not in the table. */
export function unitRows({ byUnit }: Pick<Summary, 'byUnit'>): CountRow[] {
  return byUnit
    .filter(({ lead }) => lead.items > 0)
    .map(({ unit, lead }) => ({ name: unit, counts: countsOf(lead) }));
}

export function leaderRows({ byLeader }: Pick<Summary, 'byLeader'>): CountRow[] {
  return byLeader.map((one) => ({ name: one.leader, counts: countsOf(one) }));
}

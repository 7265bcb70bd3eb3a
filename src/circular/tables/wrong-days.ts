import { daysBetween } from '../../timing/civil';
import type { CivilDate } from '../../timing/model';
import { datesNamed } from '../../timing/read-timing';
import { toHalfWidth } from '../../texts/width';
import type { CircularTable } from '../model';
import { cellPlace, headerOf } from './figure-table';
import type { WrongCell } from './wrong-cell';

const DUE = /时限|期限|截止/;
const DAYS = /(?:逾期|超期|超时|滞后)天数/;

/**
 * `时限 4月30日, 逾期天数 51` in a circular of 30 June: as many days as have passed. Where most rows say so; a table that counts in
 * another way is not held to it.
 */
export function wrongDays(table: CircularTable, asOf: CivilDate | null): WrongCell[] {
  if (asOf === null) return [];
  const { rows } = table;
  const first = rows.findIndex((row) => row.some((cell) => DAYS.test(cell)));
  const heads = rows.slice(first, first + 1);
  const width = rows[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, at) => ({ at, header: headerOf(heads, at) }));
  const due = columns.find(({ header }) => DUE.test(header) && !DAYS.test(header))?.at;
  const days = columns.find(({ header }) => DAYS.test(header))?.at;
  if (first < 0 || due === undefined || days === undefined) return [];
  const year = Number(/^\d+/.exec(asOf)?.[0]);
  const judged = rows.flatMap((row, at) => {
    const dates = at > first ? datesNamed(toHalfWidth(row[due] ?? ''), year) : [];
    // Of several, nobody can tell which is meant.
    const date = dates.length === 1 && !/等/.test(row[due] ?? '') ? dates[0] : undefined;
    const said = /^(\d+)天?$/.exec(row[days] ?? '')?.[1];
    return date === undefined || said === undefined
      ? []
      : [{ at, said: Number(said), right: daysBetween(date, asOf) }];
  });
  const wrong = judged.filter(({ said, right }) => said !== right);
  if (wrong.length === 0 || wrong.length * 2 >= judged.length) return [];
  return wrong.map(({ at, right }) => {
    const place = cellPlace({ table }, at, days);
    return {
      kind: 'restated' as const,
      row: at,
      column: days,
      place,
      from: cellPlace({ table }, at, due),
      observed: place.text,
      right: String(right),
    };
  });
}

import type { Breakdown, Table } from '../breakdown/model';
import { derived } from '../grid/remembered';
import { numberSeries, wholeNumber } from './task-numbers';

const EXTRACT = /摘录|摘编|节选|节录|选录/;

/**
 * The tables that hold only some tasks of another one, with their numbers: the title says so, or most numbers up to the
 * last are missing, in several places. What goes on where the table before it ends lacks nothing at its beginning.
 */
export const extractsOf = derived(({ tables }: Breakdown): ReadonlySet<Table> => {
  let before = 0;
  return new Set(
    tables.filter((table) => {
      const told = before;
      before = table.tasks.map(wholeNumber).at(-1) ?? before;
      return isExtract(table, told);
    }),
  );
});

function isExtract(table: Table, before: number): boolean {
  const numbers = table.tasks.flatMap((task) => wholeNumber(task) ?? []);
  const goesOn = before > 0 && numbers[0] === before + 1;
  const gaps = numberSeries(table).flatMap(({ faults }) => faults.gaps);
  const places = gaps.filter(({ after }) => !goesOn || after !== 0).length;
  if (places === 0) return false;
  if (EXTRACT.test(table.title)) return true;
  const last = numbers.reduce((most, one) => Math.max(most, one), 0);
  return places > 1 && numbers.length * 2 < last - (goesOn ? before : 0);
}

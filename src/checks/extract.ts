import type { Table } from '../breakdown/model';
import { numberSeries, wholeNumber } from './task-numbers';

const EXTRACT = /摘录|摘编|节选|节录|选录/;

/**
 * Whether the table holds only some tasks of another one, with their numbers: its title says so, or most numbers up to
 * the last are missing, in several places.
 */
export function isExtract(table: Table): boolean {
  const gaps = numberSeries(table).reduce((sum, { faults }) => sum + faults.gaps.length, 0);
  if (gaps === 0) return false;
  if (EXTRACT.test(table.title)) return true;
  const numbers = table.tasks.flatMap((task) => wholeNumber(task) ?? []);
  return gaps > 1 && numbers.length * 2 < numbers.reduce((most, one) => Math.max(most, one), 0);
}

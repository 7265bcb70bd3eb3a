import type { State } from '../../../timing/model';
import type { Item } from '../../../statistics/items';
import type { Bar } from '../../shell/state-bars';
import { monthOf } from './listing';

/** Dates on the calendar (期次): each of those that recur counts. */
export interface Load {
  /** All months from the first to the last that has a date. */
  readonly months: readonly Bar[];
  /** The busiest first; a date of several units counts for each. */
  readonly units: readonly Bar[];
  /** Count by unit, then month; absent: none. */
  readonly cells: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** The largest count of one unit in one month. */
  readonly most: number;
  /** The month with the most; `null` where nothing has a date. */
  readonly peak: Bar | null;
}

/** By the approved date where there is one. @param unfinished leave out what is done */
export function loadOf(items: readonly Item[], unfinished = false): Load {
  const months = new Map<string, Draft>();
  const units = new Map<string, Draft>();
  const cells = new Map<string, Map<string, number>>();
  let most = 0;
  for (const { standings, leads } of items) {
    for (const one of standings) {
      const { state } = one;
      const month = monthOf(one);
      if (month === '' || (unfinished && state === 'done')) continue;
      add(months, month, state);
      for (const unit of leads.length > 0 ? leads : ['']) {
        add(units, unit, state);
        const row = cells.get(unit) ?? new Map<string, number>();
        const count = (row.get(month) ?? 0) + 1;
        cells.set(unit, row.set(month, count));
        most = Math.max(most, count);
      }
    }
  }
  const all = calendar([...months.keys()]).map((name) => barOf(name, months.get(name) ?? empty()));
  return {
    months: all,
    units: busiestFirst(units),
    cells,
    most,
    peak: all.reduce<Bar | null>((peak, bar) => (bar.total > (peak?.total ?? 0) ? bar : peak), null),
  };
}

/** Items (项) of each unit that answers for them, the busiest first: as lists by unit have them. */
export function unitBars(items: readonly Item[]): readonly Bar[] {
  const units = new Map<string, Draft>();
  for (const { leads, state } of items)
    for (const unit of leads.length > 0 ? leads : ['']) add(units, unit, state);
  return busiestFirst(units);
}

type Draft = Record<State, number>;

function busiestFirst(units: ReadonlyMap<string, Draft>): readonly Bar[] {
  return [...units].map(([name, draft]) => barOf(name, draft)).sort((a, b) => b.total - a.total);
}

function empty(): Draft {
  return { overdue: 0, soon: 0, open: 0, done: 0, undated: 0 };
}

function add(drafts: Map<string, Draft>, name: string, state: State): void {
  const draft = drafts.get(name) ?? empty();
  draft[state]++;
  drafts.set(name, draft);
}

function barOf(name: string, counts: Draft): Bar {
  return { name, counts, total: Object.values(counts).reduce((sum, count) => sum + count, 0) };
}

/** Two years of empty months between two dates say nothing: beyond that only those that have something stand. */
const LONGEST = 24;

function calendar(months: readonly string[]): readonly string[] {
  const sorted = [...months].sort();
  const [first = '', last = ''] = [sorted[0], sorted.at(-1)];
  const all: string[] = [];
  for (let month = first; month !== '' && month <= last && all.length <= LONGEST; month = after(month))
    all.push(month);
  return all.length > LONGEST ? sorted : all;
}

function after(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12
    ? `${String(year + 1).padStart(4, '0')}-01`
    : `${month.slice(0, 5)}${String(number + 1).padStart(2, '0')}`;
}

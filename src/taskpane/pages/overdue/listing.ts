import type { DueItem } from '../../../ledger/due-items';
import type { Occurrence } from '../../../ledger/model';
import type { State } from '../../../timing/model';

export const STATES: readonly State[] = ['overdue', 'soon', 'open', 'done', 'undated'];

/** By what the list is put into groups. */
export const GROUPINGS = ['unit', 'leader', 'month', 'section'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What the person wants to see; an empty set and '' are everything. */
export interface Filter {
  readonly states: ReadonlySet<State>;
  readonly text: string;
}

/** Items under one name; '' where they name nobody, no date, no section. */
export interface Group {
  readonly name: string;
  readonly items: readonly DueItem[];
  readonly overdue: number;
  readonly soon: number;
}

/** Those who answer for it: its owners, else the lead units of its part or task. */
export function unitsOf({ subject }: Occurrence): readonly string[] {
  return subject.leads;
}

/** The month of a date as `2024-06`, '' without one. */
export function monthOf({ due }: Occurrence): string {
  return due?.slice(0, 7) ?? '';
}

const NAMES: Readonly<Record<Grouping, (occurrence: Occurrence) => readonly string[]>> = {
  unit: unitsOf,
  leader: ({ subject }) => subject.leaders,
  month: (occurrence) => [monthOf(occurrence)],
  section: ({ task }) => task.sections.slice(0, 1),
};

export function countStates(items: readonly DueItem[]): Readonly<Record<State, number>> {
  const counts: Record<State, number> = { overdue: 0, soon: 0, open: 0, done: 0, undated: 0 };
  for (const { state } of items) counts[state]++;
  return counts;
}

/**
 * The items that pass, in groups: an item of several units stands under each. Months and sections in their own order,
 * units and leaders with the most overdue first; inside, what is due first.
 */
export function listed(
  items: readonly DueItem[],
  { states, text }: Filter,
  by: Grouping,
  order: readonly string[] = [],
): readonly Group[] {
  const needle = text.trim().toLowerCase();
  const groups = new Map<string, DueItem[]>();
  for (const item of items) {
    if (states.size > 0 && !states.has(item.state)) continue;
    if (needle !== '' && !searched(item).includes(needle)) continue;
    const names = NAMES[by](item.first.occurrence);
    for (const name of names.length > 0 ? names : ['']) {
      const group = groups.get(name);
      if (group) group.push(item);
      else groups.set(name, [item]);
    }
  }
  return [...groups].map(groupOf).sort(orderOf(by, order));
}

function groupOf([name, items]: [string, DueItem[]]): Group {
  const count = (state: State): number => items.filter((one) => one.state === state).length;
  items.sort((a, b) => rank(a) - rank(b) || compare(dueOf(a), dueOf(b)));
  return { name, items, overdue: count('overdue'), soon: count('soon') };
}

function orderOf(by: Grouping, order: readonly string[]): (a: Group, b: Group) => number {
  // What names nothing comes last.
  const unnamed = ({ name }: Group): number => (name === '' ? 1 : 0);
  if (by === 'month') return (a, b) => unnamed(a) - unnamed(b) || compare(a.name, b.name);
  if (by === 'section') {
    const places = new Map(order.map((name, index) => [name, index]));
    const place = ({ name }: Group): number => places.get(name) ?? order.length;
    return (a, b) => unnamed(a) - unnamed(b) || place(a) - place(b);
  }
  return (a, b) =>
    unnamed(a) - unnamed(b) ||
    b.overdue - a.overdue ||
    b.soon - a.soon ||
    b.items.length - a.items.length ||
    compare(a.name, b.name);
}

function searched({ first: { occurrence }, text }: DueItem): string {
  const { task, subject, due } = occurrence;
  return [task.number, subject.number, text, due, ...unitsOf(occurrence), ...subject.leaders]
    .join('\n')
    .toLowerCase();
}

function rank({ state }: DueItem): number {
  return STATES.indexOf(state);
}

function dueOf({ first }: DueItem): string {
  return first.by ?? '';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import { dueItems } from '../../../ledger/due-items';
import type { Standing } from '../../../ledger/standing';
import { worstOf } from '../../../ledger/due-items';
import type { State } from '../../../timing/model';
import type { ListedItem } from './view';

export const STATES: readonly State[] = ['overdue', 'soon', 'open', 'done', 'undated'];

/** By what the list is put into groups. */
export const GROUPINGS = ['unit', 'leader', 'month', 'section'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What the person wants to see; an empty set, '' and `null` are everything. */
export interface Filter {
  readonly states: ReadonlySet<State>;
  readonly text: string;
  /** Texts that are looked for as well: the name of who answers now, where somebody looks for the one before. */
  readonly also?: readonly string[];
  /** Name of the one group that is shown, as groups have it. */
  readonly only: string | null;
}

/** Items under one name; '' where they name nobody, no date, no section. */
export interface Group {
  readonly name: string;
  readonly items: readonly ListedItem[];
  readonly overdue: number;
  readonly soon: number;
  /** Dates of these items, in a month those of the month (期次). */
  readonly occurrences: number;
}

/** The month in which it is due, by the approved date where there is one, as `2024-06`; '' without one. */
export function monthOf({ by }: Standing): string {
  return by?.slice(0, 7) ?? '';
}

const NAMES: Readonly<Record<Exclude<Grouping, 'month'>, (item: ListedItem) => readonly string[]>> = {
  unit: ({ item }) => item.leads,
  leader: ({ item }) => item.leaders,
  section: ({ item }) => (item.section === '' ? [] : [item.section]),
};

export function countStates(items: readonly ListedItem[]): Readonly<Record<State, number>> {
  const counts: Record<State, number> = { overdue: 0, soon: 0, open: 0, done: 0, undated: 0 };
  for (const { state } of items) counts[state]++;
  return counts;
}

/** The names of all groups, in their order: what the list can be narrowed to. */
export function namesOf(
  items: readonly ListedItem[],
  by: Grouping,
  order: readonly string[] = [],
): readonly string[] {
  return listed(items, { states: new Set(), text: '', only: null }, by, order).map(({ name }) => name);
}

/**
 * The items that pass, in groups: an item of several units stands under each, one with several dates in the month of
 * each, as it stands there. Months and sections in their own order, units and leaders with the most overdue first;
 * inside, what is due first.
 */
export function listed(
  items: readonly ListedItem[],
  { states, text, also = [], only }: Filter,
  by: Grouping,
  order: readonly string[] = [],
): readonly Group[] {
  const needles = [text.trim(), ...also].map((one) => one.toLowerCase());
  const groups = new Map<string, ListedItem[]>();
  for (const item of items) {
    for (const [name, one] of placesOf(item, by)) {
      if (only !== null && name !== only) continue;
      if (states.size > 0 && !states.has(one.state)) continue;
      if (text.trim() !== '' && !has(searched(one), needles)) continue;
      const group = groups.get(name);
      if (group) group.push(one);
      else groups.set(name, [one]);
    }
  }
  return [...groups].map(groupOf).sort(orderOf(by, order));
}

function placesOf(item: ListedItem, by: Grouping): readonly (readonly [string, ListedItem])[] {
  if (by === 'month') return monthsOf(item);
  const names = NAMES[by](item);
  return (names.length > 0 ? names : ['']).map((name) => [name, item] as const);
}

/** The item once for each month in which it is due: with its dates and its state of that month. */
function monthsOf(listedItem: ListedItem): readonly (readonly [string, ListedItem])[] {
  const { item } = listedItem;
  const months = new Map<string, Standing[]>();
  for (const one of item.standings) {
    const month = monthOf(one);
    const of = months.get(month);
    if (of) of.push(one);
    else months.set(month, [one]);
  }
  if (months.size === 1) return [...months.keys()].map((month) => [month, listedItem] as const);
  return [...months].flatMap(([month, standings]) =>
    dueItems(standings).map((due) => {
      const state = worstOf(standings.map((one) => one.state));
      return [month, { ...due, item: { ...item, standings, state } }] as const;
    }),
  );
}

function groupOf([name, items]: [string, ListedItem[]]): Group {
  const count = (state: State): number => items.filter((one) => one.state === state).length;
  items.sort((a, b) => rank(a) - rank(b) || compare(dueOf(a), dueOf(b)));
  const occurrences = items.reduce((sum, { item }) => sum + item.standings.length, 0);
  return { name, items, overdue: count('overdue'), soon: count('soon'), occurrences };
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

function searched({ first: { occurrence, by }, text, item: { leads, leaders, task } }: ListedItem): string {
  const { number } = occurrence.subject;
  return [task.number, number, task.text, text, by, ...leads, ...leaders].join('\n').toLowerCase();
}

function has(text: string, needles: readonly string[]): boolean {
  return needles.some((needle) => text.includes(needle));
}

/** Names that stand now for those in which a text occurs (分工变动, aliases). */
export function namesNow(text: string, aliases: Readonly<Record<string, string>>): readonly string[] {
  const needle = text.trim();
  if (needle === '') return [];
  const found = Object.entries(aliases).flatMap(([other, now]) => (other.includes(needle) ? [now] : []));
  return [...new Set(found)];
}

function rank({ state }: ListedItem): number {
  return STATES.indexOf(state);
}

function dueOf({ first }: ListedItem): string {
  return first.by ?? '';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

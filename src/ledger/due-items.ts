import type { State } from '../timing/model';
import { type Occurrence, wordsOf } from './model';
import type { Standing } from './standing';

/** An item counts once, however many dates it has: with its worst state. */
export interface DueItem {
  readonly state: State;
  /** The first of its occurrences that is in this state. */
  readonly first: Standing;
  /** Dates of all that are. */
  readonly dates: readonly string[];
  /** What is due, in words: of several stages in this state those of each, of what recurs once. */
  readonly text: string;
}

const WORST: readonly State[] = ['overdue', 'soon', 'open', 'undated', 'done'];

/** What an occurrence is an occurrence of: the one definition of an item (项). */
export function itemOf({ subject }: Occurrence): object {
  return subject.of;
}

/** The state of an item by the states of its occurrences: overdue > soon > open > undated; done only if all are. */
export function worstOf(states: readonly State[]): State {
  return WORST.find((worst) => states.includes(worst)) ?? 'undated';
}

/** Occurrences of each item, in the order given. None is empty. Linear. */
export function byItem(standings: readonly Standing[]): readonly (readonly [Standing, ...Standing[]])[] {
  const groups = new Map<object, [Standing, ...Standing[]]>();
  for (const one of standings) {
    const item = itemOf(one.occurrence);
    const group = groups.get(item);
    if (group) group.push(one);
    else groups.set(item, [one]);
  }
  return [...groups.values()];
}

/** Items with their states, in the order given. */
export function dueItems(standings: readonly Standing[]): readonly DueItem[] {
  return byItem(standings).map((group) => {
    const [only, another] = group;
    if (!another) {
      const { state, by, occurrence } = only;
      return { state, first: only, dates: by === null ? [] : [by], text: wordsOf(occurrence) };
    }
    const state = worstOf(group.map((one) => one.state));
    const of = group.filter((one) => one.state === state);
    const [first = group[0]] = of;
    const text = [...new Set(of.map(({ occurrence }) => wordsOf(occurrence)))].join('；');
    return { state, first, dates: of.flatMap(({ by }) => by ?? []), text };
  });
}

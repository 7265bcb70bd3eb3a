import type { State } from '../timing/model';
import type { Standing } from './standing';

/** An item counts once, however many dates it has: with its worst state. */
export interface DueItem {
  readonly state: State;
  /** The first of its occurrences that is in this state. */
  readonly first: Standing;
  /** Dates of all that are. */
  readonly dates: readonly string[];
}

const WORST: readonly State[] = ['overdue', 'soon', 'open', 'undated', 'done'];

/** Groups occurrences by what they are occurrences of, in the order given. Linear. */
export function dueItems(standings: readonly Standing[]): readonly DueItem[] {
  const groups = new Map<object, Standing[]>();
  for (const one of standings) {
    const item = one.occurrence.subject.of;
    const group = groups.get(item);
    if (group) group.push(one);
    else groups.set(item, [one]);
  }
  return [...groups.values()].flatMap((group) => {
    const state = WORST.find((worst) => group.some((one) => one.state === worst));
    const of = group.filter((one) => one.state === state);
    const [first] = of;
    const dates = of.flatMap(({ occurrence }) => occurrence.due ?? []);
    return state && first ? [{ state, first, dates }] : [];
  });
}

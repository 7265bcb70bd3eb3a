import type { CivilDate, State } from '../timing/model';
import { isDue, isOnTime, type Item } from './items';

/** Figures of some items. The five states add up to `items`. */
export interface Figures extends Readonly<Record<State, number>> {
  readonly items: number;
  /** Items of which a date lies on or before the as-of date (应完成). */
  readonly due: number;
  /** Items with an approved later date, in whatever state (已调整). */
  readonly adjusted: number;
  /** 完成率: done ÷ items, 0 to 1; 0 where there is none. */
  readonly rate: number;
  /** 按期率: due and done by their dates ÷ due, 0 to 1; 0 where nothing is due. */
  readonly onTimeRate: number;
}

export function figuresOf(items: readonly Item[], asOf: CivilDate): Figures {
  const states = { done: 0, overdue: 0, soon: 0, open: 0, undated: 0 };
  let due = 0;
  let onTime = 0;
  for (const one of items) {
    states[one.state]++;
    if (!isDue(one, asOf)) continue;
    due++;
    if (isOnTime(one, asOf)) onTime++;
  }
  return {
    items: items.length,
    due,
    ...states,
    adjusted: items.filter((one) => one.adjusted).length,
    rate: ratio(states.done, items.length),
    onTimeRate: ratio(onTime, due),
  };
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

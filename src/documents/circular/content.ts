import type { Breakdown } from '../../breakdown/model';
import type { PaperChoices } from '../../settings/papers';
import type { Item } from '../../statistics/items';
import type { PaceRule } from '../../statistics/pace-rules';
import type { Summary } from '../../statistics/summary';
import type { CivilDate, State } from '../../timing/model';
import { dayOf } from '../dates';
import { type ItemWords, itemWords } from '../item-words';
import { type Naming, namingOf } from '../naming';

/** What a circular is made from: the figures, which are those of every page and sheet, and what people chose. */
export interface CircularSource {
  readonly asOf: CivilDate;
  readonly breakdown: Breakdown;
  readonly summary: Summary;
  readonly items: readonly Item[];
  readonly soonDays: number;
  readonly pace: PaceRule;
  readonly choices: PaperChoices;
  /** As the title says it (`period.ts`). */
  readonly period: string;
  /** How the same items stood at the last circular; `null`: nobody said when that was. */
  readonly last: { readonly asOf: CivilDate; readonly items: readonly Item[] } | null;
}

/** The same with its words; what the parts of the circular are written from. */
export interface CircularContent extends CircularSource {
  readonly naming: Naming;
  /** `7月1日`, with the year where it is not that of the table. */
  readonly date: string;
  /** In the order of the source. */
  readonly all: readonly ItemWords[];
  /** By state, in the order that was chosen. */
  readonly inState: (state: State) => readonly ItemWords[];
}

export function contentOf(source: CircularSource): CircularContent {
  const { breakdown, choices, asOf, items } = source;
  const naming = namingOf(breakdown, choices, asOf);
  const context = { year: naming.year, main: breakdown.tables[0], asOf, pace: source.pace };
  const all = items.map((item) => itemWords(item, context));
  const first = (state: State): ((a: ItemWords, b: ItemWords) => number) =>
    state === 'overdue'
      ? (a, b) => (b.days ?? 0) - (a.days ?? 0)
      : (a, b) => (a.days ?? Infinity) - (b.days ?? Infinity);
  const inState = (state: State): readonly ItemWords[] => {
    const of = all.filter(({ item }) => item.state === state);
    return choices.order === 'days' && state !== 'done' ? of.sort(first(state)) : of;
  };
  return { ...source, naming, date: dayOf(asOf, naming.year), all, inState };
}

import { useDeferredValue, useMemo, useState } from 'react';
import type { State } from '../../../timing/model';
import { type Group, type Grouping, listed, namesNow, namesOf } from './listing';
import type { View } from './view';

/** What a person looks for when the page opens. */
const URGENT: ReadonlySet<State> = new Set(['overdue', 'soon']);

export interface Listing {
  readonly states: ReadonlySet<State>;
  readonly setStates: (states: ReadonlySet<State>) => void;
  readonly by: Grouping;
  readonly setBy: (by: Grouping) => void;
  /** Name of the one group that is shown; `null`: all. */
  readonly only: string | null;
  readonly setOnly: (only: string | null) => void;
  /** What the list can be narrowed to, as it is grouped. */
  readonly names: readonly string[];
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly groups: readonly Group[];
  /** Items shown, each once. */
  readonly shown: number;
  /** Dates shown (期次). */
  readonly occurrences: number;
  /** Whether some stand in several groups. */
  readonly repeated: boolean;
  /** Whether the person is looking for a text. */
  readonly searching: boolean;
  /** Whether nothing was filtered since the page opened. */
  readonly untouched: boolean;
}

/** The list of a view: its filter, its grouping and what they leave. */
export function useListing(view: View): Listing {
  const [states, setStates] = useState(URGENT);
  const [by, setGrouping] = useState<Grouping>('unit');
  const [only, setOnly] = useState<string | null>(null);
  const [text, setText] = useState('');
  const { breakdown } = view.understanding;
  const { aliases } = breakdown.roster.given;
  const filter = useDeferredValue(
    useMemo(() => ({ states, text, also: namesNow(text, aliases), only }), [states, text, aliases, only]),
  );
  const order = useMemo(
    () => breakdown.tables.flatMap(({ sections }) => sections.map(({ title }) => title)),
    [breakdown],
  );
  const groups = useMemo(() => listed(view.items, filter, by, order), [view, filter, by, order]);
  const names = useMemo(() => namesOf(view.items, by, order), [view, by, order]);
  const all = groups.flatMap(({ items }) => items);
  const shown = new Set(all.map(({ item }) => item.standings[0]?.occurrence.subject.of)).size;
  const occurrences = groups.reduce((sum, group) => sum + group.occurrences, 0);
  const repeated = all.length > shown;
  const searching = filter.text.trim() !== '';
  const untouched = states === URGENT && text === '' && only === null;
  const setBy = (next: Grouping): void => {
    setGrouping(next);
    setOnly(null);
  };
  return {
    states,
    setStates,
    by,
    setBy,
    only,
    setOnly,
    names,
    text,
    setText,
    groups,
    shown,
    occurrences,
    repeated,
    searching,
    untouched,
  };
}

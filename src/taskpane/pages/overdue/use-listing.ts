import { useDeferredValue, useMemo, useState } from 'react';
import type { State } from '../../../timing/model';
import { type Group, type Grouping, listed } from './listing';
import type { View } from './view';

/** What a person looks for when the page opens. */
const URGENT: ReadonlySet<State> = new Set(['overdue', 'soon']);

export interface Listing {
  readonly states: ReadonlySet<State>;
  readonly setStates: (states: ReadonlySet<State>) => void;
  readonly by: Grouping;
  readonly setBy: (by: Grouping) => void;
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly groups: readonly Group[];
  /** Items shown, each once. */
  readonly shown: number;
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
  const [by, setBy] = useState<Grouping>('unit');
  const [text, setText] = useState('');
  const filter = useDeferredValue(useMemo(() => ({ states, text }), [states, text]));
  const { breakdown } = view.understanding;
  const order = useMemo(
    () => breakdown.tables.flatMap(({ sections }) => sections.map(({ title }) => title)),
    [breakdown],
  );
  const groups = useMemo(() => listed(view.items, filter, by, order), [view, filter, by, order]);
  const shown = useMemo(() => new Set(groups.flatMap(({ items }) => items)).size, [groups]);
  const repeated = groups.reduce((sum, { items }) => sum + items.length, 0) > shown;
  const searching = filter.text.trim() !== '';
  const untouched = states === URGENT && text === '';
  return { states, setStates, by, setBy, text, setText, groups, shown, repeated, searching, untouched };
}

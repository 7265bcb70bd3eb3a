import { useEffect, useState } from 'react';
import type { Understanding } from '../../../actions/understand';
import type { Occurrence } from '../../../ledger/model';
import { usePane } from '../../pane-context';

/** What is asked about: whether cells can be written does not turn on what goes into them. */
const FIELDS = { status: '', doneOn: '' };

/** Whether the ledger is built anew when these are marked as done, because they do not go into their cells; `false` until that is known. */
export function useRebuilt(understanding: Understanding | null, occurrences: readonly Occurrence[]): boolean {
  const { store } = usePane();
  const hasLedger = (understanding?.progress.ledger ?? null) !== null;
  const [known, setKnown] = useState<{ readonly of: string; readonly rebuilt: boolean } | null>(null);
  const of = occurrences.map(({ key }) => key).join('\n');
  useEffect(() => {
    if (!understanding || !hasLedger) return undefined;
    const stopping = new AbortController();
    const { signal } = stopping;
    const reports = new Map(of.split('\n').map((key) => [key, FIELDS] as const));
    void store.ask(understanding, 'reporting', { reports }, { signal }).then((told) => {
      if (told && !signal.aborted) setKnown({ of, rebuilt: !told.cells });
    });
    return () => {
      stopping.abort();
    };
  }, [store, understanding, hasLedger, of]);
  return hasLedger && known?.of === of && known.rebuilt;
}

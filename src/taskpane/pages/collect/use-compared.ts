import { useEffect, useState } from 'react';
import type { OtherFile } from '../../../actions/jobs/other-files';
import { type Compared, receivedCollection } from '../../../actions/jobs/sent-collection';
import type { Understanding } from '../../../actions/understand';
import { usePane } from '../../pane-context';

interface Known {
  readonly understanding: Understanding;
  readonly files: readonly OtherFile[];
  readonly compared: Compared;
}

export interface Comparing {
  /** What was compared last; `null` before. */
  readonly compared: Compared | null;
  /** Whether something newer is being compared. */
  readonly comparing: boolean;
}

/** What came back, compared with the ledger as it is now. `looking`: whether anybody wants to know. */
export function useCompared(
  understanding: Understanding,
  files: readonly OtherFile[],
  looking: boolean,
): Comparing {
  const { store } = usePane();
  const [known, setKnown] = useState<Known | null>(null);
  const fresh = known?.understanding === understanding && known.files === files;
  useEffect(() => {
    if (!looking || fresh) return undefined;
    const stopping = new AbortController();
    const { signal } = stopping;
    void store.ask(understanding, 'compareReturns', { files }, { signal }).then((told) => {
      if (!told || signal.aborted) return;
      const collection = receivedCollection(told.collection, understanding.progress.link);
      setKnown({ understanding, files, compared: { ...told, collection } });
    });
    return () => {
      stopping.abort();
    };
  }, [store, understanding, files, looking, fresh]);
  return { compared: looking ? (known?.compared ?? null) : null, comparing: looking && !fresh };
}

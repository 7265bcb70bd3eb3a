import { useEffect, useState } from 'react';
import type { Preview } from '../../../actions/preview-tabs';
import type { TabChoices } from '../../../actions/tab-options';
import type { Understanding } from '../../../actions/understand';
import { usePane } from '../../pane-context';

/** What a build would make; what was shown before, until that is known, and `null` at first. */
export function usePreview(understanding: Understanding, chosen: Partial<TabChoices>): Preview | null {
  const { store } = usePane();
  const [preview, setPreview] = useState<Preview | null>(null);
  useEffect(() => {
    const stopping = new AbortController();
    const { signal } = stopping;
    void store.ask(understanding, 'preview', { chosen }, { signal }).then((told) => {
      if (told && !signal.aborted) setPreview(told);
    });
    return () => {
      stopping.abort();
    };
  }, [store, understanding, chosen]);
  return preview;
}

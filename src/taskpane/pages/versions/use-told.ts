import { useCallback, useEffect, useState } from 'react';
import type { OtherFile } from '../../../actions/jobs/other-files';
import type { ToldVersion, ToldVersions } from '../../../actions/jobs/told-versions';
import type { Understanding } from '../../../actions/understand';
import { usePane } from '../../pane-context';
import { today } from '../../today';

/** What differs between another file and the workbook as it is now; `null`: that is not known yet. */
export function useToldVersion(understanding: Understanding, file: OtherFile): ToldVersion | null {
  const { store } = usePane();
  const ask = useCallback(
    (signal: AbortSignal) => store.ask(understanding, 'compareVersion', { file, today: today() }, { signal }),
    [store, understanding, file],
  );
  return useAnswer(file, ask);
}

/** The same of a sheet of the workbook itself; `compared` is `null` where there is no table in it. */
export function useToldSheet(
  understanding: Understanding,
  sheet: string,
): { readonly compared: ToldVersions | null } | null {
  const { store } = usePane();
  const ask = useCallback(
    (signal: AbortSignal) => store.ask(understanding, 'compareSheet', { sheet }, { signal }),
    [store, understanding, sheet],
  );
  return useAnswer(sheet, ask);
}

/** What was answered of the same thing before, until it is answered anew. */
function useAnswer<Answer>(
  of: OtherFile | string,
  ask: (signal: AbortSignal) => Promise<Answer | null>,
): Answer | null {
  const [known, setKnown] = useState<{ readonly of: typeof of; readonly answer: Answer } | null>(null);
  useEffect(() => {
    const stopping = new AbortController();
    const { signal } = stopping;
    void ask(signal).then((answer) => {
      if (answer !== null && !signal.aborted) setKnown({ of, answer });
    });
    return () => {
      stopping.abort();
    };
  }, [of, ask]);
  return known?.of === of ? known.answer : null;
}

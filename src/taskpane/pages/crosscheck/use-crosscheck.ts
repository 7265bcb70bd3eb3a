import { useEffect, useState } from 'react';
import { crosscheckReportWork } from '../../../actions/crosscheck-report';
import { inSteps } from '../../../actions/jobs/job';
import type { Understanding } from '../../../actions/understand';
import type { Step } from '../../../grid/work';
import type { Crosscheck } from '../../../report/model';

/** A comparison that is made, or being made again. */
export interface Comparing {
  /** The last that was made; `null` until then. */
  readonly found: Crosscheck | null;
  readonly step: Step | null;
}

/** Compares a report step by step, so that the page stays alive; whatever it is made of changes, it is made again. */
export function useCrosscheck(understanding: Understanding, text: string): Comparing {
  const [comparing, setComparing] = useState<Comparing>({ found: null, step: null });
  useEffect(() => {
    const stop = new AbortController();
    const work = inSteps(crosscheckReportWork(understanding, text), {
      signal: stop.signal,
      onProgress: (step) => {
        setComparing(({ found }) => ({ found, step }));
      },
    });
    work.then(
      (found) => {
        if (!stop.signal.aborted) setComparing({ found, step: null });
      },
      (error: unknown) => {
        // Stopped, for another is wanted, or none: that is no error.
        if (!stop.signal.aborted)
          setComparing(() => {
            throw error instanceof Error ? error : new Error(String(error));
          });
      },
    );
    return () => {
      stop.abort();
    };
  }, [understanding, text]);
  return comparing;
}

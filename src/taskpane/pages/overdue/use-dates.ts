import { useEffect, useRef, useState } from 'react';
import type { Understanding } from '../../../actions/understand';
import { message } from '../../../locales/message';
import { usePane, useWorkbook } from '../../pane-context';
import { useRemember } from '../../remember';
import { today } from '../../today';
import { type Dates, storedDates } from '../../../actions/at-date';

/** A date is typed in pieces, each of which may be one. */
const TYPING = 900;

/**
 * As-of date and warning days: shown at once, and the whole workbook's as soon as the person has stopped typing.
 * `given` is what is not the workbook's yet.
 */
export function useDates(understanding: Understanding): {
  readonly given: Dates | null;
  readonly give: (dates: Dates) => void;
} {
  const { store } = usePane();
  const { busy } = useWorkbook();
  const remember = useRemember();
  const [given, setGiven] = useState<Dates | null>(null);
  const refused = useRef<Dates | null>(null);
  const stored = storedDates(understanding);
  const same = given !== null && given.asOf === stored.asOf && given.soonDays === stored.soonDays;
  const idle = busy === null;
  useEffect(() => {
    if (given === null || !idle || refused.current === given) return undefined;
    const kept = (): void => {
      setGiven((now) => (now === given ? null : now));
    };
    if (same) {
      kept();
      return undefined;
    }
    const timer = setTimeout(() => {
      const { asOf, soonDays } = given;
      const change = { asOf: asOf === today() ? null : asOf, soonDays };
      void remember(
        (settings) => ({ ...settings, ...change }),
        message('plan.set-date', { date: asOf }),
      ).then((done) => {
        if (!done) {
          refused.current = given;
          return;
        }
        // The date stands beside it: no bar has to say so.
        store.putAway();
        kept();
      });
    }, TYPING);
    return () => {
      clearTimeout(timer);
    };
  }, [given, idle, remember, same, store]);
  return { given, give: setGiven };
}

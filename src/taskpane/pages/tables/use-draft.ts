import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Change } from '../../../actions/store-settings';
import type { Understanding } from '../../../actions/understand';
import { message } from '../../../locales/message';
import type { Settings } from '../../../settings/model';
import { parseSettings, settingsXml } from '../../../settings/xml';
import { usePane } from '../../pane-context';
import { useRemember } from '../../remember';

/** Corrections that are tried out: seen at once, written only when the person says so. */
export interface Draft {
  readonly settings: Settings;
  /** The workbook as read with the corrections; for a moment still without the last ones. */
  readonly shown: Understanding;
  readonly changed: boolean;
  /** Whether `shown` is still behind the settings. */
  readonly behind: boolean;
  readonly change: (change: Change) => void;
  readonly discard: () => void;
  readonly remember: () => void;
}

export function useDraft(understanding: Understanding): Draft {
  const keep = useRemember();
  const { store } = usePane();
  const [changes, setChanges] = useState<readonly Change[]>([]);
  const [tried, setTried] = useState<{ readonly settings: Settings; readonly shown: Understanding } | null>(
    null,
  );
  const { workbook } = understanding;
  const stored = useMemo(() => parseSettings(workbook.settings).settings, [workbook]);
  const all = useCallback<Change>((settings) => changes.reduce((so, one) => one(so), settings), [changes]);
  const settings = useMemo(() => all(stored), [all, stored]);
  const changed = settingsXml(settings) !== settingsXml(stored);

  useEffect(() => {
    if (!changed) return undefined;
    const trying = new AbortController();
    const { signal } = trying;
    void store.tryOut({ ...workbook, settings: settingsXml(settings) }, signal).then(
      (shown) => {
        if (!signal.aborted) setTried({ settings, shown });
      },
      // Given up because the person went on: the next try shows.
      () => undefined,
    );
    return () => {
      trying.abort();
    };
  }, [store, workbook, settings, changed]);

  return {
    settings,
    changed,
    shown: changed && tried ? tried.shown : understanding,
    behind: changed && tried?.settings !== settings,
    change: (change) => {
      setChanges((before) => [...before, change]);
    },
    discard: () => {
      setChanges([]);
      setTried(null);
    },
    remember: () => {
      void keep(all, message('pane.tables.plan')).then((kept) => {
        if (!kept) return;
        setChanges([]);
        setTried(null);
      });
    },
  };
}

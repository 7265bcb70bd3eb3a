import { createContext, useContext, useSyncExternalStore } from 'react';
import type { PaneHost } from '../hosts/pane-host';
import type { Inbox } from './inbox';
import type { StateSource } from './seen-workbook';
import type { WorkbookState } from './workbook-state';
import type { WorkbookStore } from './workbook-store';

interface PaneContents {
  readonly host: PaneHost;
  readonly store: WorkbookStore;
  /** Files from around the pane, where there is anything around it. */
  readonly inbox: Inbox | null;
  /** Turns to another page, by its id in `pages.ts`. */
  readonly openPage: (id: string) => void;
  /** Id of the page that was open before the one that is; `null`: this is the first. */
  readonly cameFrom: () => string | null;
}

export const PaneContext = createContext<PaneContents | null>(null);

/** Whether the page around is the one that is open: the others stay as they were, out of sight. */
export const PageOpenContext = createContext(true);

export function usePane(): PaneContents {
  const contents = useContext(PaneContext);
  if (!contents) throw new Error('No PaneContext');
  return contents;
}

/** What a page sees of the workbook; `null`: outside of pages. */
export const SeenContext = createContext<StateSource | null>(null);

/** What is known of the workbook, as it changes: in a page, as long as it is the one that is open. */
export function useWorkbook(): WorkbookState {
  const { subscribe, getState } = useSource();
  return useSyncExternalStore(subscribe, getState);
}

/** Whether something is going on: what asks for no more is not drawn anew each time that it has gone a little further. */
export function useBusy(): boolean {
  const { subscribe, getState } = useSource();
  return useSyncExternalStore(subscribe, () => getState().busy !== null);
}

function useSource(): StateSource {
  const { store } = usePane();
  return useContext(SeenContext) ?? store;
}

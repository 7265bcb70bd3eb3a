import { createContext, useContext, useSyncExternalStore } from 'react';
import type { PaneHost } from '../hosts/pane-host';
import type { WorkbookState, WorkbookStore } from './workbook-store';

export interface PaneContents {
  readonly host: PaneHost;
  readonly store: WorkbookStore;
  /** Turns to another page, by its id in `pages.ts`. */
  readonly openPage: (id: string) => void;
}

export const PaneContext = createContext<PaneContents | null>(null);

export function usePane(): PaneContents {
  const contents = useContext(PaneContext);
  if (!contents) throw new Error('No PaneContext');
  return contents;
}

/** What is known of the workbook, as it changes. */
export function useWorkbook(): WorkbookState {
  const { store } = usePane();
  return useSyncExternalStore(store.subscribe, store.getState);
}

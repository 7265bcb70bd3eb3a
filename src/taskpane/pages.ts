import type { ComponentType } from 'react';
import { CheckPage } from './pages/check/check-page';

export interface PageProps {
  /** Whether the page was opened to do its work at once: a button of the ribbon was pressed. */
  readonly run: boolean;
}

export interface Page {
  /** As in the addresses of `manifest.xml`: `?page=check`. */
  readonly id: string;
  /** Id of the tab's words. */
  readonly title: string;
  /** All but the first are lazy: the pane opens with what 体检 needs. */
  readonly Content: ComponentType<PageProps>;
}

/** The pages, in the order of their tabs; what does not fit stands under 更多. */
export const PAGES: readonly Page[] = [{ id: 'check', title: 'pane.check.title', Content: CheckPage }];

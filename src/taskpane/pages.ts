import { type ComponentType, lazy } from 'react';
import type { MessageId } from '../locales/message';
import type { PageProps } from './page-props';
import { CheckPage } from './pages/check/check-page';

export interface Page {
  /** As in the addresses of `manifest.xml`: `?page=check`. */
  readonly id: string;
  /** Id of the tab's words. */
  readonly title: MessageId;
  /** All but the first are lazy: the pane opens with what 体检 needs. */
  readonly Content: ComponentType<PageProps>;
}

const OverduePage = lazy(async () => ({
  default: (await import('./pages/overdue/overdue-page')).OverduePage,
}));
const UnitsPage = lazy(async () => ({ default: (await import('./pages/units/units-page')).UnitsPage }));
const TablesPage = lazy(async () => ({ default: (await import('./pages/tables/tables-page')).TablesPage }));
const TotalsPage = lazy(async () => ({ default: (await import('./pages/totals/totals-page')).TotalsPage }));
const RosterPage = lazy(async () => ({ default: (await import('./pages/roster/roster-page')).RosterPage }));
const HistoryPage = lazy(async () => ({
  default: (await import('./pages/history/history-page')).HistoryPage,
}));
const SettingsPage = lazy(async () => ({
  default: (await import('./pages/settings/settings-page')).SettingsPage,
}));
const AboutPage = lazy(async () => ({ default: (await import('./pages/about/about-page')).AboutPage }));

/** The pages, in the order of their tabs; what does not fit stands under 更多. */
export const PAGES: readonly Page[] = [
  { id: 'check', title: 'pane.check.title', Content: CheckPage },
  { id: 'overdue', title: 'pane.overdue.title', Content: OverduePage },
  { id: 'tabs', title: 'pane.units.title', Content: UnitsPage },
  { id: 'totals', title: 'pane.totals.title', Content: TotalsPage },
  { id: 'tables', title: 'pane.tables.title', Content: TablesPage },
  { id: 'roster', title: 'pane.roster.title', Content: RosterPage },
  { id: 'history', title: 'pane.history.title', Content: HistoryPage },
  { id: 'settings', title: 'pane.settings.title', Content: SettingsPage },
  { id: 'about', title: 'pane.about.title', Content: AboutPage },
];

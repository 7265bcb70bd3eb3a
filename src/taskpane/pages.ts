import { type ComponentType, lazy, type LazyExoticComponent } from 'react';
import type { MessageId } from '../locales/message';
import type { PageProps } from './page-props';
import { CheckPage } from './pages/check/check-page';

/** What an office does through the year, in its order; each has its words as `pane.group.<id>`. */
export const GROUPS = ['start', 'check', 'hand-out', 'follow', 'report', 'settings'] as const;
export type GroupId = (typeof GROUPS)[number];

export interface Page {
  /** As in the addresses of `manifest.xml`: `?page=check`. */
  readonly id: string;
  readonly group: GroupId;
  /** Id of the tab's words. */
  readonly title: MessageId;
  /** All but 体检 are loaded when they are opened. */
  readonly Content: ComponentType<PageProps>;
}

type Content = ComponentType<PageProps>;

/** A page whose file is loaded when it is opened for the first time. */
function later(load: () => Promise<Content>): LazyExoticComponent<Content> {
  return lazy(async () => ({ default: await load() }));
}

/**
 * The pages, those of a group in the order of their tabs. A new page is a line here, its file and its words. A group
 * without a page is not shown.
 */
// prettier-ignore
export const PAGES: readonly Page[] = [
  { id: 'start', group: 'start', title: 'pane.home.title', Content: later(async () => (await import('./pages/start/start-page')).StartPage) },
  { id: 'import', group: 'start', title: 'pane.import.title', Content: later(async () => (await import('./pages/import/import-page')).ImportPage) },
  { id: 'check', group: 'check', title: 'pane.check.title', Content: CheckPage },
  { id: 'totals', group: 'check', title: 'pane.totals.title', Content: later(async () => (await import('./pages/totals/totals-page')).TotalsPage) },
  { id: 'crosscheck', group: 'check', title: 'pane.crosscheck.title', Content: later(async () => (await import('./pages/crosscheck/crosscheck-page')).CrosscheckPage) },
  { id: 'versions', group: 'check', title: 'pane.versions.title', Content: later(async () => (await import('./pages/versions/versions-page')).VersionsPage) },
  { id: 'tabs', group: 'hand-out', title: 'pane.units.title', Content: later(async () => (await import('./pages/units/units-page')).UnitsPage) },
  { id: 'overdue', group: 'follow', title: 'pane.overdue.title', Content: later(async () => (await import('./pages/overdue/overdue-page')).OverduePage) },
  { id: 'ledger', group: 'follow', title: 'pane.ledger.title', Content: later(async () => (await import('./pages/ledger/ledger-page')).LedgerPage) },
  { id: 'collect', group: 'follow', title: 'pane.collect.title', Content: later(async () => (await import('./pages/collect/collect-page')).CollectPage) },
  { id: 'adjust', group: 'follow', title: 'pane.adjust.title', Content: later(async () => (await import('./pages/adjust/adjust-page')).AdjustPage) },
  { id: 'circular', group: 'report', title: 'pane.circular.title', Content: later(async () => (await import('./pages/circular/circular-page')).CircularPage) },
  { id: 'statistics', group: 'report', title: 'pane.statistics.title', Content: later(async () => (await import('./pages/statistics/statistics-page')).StatisticsPage) },
  { id: 'tables', group: 'settings', title: 'pane.tables.title', Content: later(async () => (await import('./pages/tables/tables-page')).TablesPage) },
  { id: 'roster', group: 'settings', title: 'pane.roster.title', Content: later(async () => (await import('./pages/roster/roster-page')).RosterPage) },
  { id: 'history', group: 'settings', title: 'pane.history.title', Content: later(async () => (await import('./pages/history/history-page')).HistoryPage) },
  { id: 'settings', group: 'settings', title: 'pane.settings.title', Content: later(async () => (await import('./pages/settings/settings-page')).SettingsPage) },
  { id: 'self', group: 'settings', title: 'pane.self.title', Content: later(async () => (await import('./pages/self/self-page')).SelfPage) },
  { id: 'about', group: 'settings', title: 'pane.about.title', Content: later(async () => (await import('./pages/about/about-page')).AboutPage) },
];

/** Page by its id; the first one where there is none of that name. */
export function pageOf(id: string | undefined): Page {
  const found = PAGES.find((one) => one.id === id) ?? PAGES[0];
  if (!found) throw new Error('There are no pages');
  return found;
}

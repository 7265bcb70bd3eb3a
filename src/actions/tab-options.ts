import type { WorkbookGrid } from '../grid/grid';
import type { Language } from '../locales/words';
import type { Operation } from '../plan/model';
import type { OptionalColumn, OthersItems, SplitBy } from '../settings/tabs';
import { parseSettings } from '../settings/xml';
import { splitWork } from '../split/assignments';
import { settingsPlan } from './store-settings';
import type { Understanding } from './understand';

/** How the unit tabs are made. What is not said is as the workbook remembers it. */
export interface TabOptions extends Partial<TabChoices> {
  readonly language: Language;
}

export interface TabChoices {
  readonly by: SplitBy;
  /** Columns that the tabs do without. */
  readonly leaveOut: readonly OptionalColumn[];
  readonly othersItems: OthersItems;
}

/** What is said for this run; else as the tabs that are there show it, or as the workbook remembers it. */
export function choicesFor(understanding: Understanding, given: Partial<TabChoices> = {}): TabChoices {
  const { by, othersItems, leaveOut } = understanding.settings.tabs;
  return {
    by: given.by ?? splitOfTabs(understanding) ?? by ?? 'unit',
    leaveOut: given.leaveOut ?? leaveOut,
    othersItems: given.othersItems ?? othersItems,
  };
}

/** Remembers what was chosen for this run with the workbook; nothing where the workbook says so already. */
export function rememberChoices(
  workbook: Pick<WorkbookGrid, 'settings'>,
  given: TabOptions,
  { by, leaveOut, othersItems }: TabChoices,
): readonly Operation[] {
  const chosen = [given.by, given.leaveOut, given.othersItems].some((one) => one !== undefined);
  const { tabs } = parseSettings(workbook.settings).settings;
  const same =
    (tabs.by ?? 'unit') === by &&
    tabs.othersItems === othersItems &&
    tabs.leaveOut.join() === leaveOut.join();
  if (!chosen || same) return [];
  return settingsPlan(workbook, (settings) => ({
    ...settings,
    tabs: { ...settings.tabs, by, othersItems, leaveOut: [...leaveOut] },
  })).operations;
}

/** By what the tabs that are there were made; `null` where there are none. */
export function splitOfTabs({ workbook, breakdown, settings }: Understanding): SplitBy | null {
  const keys = workbook.sheets.flatMap(({ own }) => (own?.kind === 'unit' ? [own.key] : []));
  if (keys.length === 0) return null;
  if (settings.tabs.by !== null) return settings.tabs.by;
  const there = new Set(keys);
  const count = (by: SplitBy): number =>
    splitWork(breakdown, by).holders.filter(({ name }) => there.has(name)).length;
  if (count('leader') > count('unit')) return 'leader';
  const [all, lead] = (['unit', 'lead'] as const).map((by) => splitWork(breakdown, by).holders.length);
  return count('unit') <= (lead ?? 0) && count('unit') < (all ?? 0) ? 'lead' : 'unit';
}

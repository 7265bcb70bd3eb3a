import { choicesFor, type TabChoices } from './tab-options';
import type { Understanding } from './understand';
import type { Work } from '../grid/work';
import { splitWork, type Holder } from '../split/assignments';
import { byTask } from '../ledger/occurrences';
import { tabRows } from '../sheets/units/tab-rows';

/** A tab as a build would make it. */
interface PreviewTab {
  readonly name: string;
  readonly kind: Holder['kind'];
  readonly lead: number;
  readonly support: number;
  readonly indicators: number;
  /** The sheet that it is already; `null`: the workbook has none of it. */
  readonly sheet: string | null;
}

export interface Preview {
  /** How they are made: what was chosen, else as the tabs that are there show it. */
  readonly choices: TabChoices;
  readonly tabs: readonly PreviewTab[];
  /** Numbers of tasks that name nobody who could get them. */
  readonly unassigned: readonly string[];
  /** Support assignments of units that get no tab. */
  readonly outside: number;
}

/** What a build would make, and by which choices, counted tab by tab before anything is written. Linear in the rows of the tabs. */
export function* previewingTabs(
  understanding: Understanding,
  given: Partial<TabChoices> = {},
): Work<Preview> {
  const { workbook, breakdown, progress } = understanding;
  const choices = choicesFor(understanding, given);
  const { holders, unassigned, outside } = splitWork(breakdown, choices.by);
  const occurrences = byTask(progress.link.occurrences);
  const sheets = new Map(
    workbook.sheets.flatMap(({ name, own }) => (own?.kind === 'unit' ? [[own.key, name] as const] : [])),
  );
  const tabs: PreviewTab[] = [];
  for (const holder of holders) {
    yield { done: tabs.length, total: holders.length };
    const { lead, support, indicators } = tabRows(holder, occurrences, choices.othersItems).counts;
    const { name, kind } = holder;
    tabs.push({ name, kind, lead, support, indicators, sheet: sheets.get(name) ?? null });
  }
  return {
    choices,
    tabs,
    unassigned: unassigned.map(({ task }) => task.number ?? '—'),
    outside: outside.length,
  };
}

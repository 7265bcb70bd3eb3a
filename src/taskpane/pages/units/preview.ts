import type { Understanding } from '../../../actions/understand';
import type { OthersItems, SplitBy } from '../../../settings/tabs';
import { splitWork, type Holder } from '../../../split/assignments';
import { byTask } from '../../../ledger/occurrences';
import { tabRows } from '../../../sheets/units/tab-rows';

/** A tab as a build would make it. */
export interface PreviewTab {
  readonly name: string;
  readonly kind: Holder['kind'];
  readonly lead: number;
  readonly support: number;
  readonly indicators: number;
  /** Whether the workbook has it already. */
  readonly exists: boolean;
}

export interface Preview {
  readonly tabs: readonly PreviewTab[];
  /** Numbers of tasks that name nobody who could get them. */
  readonly unassigned: readonly string[];
  /** Support assignments of units that get no tab. */
  readonly outside: number;
}

/** What a build would make, counted before anything is written. Linear in the rows of the tabs. */
export function previewTabs(
  { workbook, breakdown, progress }: Understanding,
  by: SplitBy,
  othersItems: OthersItems,
): Preview {
  const { holders, unassigned, outside } = splitWork(breakdown, by);
  const occurrences = byTask(progress.link.occurrences);
  const existing = new Set(workbook.sheets.flatMap(({ own }) => (own?.kind === 'unit' ? [own.key] : [])));
  return {
    tabs: holders.map((holder) => {
      const { counts } = tabRows(holder, occurrences, othersItems);
      const { name, kind } = holder;
      const { lead, support, indicators } = counts;
      return { name, kind, lead, support, indicators, exists: existing.has(name) };
    }),
    unassigned: unassigned.map(({ task }) => task.number ?? '—'),
    outside: outside.length,
  };
}

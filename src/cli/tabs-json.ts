import type { UnitTabs } from '../actions/build-unit-tabs';
import type { Role } from '../split/assignments';
import type { UnitsDocument } from './contract/tabs';

export function toUnitsDocument(
  { tabs, reconciliation, split, gone, collection, outcome }: UnitTabs,
  sheetOf: (tab: UnitTabs['tabs'][number]) => string = ({ place }) => place.sheet,
): UnitsDocument {
  const { lead, support, differences } = reconciliation;
  return {
    tabs: tabs.map((tab) => ({
      unit: tab.holder.name,
      sheet: sheetOf(tab),
      kind: tab.holder.kind,
      lead: refs(tab, 'lead'),
      support: refs(tab, 'support'),
      indicators: tab.tab.counts.indicators,
    })),
    reconciliation: {
      lead,
      support,
      differences: differences.map(({ kind, role, holder, table, task, part }) => ({
        kind,
        role,
        unit: holder,
        sheet: table?.sheet ?? '',
        task: task?.number ?? null,
        ...(part === undefined ? {} : { part }),
      })),
    },
    unassigned: split.unassigned.map(({ table, task }) => ({ sheet: table.sheet, task: task.number })),
    outside: split.outside.length,
    gone: [...gone],
    kept: { collected: collection.collected.length, conflicts: outcome.open.length },
  };
}

function refs({ holder }: UnitTabs['tabs'][number], role: Role) {
  return holder[role].map(({ table, task }) => ({ sheet: table.sheet, task: task.number }));
}

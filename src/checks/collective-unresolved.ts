import { derived } from '../grid/remembered';
import { message } from '../locales/message';
import type { UnitCell } from '../units/model';
import type { Check } from './model';
import { unitCells, type PlacedUnits } from './unit-cells';

/**
 * Collectives (各街镇) whose members nobody has given. The remedy is one for all of a table, so that each table has one
 * finding, at the first cell of them, that names them all.
 */
export const collectiveUnresolved: Check = {
  id: 'collective-unresolved',
  severity: 'info',
  *run({ breakdown }) {
    const { units } = breakdown.roster;
    const tables = new Map<
      number,
      { readonly first: PlacedUnits; readonly names: Set<string>; cells: number }
    >();
    // Cells that say the same are one reading.
    const unresolvedIn = derived(({ mentions }: UnitCell) =>
      mentions
        .filter(({ kind, name }) => kind === 'collective' && (units.get(name)?.members.length ?? 0) === 0)
        .map(({ name }) => name),
    );
    for (const placed of unitCells(breakdown)) {
      const names = unresolvedIn(placed.cell);
      if (names.length === 0) continue;
      const known = tables.get(placed.task.table) ?? { first: placed, names: new Set(), cells: 0 };
      tables.set(placed.task.table, known);
      known.cells += 1;
      for (const name of names) known.names.add(name);
    }
    for (const { first, names, cells } of tables.values()) {
      const { sheet, place, task } = first;
      const observed = [...names].join('、');
      const several = names.size > 1 ? ('.several' as const) : '';
      yield {
        message: message(`checks.collective-unresolved${several}`, { units: observed, cells }),
        sheet,
        place,
        task,
        observed,
      };
    }
  },
};

import { message } from '../locales/message';
import type { Check } from './model';
import { unitCells, type PlacedUnits } from './unit-cells';

/**
 * A collective (各街镇) whose members nobody has given. The remedy is one for all its cells, so that each collective is
 * reported once, at its first cell, with the number of cells that it stands in.
 */
export const collectiveUnresolved: Check = {
  id: 'collective-unresolved',
  severity: 'info',
  *run({ breakdown }) {
    const { units } = breakdown.roster;
    const found = new Map<string, { first: PlacedUnits; cells: number }>();
    for (const placed of unitCells(breakdown)) {
      const names = placed.cell.mentions.filter(({ kind }) => kind === 'collective').map(({ name }) => name);
      for (const name of new Set(names)) {
        if ((units.get(name)?.members.length ?? 0) > 0) continue;
        const known = found.get(name);
        if (known) known.cells += 1;
        else found.set(name, { first: placed, cells: 1 });
      }
    }
    for (const [{ sheet, place, task }, groups] of byFirstCell(found)) {
      const observed = groups.map(([name]) => name).join('、');
      const params = { units: observed, cells: Math.max(...groups.map(([, cells]) => cells)) };
      const several = groups.length > 1 ? ('.several' as const) : '';
      yield {
        message: message(`checks.collective-unresolved${several}`, params),
        sheet,
        place,
        task,
        observed,
      };
    }
  },
};

/** A cell has one finding, though several collectives may stand there first. */
function byFirstCell(
  found: ReadonlyMap<string, { first: PlacedUnits; cells: number }>,
): Map<PlacedUnits, [string, number][]> {
  const cells = new Map<PlacedUnits, [string, number][]>();
  for (const [name, { first, cells: count }] of found) {
    const groups = cells.get(first) ?? [];
    groups.push([name, count]);
    cells.set(first, groups);
  }
  return cells;
}

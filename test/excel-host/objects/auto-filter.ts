import { type HostObject, invalidArgument } from '../host-object';
import type { SheetModel } from '../model/workbook-model';
import { guard, type World } from '../world';
import { isRange, rangeObject } from './range';

export function autoFilter(world: World, sheet: SheetModel): HostObject {
  // What a table filters; the sheets that we write only offer to.
  const ofTable = (): boolean => world.switches.has('table-filter') && sheet.filter?.filtered === true;
  const own = (): SheetModel['filter'] => (ofTable() ? null : sheet.filter);
  return {
    kind: 'AutoFilter',
    get: { enabled: () => own() !== null, isDataFiltered: () => own()?.filtered ?? false },
    call: {
      getRangeOrNullObject: () => {
        const filter = own();
        return filter && rangeObject(world, sheet, filter.range);
      },
      apply: (range: unknown, column: unknown) => {
        guard(sheet);
        if (!isRange(range) || typeof column === 'number')
          throw invalidArgument('only a filter without criteria');
        sheet.filter = { range: range.range, filtered: false };
      },
      remove: () => {
        guard(sheet);
        if (sheet.filter?.filtered) {
          const { top, bottom } = sheet.filter.range;
          for (let row = top; row <= bottom; row++) sheet.hiddenRows.delete(row);
        }
        sheet.filter = null;
      },
    },
  };
}

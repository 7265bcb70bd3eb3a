import type { Range } from '../../../src/grid/address';
import type { HostObject } from '../host-object';
import type { SheetModel } from '../model/workbook-model';
import { addressOf, guard, type World } from '../world';
import { clear } from './clear';
import { conditionalFormats } from './conditional-formats';
import { rangeObject } from './range';
import { rangeFormat } from './range-format';

/** Several ranges of one sheet. */
export function rangeAreas(world: World, sheet: SheetModel, ranges: readonly Range[]): HostObject {
  return {
    kind: 'RangeAreas',
    get: {
      address: () => ranges.map((range) => addressOf(sheet, range)).join(','),
      areaCount: () => ranges.length,
      areas: () => ({
        kind: 'RangeCollection',
        items: () => ranges.map((range) => rangeObject(world, sheet, range)),
      }),
      format: () => rangeFormat(sheet, ranges, world.switches),
      conditionalFormats: () => conditionalFormats(world, sheet, ranges),
    },
    call: {
      clear: (what: string) => {
        guard(sheet);
        for (const range of ranges) {
          clear(sheet, range, what);
          world.raise({ kind: 'changed', sheet: sheet.id, address: addressOf(sheet, range) });
        }
      },
    },
  };
}

import { type HostObject, invalidArgument } from '../host-object';
import { wholeSheet } from '../model/cells';
import type { SheetModel } from '../model/workbook-model';
import type { World } from '../world';
import { isRange, rangeObject } from './range';

export function freezePanes(world: World, sheet: SheetModel): HostObject {
  return {
    kind: 'WorksheetFreezePanes',
    call: {
      getLocationOrNullObject: () => {
        if (!sheet.freeze) return null;
        const { rows, columns } = sheet.freeze;
        const whole = wholeSheet();
        return rangeObject(world, sheet, {
          top: 0,
          left: 0,
          bottom: rows > 0 ? rows - 1 : whole.bottom,
          right: columns > 0 ? columns - 1 : whole.right,
        });
      },
      freezeAt: (range: unknown) => {
        if (!isRange(range)) throw invalidArgument('a range is needed');
        sheet.freeze = { rows: range.range.bottom + 1, columns: range.range.right + 1 };
      },
      freezeRows: (rows: number) => {
        sheet.freeze = { rows, columns: 0 };
      },
      freezeColumns: (columns: number) => {
        sheet.freeze = { rows: 0, columns };
      },
      unfreeze: () => {
        sheet.freeze = null;
      },
    },
  };
}

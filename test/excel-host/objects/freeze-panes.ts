import { type HostObject, invalidArgument } from '../host-object';
import type { SheetModel } from '../model/workbook-model';
import { gridOf, type World } from '../world';
import { isRange, rangeObject } from './range';

export function freezePanes(world: World, sheet: SheetModel): HostObject {
  const freeze = (rows: number, columns: number): void => {
    world.needFocus();
    world.request.frozen = true;
    sheet.freeze = { rows, columns };
  };
  return {
    kind: 'WorksheetFreezePanes',
    call: {
      getLocationOrNullObject: () => {
        world.needFocus();
        if (!sheet.freeze) return null;
        const { rows, columns } = sheet.freeze;
        const whole = gridOf(world);
        return rangeObject(world, sheet, {
          top: 0,
          left: 0,
          bottom: rows > 0 ? rows - 1 : whole.bottom,
          right: columns > 0 ? columns - 1 : whole.right,
        });
      },
      freezeAt: (range: unknown) => {
        if (!isRange(range)) throw invalidArgument('a range is needed');
        freeze(range.range.bottom + 1, range.range.right + 1);
      },
      freezeRows: (rows: number) => {
        freeze(rows, 0);
      },
      freezeColumns: (columns: number) => {
        freeze(0, columns);
      },
      unfreeze: () => {
        world.needFocus();
        sheet.freeze = null;
      },
    },
  };
}

import { ExcelError, type HostObject, invalidArgument } from '../host-object';
import { newSheet, type SheetModel } from '../model/workbook-model';
import { guardStructure, nextId, type World } from '../world';
import { checkSheetName } from './sheet-name';
import { worksheet } from './worksheet';

export function worksheets(world: World): HostObject {
  const { model } = world;
  const find = (key: string): SheetModel | undefined =>
    model.sheets.find((one) => one.id === key || one.name.toLowerCase() === key.toLowerCase());
  const get = (key: string): HostObject => {
    const sheet = find(key);
    if (!sheet) throw new ExcelError('ItemNotFound', `no sheet ${key}`);
    return worksheet(world, sheet);
  };
  const nothing = (): null => null;
  return {
    kind: 'WorksheetCollection',
    items: () => model.sheets.map((sheet) => worksheet(world, sheet)),
    item: get,
    call: {
      getItem: get,
      getActiveWorksheet: () => get(model.active.sheet),
      getItemOrNullObject: (key: string) => {
        const sheet = find(key);
        return sheet ? worksheet(world, sheet) : null;
      },
      add: (name: string | null) => {
        if (name === null) throw invalidArgument('a sheet of ours has a name');
        guardStructure(model);
        world.needFocus();
        checkSheetName(model, name);
        const sheet = newSheet(nextId(model), name);
        model.sheets.push(sheet);
        world.raise({ kind: 'added', sheet: sheet.id });
        return worksheet(world, sheet);
      },
      _RegisterDataChangedEvent: nothing,
      _UnregisterDataChangedEvent: nothing,
      _RegisterAddedEvent: nothing,
      _UnregisterAddedEvent: nothing,
      _RegisterDeletedEvent: nothing,
      _UnregisterDeletedEvent: nothing,
    },
  };
}

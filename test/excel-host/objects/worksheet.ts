import type { Range } from '../../../src/grid/address';
import { ExcelError, type HostObject, invalidArgument, NotEmulated } from '../host-object';
import { usedRange } from '../model/cells';
import { DEFAULT_HEIGHT, type SheetModel, STANDARD_WIDTH } from '../model/workbook-model';
import { gridOf, guardStructure, nextId, onGrid, parseAddress, parseAddresses, type World } from '../world';
import { autoFilter } from './auto-filter';
import { charts } from './charts';
import { freezePanes } from './freeze-panes';
import { names } from './names';
import { pageLayout } from './page-layout';
import { rangeAreas } from './range-areas';
import { rangeObject } from './range';
import { checkSheetName } from './sheet-name';

export function worksheet(world: World, sheet: SheetModel): HostObject {
  const { model } = world;
  const range = (one: Range): HostObject => rangeObject(world, sheet, one);
  return {
    kind: 'Worksheet',
    key: { Id: sheet.id },
    get: {
      id: () => sheet.id,
      name: () => sheet.name,
      visibility: () => sheet.visibility,
      position: () => model.sheets.indexOf(sheet),
      tabColor: () => sheet.tabColor,
      showGridlines: () => sheet.showGridlines,
      standardWidth: () => STANDARD_WIDTH,
      standardHeight: () => DEFAULT_HEIGHT,
      protection: () => ({ kind: 'WorksheetProtection', get: { protected: () => sheet.protected } }),
      names: () => names(world, sheet.id),
      autoFilter: () => autoFilter(world, sheet),
      tables: () => tables(world, sheet),
      freezePanes: () => freezePanes(world, sheet),
      pageLayout: () => pageLayout(world, sheet),
      charts: () => charts(world, sheet),
    },
    set: {
      name: (name: string) => {
        guardStructure(model);
        checkSheetName(model, name, sheet);
        sheet.name = name;
      },
      position: (position: number) => {
        guardStructure(model);
        const others = model.sheets.filter((one) => one !== sheet);
        if (position < 0 || position > others.length) throw invalidArgument(`position ${position}`);
        model.sheets = [...others.slice(0, position), sheet, ...others.slice(position)];
      },
      tabColor: (colour: string) => {
        sheet.tabColor = colour;
      },
      // office.js has another word for setting than for getting.
      gridlines: (shown: boolean) => {
        world.needFocus();
        sheet.showGridlines = shown;
      },
      visibility: (visibility: string) => {
        sheet.visibility = visibility;
      },
    },
    call: {
      getRange: (address: string | null) =>
        range(address === null ? gridOf(world) : onGrid(world, parseAddress(address))),
      getRangeByIndexes: (top: number, left: number, rows: number, columns: number) => {
        if (rows < 1 || columns < 1) throw invalidArgument('a range without cells');
        return range(onGrid(world, { top, left, bottom: top + rows - 1, right: left + columns - 1 }));
      },
      getRanges: (address: string) => rangeAreas(world, sheet, parseAddresses(address)),
      getUsedRangeOrNullObject: (valuesOnly: boolean | null) => {
        const used = usedRange(sheet, valuesOnly === true);
        return used && range(used);
      },
      activate: () => {
        world.needFocus();
        if (sheet.visibility !== 'Visible') throw new ExcelError('InvalidOperation', 'the sheet is hidden');
        if (model.active.sheet !== sheet.id) {
          model.active = { sheet: sheet.id, range: { top: 0, left: 0, bottom: 0, right: 0 } };
        }
      },
      copy: (position: string, relative: HostObject | null) => {
        if (position !== 'After' || relative?.key?.['Id'] !== sheet.id)
          throw new NotEmulated('this way of copying');
        world.needFocus();
        return worksheet(world, copySheet(world, sheet));
      },
      delete: () => {
        world.needFocus();
        deleteSheet(world, sheet);
      },
    },
  };
}

/** The tables that filter, where the switch says that it is tables which do. */
function tables({ switches }: World, sheet: SheetModel): HostObject {
  const filtered = (): HostObject => ({
    kind: 'AutoFilter',
    get: { isDataFiltered: () => sheet.filter?.filtered ?? false },
  });
  const table: HostObject = { kind: 'Table', key: { Id: '1' }, get: { autoFilter: filtered } };
  return {
    kind: 'TableCollection',
    items: () => (switches.has('table-filter') && sheet.filter?.filtered ? [table] : []),
  };
}

function deleteSheet(world: World, sheet: SheetModel): void {
  const { model } = world;
  guardStructure(model);
  const visible = model.sheets.filter((one) => one.visibility === 'Visible');
  if (visible.length === 1 && visible[0] === sheet) {
    throw new ExcelError('InvalidOperation', 'the last visible sheet cannot be deleted');
  }
  model.sheets = model.sheets.filter((one) => one !== sheet);
  model.names = model.names.filter((name) => name.scope !== sheet.id);
  for (const name of model.names) {
    if ('sheet' in name.target && name.target.sheet === sheet.id) name.target = { formula: '=#REF!' };
  }
  if (model.active.sheet === sheet.id) {
    const next = model.sheets.find((one) => one.visibility === 'Visible');
    model.active = { sheet: next?.id ?? '', range: { top: 0, left: 0, bottom: 0, right: 0 } };
  }
  world.raise({ kind: 'deleted', sheet: sheet.id });
}

/** As Excel copies: names of the sheet come along, names of the workbook do not. */
function copySheet(world: World, sheet: SheetModel): SheetModel {
  const { model } = world;
  guardStructure(model);
  const id = nextId(model);
  let name = '';
  for (let n = 2; name === '' || model.sheets.some((one) => one.name === name); n++)
    name = `${sheet.name} (${n})`;
  const copy: SheetModel = { ...structuredClone(sheet), id, name };
  model.sheets.splice(model.sheets.indexOf(sheet) + 1, 0, copy);
  for (const one of model.names.filter((known) => known.scope === sheet.id)) {
    const target = 'sheet' in one.target ? { ...one.target, sheet: id } : one.target;
    model.names.push({ ...one, scope: id, target });
  }
  if (world.switches.has('copied-names')) copyNames(model, sheet.id, id);
  model.active = { sheet: id, range: { top: 0, left: 0, bottom: 0, right: 0 } };
  world.raise({ kind: 'added', sheet: id });
  return copy;
}

/** Names of the workbook that refer to the sheet come along as names of the copy. */
function copyNames(model: World['model'], from: string, to: string): void {
  for (const one of model.names.filter(({ scope }) => scope === null)) {
    if ('sheet' in one.target && one.target.sheet === from)
      model.names.push({ ...one, scope: to, target: { ...one.target, sheet: to } });
  }
}

import { quoteSheet, rangeToA1 } from '../../../src/grid/address';
import { ExcelError, type HostObject, invalidArgument, NotEmulated } from '../host-object';
import type { NameModel } from '../model/workbook-model';
import { sheetById, type World } from '../world';
import { isRange, rangeObject } from './range';

/** The defined names of the workbook, or of one sheet. */
export function names(world: World, scope: string | null): HostObject {
  const { model } = world;
  const find = (name: string): NameModel | undefined =>
    model.names.find((one) => one.scope === scope && one.name.toLowerCase() === name.toLowerCase());
  const get = (name: string): HostObject => {
    const found = find(name);
    if (!found) throw new ExcelError('ItemNotFound', `no name ${name}`);
    return namedItem(world, found);
  };
  return {
    kind: 'NamedItemCollection',
    items: () => model.names.filter((one) => one.scope === scope).map((one) => namedItem(world, one)),
    item: get,
    call: {
      getItem: get,
      getItemOrNullObject: (name: string) => {
        const found = find(name);
        return found ? namedItem(world, found) : null;
      },
      add: (name: string, reference: unknown, comment: string | null) => {
        if (comment !== null && comment !== '') throw new NotEmulated('a comment on a name');
        if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name)) throw invalidArgument(`no name: ${name}`);
        if (world.request.frozen && world.switches.has('names-after-freeze'))
          throw new ExcelError('GeneralException', 'office-js #3148');
        if (scope === null && world.switches.has('copied-names') && isLocalInFront(model, name))
          throw new ExcelError('ItemAlreadyExists', 'office-js #2875');
        if (find(name)) throw new ExcelError('ItemAlreadyExists', `there is a name ${name}`);
        const added: NameModel = { name, scope, visible: true, target: targetOf(reference) };
        model.names.push(added);
        return namedItem(world, added);
      },
    },
  };
}

function isLocalInFront(model: World['model'], name: string): boolean {
  return model.names.some(
    (one) => one.scope === model.active.sheet && one.name.toLowerCase() === name.toLowerCase(),
  );
}

function targetOf(reference: unknown): NameModel['target'] {
  if (isRange(reference)) return { sheet: reference.sheet.id, range: reference.range };
  if (typeof reference === 'string' && reference.startsWith('=')) return { formula: reference };
  throw invalidArgument('a name refers to a range or a formula');
}

function namedItem(world: World, name: NameModel): HostObject {
  const { model } = world;
  const formula = (): string => {
    if ('formula' in name.target) return name.target.formula;
    const { sheet, range } = name.target;
    const absolute = rangeToA1(range).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
    return `=${quoteSheet(sheetById(model, sheet).name)}!${absolute}`;
  };
  return {
    kind: 'NamedItem',
    key: { Name: name.name },
    get: { name: () => name.name, formula, visible: () => name.visible },
    set: {
      visible: (visible: boolean) => {
        name.visible = visible;
      },
      formula: (text: string) => {
        name.target = { formula: text };
      },
    },
    call: {
      delete: () => {
        model.names = model.names.filter((one) => one !== name);
      },
      getRangeOrNullObject: () => {
        if (!('sheet' in name.target)) return null;
        return rangeObject(world, sheetById(model, name.target.sheet), name.target.range);
      },
    },
  };
}

import { ExcelError, invalidArgument } from '../host-object';
import type { SheetModel } from '../model/workbook-model';
import { guardStructure, nextId, type World } from '../world';

export interface InsertOptions {
  readonly sheetNamesToInsert?: readonly string[];
  readonly positionType?: string;
  readonly relativeTo?: string;
}

/**
 * As documented (ExcelApi 1.13): the sheets of a file, at the end unless told otherwise; answers their ids. A name that
 * is taken gets a number behind it. Names of the file's workbook do not come along; the first of the sheets comes to
 * the front. Excel on the web leaves charts out.
 */
export function insertWorksheets(
  world: World,
  file: string,
  { sheetNamesToInsert = [], positionType = 'End', relativeTo }: InsertOptions,
): string[] {
  const { model, switches } = world;
  guardStructure(model);
  if (switches.has('insertion-fails')) throw new ExcelError('GeneralException', 'office-js #6142');
  world.needFocus();
  const source = world.files.get(file);
  if (!source) throw invalidArgument('no workbook');
  const wanted = source.sheets.filter(
    ({ name }) => sheetNamesToInsert.length === 0 || sheetNamesToInsert.includes(name),
  );
  const added = wanted.map((sheet): SheetModel => ({
    ...structuredClone(sheet),
    id: nextId(model),
    name: freeName(world, sheet.name),
    conditionalFormats: sheet.conditionalFormats.map((rule) => ({ ...rule, id: `cf${model.nextId++}` })),
    charts: [],
  }));
  // Worked out anew, as formulas that are typed: this Excel makes 0 of those that it does not know.
  for (const { cells } of added)
    for (const cell of cells.values()) if (cell.formula !== undefined) cell.value = 0;
  if (switches.has('insertion-loses')) for (const sheet of added) loseLooks(sheet);
  const at = placeOf(world, positionType, relativeTo);
  model.sheets = [...model.sheets.slice(0, at), ...added, ...model.sheets.slice(at)];
  const [first] = added;
  if (first) model.active = { sheet: first.id, range: { top: 0, left: 0, bottom: 0, right: 0 } };
  for (const { id } of added) world.raise({ kind: 'added', sheet: id });
  return added.map(({ id }) => id);
}

function placeOf({ model }: World, type: string, relativeTo: string | undefined): number {
  const at = model.sheets.findIndex(({ name }) => name.toLowerCase() === relativeTo?.toLowerCase());
  if (relativeTo !== undefined && at < 0) throw new ExcelError('ItemNotFound', `no sheet ${relativeTo}`);
  switch (type) {
    case 'Beginning':
      return 0;
    case 'Before':
      return at;
    case 'After':
      return at + 1;
    default:
      return model.sheets.length;
  }
}

function freeName({ model }: World, wanted: string): string {
  let name = wanted;
  const taken = (): boolean => model.sheets.some((one) => one.name.toLowerCase() === name.toLowerCase());
  for (let n = 2; taken(); n++) name = `${wanted} (${n})`;
  return name;
}

/** Fills and rules do not come along. */
function loseLooks(sheet: SheetModel): void {
  sheet.conditionalFormats = [];
  for (const [key, cell] of sheet.cells)
    sheet.cells.set(key, { ...cell, format: { ...cell.format, fill: null } });
}

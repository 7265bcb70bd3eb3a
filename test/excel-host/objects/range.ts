import { overlaps, type Range } from '../../../src/grid/address';
import { isError } from '../../../src/grid/grid';
import { ExcelError, type HostObject, invalidArgument } from '../host-object';
import { cellOf, ensure, existing, placesOf, putValues, restyle, sizeOf, usedRange } from '../model/cells';
import { displayed } from '../model/display';
import type { CellModel, HyperlinkModel, SheetModel } from '../model/workbook-model';
import { addressOf, gridOf, guard, type World } from '../world';
import { conditionalFormats } from './conditional-formats';
import { dataValidation } from './data-validation';
import {
  cellProperties,
  columnProperties,
  rowProperties,
  setColumnProperties,
  setRowProperties,
} from './properties';
import { rangeAreas } from './range-areas';
import { clear, toNormal } from './clear';
import { copyInto } from './copy-from';
import { rangeFormat } from './range-format';

export interface RangeObject extends HostObject {
  readonly kind: 'Range';
  readonly sheet: SheetModel;
  readonly range: Range;
}

export function isRange(object: unknown): object is RangeObject {
  return typeof object === 'object' && object !== null && 'kind' in object && object.kind === 'Range';
}

export function rangeObject(world: World, sheet: SheetModel, range: Range): RangeObject {
  const { model } = world;
  const table = <T>(of: (cell: CellModel | undefined) => T): T[][] => {
    const rows: T[][] = [];
    for (const [row, column] of placesOf(range))
      (rows[row - range.top] ??= []).push(of(cellOf(sheet, row, column)));
    return rows;
  };
  const changed = (): void => {
    world.raise({ kind: 'changed', sheet: sheet.id, address: addressOf(sheet, range) });
  };
  const write = (values: unknown): void => {
    guard(sheet);
    putValues(sheet, range, broadcast(values, range), world.switches);
    changed();
  };
  const areas = (ranges: readonly Range[]): HostObject | null =>
    ranges.length === 0 ? null : rangeAreas(world, sheet, ranges);
  const hide = (set: Set<number>, from: number, to: number, hidden: boolean): void => {
    guard(sheet);
    for (const one of [...set]) if (one >= from && one <= to) set.delete(one);
    if (hidden) for (let one = from; one <= to; one++) set.add(one);
  };

  return {
    kind: 'Range',
    sheet,
    range,
    get: {
      address: () => addressOf(sheet, range),
      rowIndex: () => range.top,
      columnIndex: () => range.left,
      rowCount: () => range.bottom - range.top + 1,
      columnCount: () => range.right - range.left + 1,
      values: () => table((cell) => plain(cell?.value ?? null)),
      text: () => table((cell) => (cell ? displayed(cell, model.date1904) : '')),
      valueTypes: () => table((cell) => typeOf(cell?.value ?? null)),
      numberFormat: () => table((cell) => cell?.format.numberFormat ?? 'General'),
      formulas: () =>
        table((cell) => (cell?.formula === undefined ? plain(cell?.value ?? null) : `=${cell.formula}`)),
      rowHidden: () => mixed(sheet.hiddenRows, range.top, range.bottom),
      columnHidden: () => mixed(sheet.hiddenColumns, range.left, range.right),
      format: () => rangeFormat(sheet, [range], world.switches),
      conditionalFormats: () => conditionalFormats(world, sheet, [range]),
      dataValidation: () => dataValidation(sheet, range),
    },
    set: {
      values: write,
      formulas: write,
      numberFormat: (value: unknown) => {
        guard(sheet);
        if (Array.isArray(value)) restyleEach(sheet, range, value as readonly (readonly unknown[])[]);
        else restyle(sheet, range, (old) => ({ ...old, numberFormat: String(value) }));
      },
      hyperlink: (link: HyperlinkModel) => {
        guard(sheet);
        if (sizeOf(range) !== 1) throw invalidArgument('one cell at a time');
        const cell = ensure(sheet, range.top, range.left);
        cell.hyperlink = link;
        if (link.textToDisplay !== undefined) cell.value = link.textToDisplay;
        else if (cell.value === null && world.switches.has('link-text'))
          cell.value = link.documentReference ?? '';
        // Excel gives a new link the look of one.
        cell.format = { ...cell.format, color: '#0563C1', underline: 'Single' };
      },
      style: (name: string) => {
        guard(sheet);
        if (name !== 'Normal') throw new ExcelError('NotEmulated', `style ${name}`);
        toNormal(sheet, range);
      },
      rowHidden: (hidden: boolean) => {
        hide(sheet.hiddenRows, range.top, range.bottom, hidden);
      },
      columnHidden: (hidden: boolean) => {
        hide(sheet.hiddenColumns, range.left, range.right, hidden);
      },
    },
    call: {
      // office.js itself cuts large arrays into slices of 1,500 cells, with these three.
      _ValidateArraySize: (rows: number, columns: number) => {
        if (rows * columns !== sizeOf(range))
          throw invalidArgument('the array has not the size of the range');
      },
      getRow: (row: number) => {
        const top = range.top + row;
        return rangeObject(world, sheet, { ...range, top, bottom: top });
      },
      getBoundingRect: ({ range: other }: RangeObject) =>
        rangeObject(world, sheet, {
          top: Math.min(range.top, other.top),
          left: Math.min(range.left, other.left),
          bottom: Math.max(range.bottom, other.bottom),
          right: Math.max(range.right, other.right),
        }),
      getEntireColumn: () =>
        rangeObject(world, sheet, { ...gridOf(world), left: range.left, right: range.right }),
      getLastCell: () => rangeObject(world, sheet, { ...range, top: range.bottom, left: range.right }),
      getSpecialCellsOrNullObject: (kind: string, values?: string) => {
        // In desktop Excel, special cells of a protected sheet cannot be asked for.
        guard(sheet);
        if (kind === 'Formulas') return areas(runs(sheet, range, (cell) => cell.formula !== undefined));
        if (kind === 'Constants' && values === 'Numbers')
          return areas(
            runs(sheet, range, (cell) => cell.formula === undefined && typeof cell.value === 'number'),
          );
        if (kind === 'DataValidations') {
          return areas(sheet.validations.map((one) => one.range).filter((one) => overlaps(one, range)));
        }
        throw new ExcelError('NotEmulated', `special cells ${kind}`);
      },
      // Only merges whose first cell lies in the range (office-js #3611).
      getMergedAreasOrNullObject: () =>
        areas(
          sheet.merges.filter(
            (m) =>
              m.top >= range.top && m.top <= range.bottom && m.left >= range.left && m.left <= range.right,
          ),
        ),
      getUsedRangeOrNullObject: (valuesOnly: boolean) => {
        const used = usedRange(sheet, valuesOnly);
        return used && rangeObject(world, sheet, used);
      },
      getCellProperties: (load: object) => cellProperties(sheet, range, load, world.switches),
      getRowProperties: (load: object) => rowProperties(sheet, range, load, world.switches),
      getColumnProperties: (load: object) => columnProperties(sheet, range, load, world.switches),
      setRowProperties: (rows: readonly object[]) => {
        guard(sheet);
        setRowProperties(sheet, range, rows, world.switches);
      },
      setColumnProperties: (columns: readonly object[]) => {
        guard(sheet);
        setColumnProperties(sheet, range, columns);
      },
      merge: (across: boolean) => {
        guard(sheet);
        if (across) throw new ExcelError('NotEmulated', 'merge(true)');
        merge(sheet, range);
      },
      unmerge: () => {
        guard(sheet);
        sheet.merges = sheet.merges.filter((one) => !overlaps(one, range));
      },
      clear: (what: string) => {
        guard(sheet);
        clear(sheet, range, what);
        changed();
      },
      copyFrom: (source: RangeObject, what: string) => {
        guard(sheet);
        copyInto(world, sheet, range, source, what);
        changed();
      },
      select: () => {
        if (sheet.visibility !== 'Visible') throw new ExcelError('InvalidOperation', 'the sheet is hidden');
        model.active = { sheet: sheet.id, range };
      },
    },
  };
}

function plain(value: CellModel['value']): unknown {
  return value === null ? '' : isError(value) ? value.error : value;
}

function typeOf(value: CellModel['value']): string {
  if (value === null) return 'Empty';
  return isError(value)
    ? 'Error'
    : ({ string: 'String', number: 'Double' }[typeof value as string] ?? 'Boolean');
}

function mixed(hidden: ReadonlySet<number>, from: number, to: number): boolean | null {
  let count = 0;
  for (const one of hidden) if (one >= from && one <= to) count++;
  return count === 0 ? false : count === to - from + 1 ? true : null;
}

function broadcast(value: unknown, range: Range): unknown[][] {
  if (Array.isArray(value)) return value as unknown[][];
  return Array.from({ length: range.bottom - range.top + 1 }, () =>
    Array.from({ length: range.right - range.left + 1 }, () => value),
  );
}

function restyleEach(sheet: SheetModel, range: Range, formats: readonly (readonly unknown[])[]): void {
  for (const [row, column] of placesOf(range)) {
    const one = { top: row, left: column, bottom: row, right: column };
    const numberFormat = String(formats[row - range.top]?.[column - range.left]);
    restyle(sheet, one, (old) => ({ ...old, numberFormat }));
  }
}

/** Excel keeps the first cell's value and drops the others. */
function merge(sheet: SheetModel, range: Range): void {
  if (sizeOf(range) === 1) return;
  sheet.merges = [...sheet.merges.filter((one) => !overlaps(one, range)), range];
  for (const [row, column] of placesOf(range)) {
    const cell = cellOf(sheet, row, column);
    if (!cell || (row === range.top && column === range.left)) continue;
    cell.value = null;
    delete cell.formula;
  }
}

/** Vertical runs of cells, as special cells come back in areas. */
function runs(sheet: SheetModel, range: Range, wanted: (cell: CellModel) => boolean): Range[] {
  const keys = new Set<string>();
  for (const [key, cell] of existing(sheet, range)) {
    if (wanted(cell)) keys.add(`${Math.floor(key / 16_384)} ${key % 16_384}`);
  }
  const found: Range[] = [];
  for (const text of keys) {
    const [row = 0, column = 0] = text.split(' ').map(Number);
    if (keys.has(`${row - 1} ${column}`)) continue;
    let bottom = row;
    while (keys.has(`${bottom + 1} ${column}`)) bottom++;
    found.push({ top: row, left: column, bottom, right: column });
  }
  return found;
}

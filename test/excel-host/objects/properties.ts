import type { Range } from '../../../src/grid/address';
import { callMember, getMember, type HostObject, NotEmulated } from '../host-object';
import { cellOf, placesOf } from '../model/cells';
import { DEFAULT_FORMAT, type FormatModel, type Side } from '../model/format';
import { DEFAULT_HEIGHT, DEFAULT_WIDTH, type SheetModel } from '../model/workbook-model';
import type { Switch } from '../switches';
import { patternOf, rangeFormat, toPixel } from './range-format';

type Load = Readonly<Record<string, unknown>>;
type Switches = ReadonlySet<Switch>;
const KIND: Switches = new Set();

/** Gives of each member what is asked for; refuses a question that is not known. */
function pick(
  load: object,
  known: Readonly<Record<string, (inner: Load) => unknown>>,
  where: string,
): object {
  const answer: Record<string, unknown> = {};
  for (const [name, wanted] of Object.entries(load) as [string, unknown][]) {
    if (wanted === false || wanted === undefined) continue;
    const of = known[name];
    if (!of) throw new NotEmulated(`${where}.${name}`);
    answer[name] = of((typeof wanted === 'object' ? wanted : {}) as Load);
  }
  return answer;
}

/** `Range.getCellProperties`. */
export function cellProperties(
  sheet: SheetModel,
  range: Range,
  load: object,
  switches: Switches = KIND,
): object[][] {
  const rows: object[][] = [];
  for (const [row, column] of placesOf(range)) {
    const cell = cellOf(sheet, row, column);
    const one = pick(
      load,
      {
        format: (inner) => formatOf(cell?.format ?? DEFAULT_FORMAT, inner, switches),
        hyperlink: () => cell?.hyperlink ?? null,
      },
      'CellProperties',
    );
    (rows[row - range.top] ??= []).push(one);
  }
  return rows;
}

function formatOf(format: FormatModel, load: Load, switches: Switches): object {
  return pick(
    load,
    {
      font: (inner) =>
        pick(
          inner,
          Object.fromEntries(
            (['name', 'size', 'bold', 'italic', 'underline', 'strikethrough', 'color'] as const).map(
              (name) => [name, () => format[name]],
            ),
          ),
          'Font',
        ),
      fill: (inner) =>
        pick(
          inner,
          {
            color: () => format.fill ?? '#FFFFFF',
            pattern: () => patternOf(format, switches),
            tintAndShade: () => (format.fill === null ? null : 0),
          },
          'Fill',
        ),
      borders: (inner) => ({
        top: borderOf(format, 'EdgeTop', inner, switches),
        bottom: borderOf(format, 'EdgeBottom', inner, switches),
        left: borderOf(format, 'EdgeLeft', inner, switches),
        right: borderOf(format, 'EdgeRight', inner, switches),
      }),
      horizontalAlignment: () => format.horizontalAlignment,
      verticalAlignment: () => format.verticalAlignment,
      wrapText: () => format.wrapText,
      protection: () => ({ locked: format.locked, formulaHidden: false }),
    },
    'Format',
  );
}

function borderOf(format: FormatModel, side: Side, load: Load, switches: Switches): object {
  const border = format.borders[side] ?? { style: 'None', weight: 'Thin', color: '#000000' };
  return pick(
    load,
    {
      style: () => border.style,
      weight: () => border.weight,
      color: () => (switches.has('grey-border') ? '#000000' : border.color),
    },
    'Border',
  );
}

/** The look that all cells of a line have, `null` where they differ: what the range of the line says. */
function lineFormat(
  sheet: SheetModel,
  line: Range,
  switches: Switches,
): Readonly<Record<string, (inner: Load) => unknown>> {
  const format = rangeFormat(sheet, [line], switches);
  const all =
    (object: HostObject, where: string) =>
    (inner: Load): object =>
      pick(
        inner,
        Object.fromEntries(
          Object.keys(object.get ?? {}).map((name) => [name, () => getMember(object, name)]),
        ),
        where,
      );
  const inner = (name: string): HostObject => getMember(format, name) as HostObject;
  const side = (load: Load, index: string): object =>
    all(callMember(inner('borders'), 'getItem', [index]) as HostObject, 'Border')(load);
  return {
    font: all(inner('font'), 'Font'),
    fill: all(inner('fill'), 'Fill'),
    borders: (load) => ({
      top: side(load, 'EdgeTop'),
      bottom: side(load, 'EdgeBottom'),
      left: side(load, 'EdgeLeft'),
      right: side(load, 'EdgeRight'),
      horizontal: side(load, 'InsideHorizontal'),
      vertical: side(load, 'InsideVertical'),
    }),
    horizontalAlignment: () => getMember(format, 'horizontalAlignment'),
    verticalAlignment: () => getMember(format, 'verticalAlignment'),
    wrapText: () => getMember(format, 'wrapText'),
    protection: () => ({ locked: getMember(inner('protection'), 'locked'), formulaHidden: false }),
  };
}

/** `Range.getRowProperties`. */
export function rowProperties(
  sheet: SheetModel,
  range: Range,
  load: object,
  switches: Switches = KIND,
): object[] {
  return Array.from({ length: range.bottom - range.top + 1 }, (_, at) => {
    const row = range.top + at;
    const height = sheet.hiddenRows.has(row) ? 0 : (sheet.heights.get(row) ?? DEFAULT_HEIGHT);
    return pick(
      load,
      {
        rowHidden: () => sheet.hiddenRows.has(row),
        format: (inner) =>
          pick(
            inner,
            { ...lineFormat(sheet, { ...range, top: row, bottom: row }, switches), rowHeight: () => height },
            'RowFormat',
          ),
      },
      'RowProperties',
    );
  });
}

/** `Range.getColumnProperties`. */
export function columnProperties(
  sheet: SheetModel,
  range: Range,
  load: object,
  switches: Switches = KIND,
): object[] {
  return Array.from({ length: range.right - range.left + 1 }, (_, at) => {
    const column = range.left + at;
    const width = sheet.hiddenColumns.has(column) ? 0 : (sheet.widths.get(column) ?? DEFAULT_WIDTH);
    return pick(
      load,
      {
        columnHidden: () => sheet.hiddenColumns.has(column),
        format: (inner) =>
          pick(
            inner,
            {
              ...lineFormat(sheet, { ...range, left: column, right: column }, switches),
              columnWidth: () => width,
            },
            'ColumnFormat',
          ),
      },
      'ColumnProperties',
    );
  });
}

interface SettableSize {
  readonly rowHidden?: boolean;
  readonly columnHidden?: boolean;
  readonly format?: { readonly rowHeight?: number; readonly columnWidth?: number };
}

/** `Range.setRowProperties`. */
export function setRowProperties(
  sheet: SheetModel,
  range: Range,
  rows: readonly SettableSize[],
  switches: Switches = KIND,
): void {
  const pixel = switches.has('scaled-heights') ? 0.6 : 0.75;
  for (const [at, { rowHidden, format }] of rows.entries()) {
    const row = range.top + at;
    if (format?.rowHeight !== undefined)
      sheet.heights.set(row, Math.round(Math.round(format.rowHeight / pixel) * pixel * 100) / 100);
    mark(sheet.hiddenRows, row, rowHidden);
  }
}

/** `Range.setColumnProperties`. */
export function setColumnProperties(sheet: SheetModel, range: Range, columns: readonly SettableSize[]): void {
  for (const [at, { columnHidden, format }] of columns.entries()) {
    const column = range.left + at;
    if (format?.columnWidth !== undefined) sheet.widths.set(column, toPixel(format.columnWidth));
    mark(sheet.hiddenColumns, column, columnHidden);
  }
}

function mark(hidden: Set<number>, at: number, value: boolean | undefined): void {
  if (value === true) hidden.add(at);
  if (value === false) hidden.delete(at);
}

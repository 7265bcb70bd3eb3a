import type { Range } from '../../../src/grid/address';
import { type HostObject, NotEmulated } from '../host-object';
import { cellOf, placesOf, restyle } from '../model/cells';
import { type BorderModel, DEFAULT_FORMAT, type FormatModel, type Side } from '../model/format';
import type { SheetModel } from '../model/workbook-model';
import { guardLooks } from '../world';
import { DEFAULT_WIDTH } from '../model/workbook-model';
import type { Switch } from '../switches';

/** `Range.format` and `RangeAreas.format`: every set goes to each cell of each range. */
export function rangeFormat(
  sheet: SheetModel,
  ranges: readonly Range[],
  switches: ReadonlySet<Switch> = new Set(),
): HostObject {
  const put = (change: Partial<FormatModel>): void => {
    guardLooks(sheet, switches);
    for (const range of ranges) restyle(sheet, range, (old) => ({ ...old, ...change }));
  };
  const setter =
    (name: keyof FormatModel) =>
    (value: never): void => {
      put({ [name]: value });
    };
  const uniform = (of: (format: FormatModel) => unknown): unknown => uniformOf(sheet, ranges, of);
  const FONT = ['name', 'size', 'bold', 'italic', 'underline', 'strikethrough', 'color'] as const;
  return {
    kind: 'RangeFormat',
    get: {
      horizontalAlignment: () => uniform((format) => format.horizontalAlignment),
      verticalAlignment: () => uniform((format) => format.verticalAlignment),
      wrapText: () => uniform((format) => format.wrapText),
      font: () => ({
        kind: 'RangeFont',
        get: Object.fromEntries(FONT.map((name) => [name, () => uniform((format) => format[name])])),
        set: Object.fromEntries(FONT.map((name) => [name, setter(name)])),
      }),
      fill: () => ({
        kind: 'RangeFill',
        get: {
          color: () => uniform((format) => format.fill ?? '#FFFFFF') ?? '',
          pattern: () => uniform((format) => patternOf(format, switches)),
          tintAndShade: () => uniform((format) => (format.fill === null ? null : 0)),
        },
        set: { color: setter('fill') },
        call: {
          clear: () => {
            put({ fill: null });
          },
        },
      }),
      protection: () => ({
        kind: 'FormatProtection',
        get: { locked: () => uniform((format) => format.locked) },
        set: { locked: setter('locked') },
      }),
      borders: () => borders(sheet, ranges, switches),
      columnWidth: () => sheet.widths.get(ranges[0]?.left ?? 0) ?? DEFAULT_WIDTH,
    },
    call: {
      autofitRows: () => {
        guardLooks(sheet, switches);
        forget(sheet.heights, ranges, 'top', 'bottom');
      },
    },
    set: {
      horizontalAlignment: setter('horizontalAlignment'),
      verticalAlignment: setter('verticalAlignment'),
      wrapText: setter('wrapText'),
      useStandardWidth: (standard: boolean) => {
        guardLooks(sheet, switches);
        if (!standard) throw new NotEmulated('useStandardWidth = false');
        forget(sheet.widths, ranges, 'left', 'right');
      },
      useStandardHeight: (standard: boolean) => {
        guardLooks(sheet, switches);
        if (!standard) throw new NotEmulated('useStandardHeight = false');
        forget(sheet.heights, ranges, 'top', 'bottom');
      },
      rowHeight: (points: number) => {
        guardLooks(sheet, switches);
        const pixel = switches.has('scaled-heights') ? 0.6 : 0.75;
        for (const range of ranges) {
          for (let row = range.top; row <= range.bottom; row++)
            sheet.heights.set(row, Math.round(Math.round(points / pixel) * pixel * 100) / 100);
        }
      },
      columnWidth: (points: number) => {
        guardLooks(sheet, switches);
        for (const range of ranges) {
          for (let column = range.left; column <= range.right; column++)
            sheet.widths.set(column, toPixel(points));
        }
      },
    },
  };
}

/** Without a fill `None`; where the switch is on, nothing at all, of white cells as well. */
export function patternOf({ fill }: FormatModel, switches: ReadonlySet<Switch>): string | null {
  if (switches.has('pattern-null') && (fill === null || fill === '#FFFFFF')) return null;
  return fill === null ? 'None' : 'Solid';
}

/** The one value of all cells; `null` where they differ. */
function uniformOf(
  sheet: SheetModel,
  ranges: readonly Range[],
  of: (format: FormatModel) => unknown,
): unknown {
  let first: unknown;
  for (const range of ranges) {
    for (const [row, column] of placesOf(range)) {
      const value = of(cellOf(sheet, row, column)?.format ?? DEFAULT_FORMAT);
      if (first === undefined) first = value;
      else if (first !== value) return null;
    }
  }
  return first ?? null;
}

/** Excel keeps widths in whole pixels. */
export function toPixel(points: number): number {
  return Math.round(points / 0.75) * 0.75;
}

function forget(
  sizes: Map<number, number>,
  ranges: readonly Range[],
  from: 'left' | 'top',
  to: 'right' | 'bottom',
): void {
  for (const range of ranges) {
    for (const at of [...sizes.keys()]) if (at >= range[from] && at <= range[to]) sizes.delete(at);
  }
}

function borders(sheet: SheetModel, ranges: readonly Range[], switches: ReadonlySet<Switch>): HostObject {
  return {
    kind: 'RangeBorderCollection',
    call: { getItem: (index: string) => border(sheet, ranges, index, switches) },
    item: (index: string) => border(sheet, ranges, index, switches),
  };
}

function border(
  sheet: SheetModel,
  ranges: readonly Range[],
  index: string,
  switches: ReadonlySet<Switch>,
): HostObject {
  const black = switches.has('grey-border');
  const change = (part: Partial<BorderModel> | null): void => {
    guardLooks(sheet, switches);
    for (const [side, range] of ranges.flatMap((one) => linesOf(one, index)))
      restyle(sheet, range, (old) => ({
        ...old,
        borders: { ...old.borders, [side]: join(old.borders[side], part) },
      }));
  };
  const edge = (of: (border: BorderModel | null) => string): string | null => {
    const values = new Set<string>();
    for (const [side, range] of ranges.flatMap((one) => linesOf(one, index)))
      for (const [row, column] of placesOf(range))
        values.add(of((cellOf(sheet, row, column)?.format ?? DEFAULT_FORMAT).borders[side]));
    return values.size === 1 ? ([...values][0] ?? null) : null;
  };
  return {
    kind: 'RangeBorder',
    key: { SideIndex: index },
    get: {
      style: () => edge((one) => one?.style ?? 'None'),
      weight: () => edge((one) => one?.weight ?? 'Thin'),
      color: () => (black ? '#000000' : (edge((one) => one?.color ?? '#000000') ?? '')),
    },
    set: {
      style: (style: string) => {
        change(style === 'None' ? null : { style });
      },
      weight: (weight: string) => {
        change({ weight });
      },
      color: (color: string) => {
        change({ color });
      },
    },
  };
}

function join(old: BorderModel | null, part: Partial<BorderModel> | null): BorderModel | null {
  return part && { style: 'Continuous', weight: 'Thin', color: '#000000', ...old, ...part };
}

/** Which sides of which cells a border of a range consists of. */
function linesOf(range: Range, index: string): readonly (readonly [Side, Range])[] {
  const { top, left, bottom, right } = range;
  switch (index) {
    case 'EdgeTop':
      return [[index, { ...range, bottom: top }]];
    case 'EdgeBottom':
      return [[index, { ...range, top: bottom }]];
    case 'EdgeLeft':
      return [[index, { ...range, right: left }]];
    case 'EdgeRight':
      return [[index, { ...range, left: right }]];
    case 'InsideHorizontal':
      return [
        ['EdgeTop', { ...range, top: top + 1 }],
        ['EdgeBottom', { ...range, bottom: bottom - 1 }],
      ];
    case 'InsideVertical':
      return [
        ['EdgeLeft', { ...range, left: left + 1 }],
        ['EdgeRight', { ...range, right: right - 1 }],
      ];
    default:
      throw new NotEmulated(`border ${index}`);
  }
}

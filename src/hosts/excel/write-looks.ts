import { parseRange, type Range } from '../../grid/address';
import type { CellStyle, ContentRow, SheetContent } from '../../plan/sheet-content';
import { rangeAt } from './places';
import { addressLists, rectanglesByKind } from './rectangles';
import { CALL_BYTES, type SheetWriter } from './writer';

/** One thing of a look: what of a style it is, and how Excel is told. A value that a cell has anyway is `undefined`. */
interface Facet<T> {
  readonly of: (style: CellStyle, linked: boolean) => T | undefined;
  readonly set: (format: Excel.RangeFormat, value: T) => void;
  /** About how many calls `set` makes. */
  readonly calls?: number;
}

/** Excel gives a linked cell a look of its own, so that the colour and the line of its text must be told. */
const BLACK = '#000000';

function facet<T extends string | number | boolean>(
  of: Facet<T>['of'],
  set: Facet<T>['set'],
  calls = 2,
): Facet<string | number | boolean> {
  return {
    of,
    set: (format, value) => {
      set(format, value as T);
    },
    calls,
  };
}

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

const FACETS: readonly Facet<string | number | boolean>[] = [
  facet<string>(
    ({ font }) => font?.name,
    ({ font }, name) => {
      font.name = name;
    },
  ),
  facet<number>(
    ({ font }) => font?.size,
    ({ font }, size) => {
      font.size = size;
    },
  ),
  facet<boolean>(
    ({ font }) => font?.bold || undefined,
    ({ font }, bold) => {
      font.bold = bold;
    },
  ),
  facet<boolean>(
    ({ font }) => font?.italic || undefined,
    ({ font }, italic) => {
      font.italic = italic;
    },
  ),
  facet<boolean>(
    ({ font }) => font?.strike || undefined,
    ({ font }, strike) => {
      font.strikethrough = strike;
    },
  ),
  facet<boolean>(
    ({ font }, linked) => (linked ? font?.underline === true : font?.underline || undefined),
    ({ font }, underline) => {
      font.underline = underline ? 'Single' : 'None';
    },
  ),
  facet<string>(
    ({ font }, linked) => font?.colour ?? (linked ? BLACK : undefined),
    ({ font }, colour) => {
      font.color = colour;
    },
  ),
  facet<string>(
    ({ fill }) => fill,
    ({ fill }, colour) => {
      fill.color = colour;
    },
  ),
  facet<keyof typeof HORIZONTAL>(
    ({ horizontal }) => horizontal,
    (format, horizontal) => {
      format.horizontalAlignment = HORIZONTAL[horizontal];
    },
    1,
  ),
  facet<keyof typeof VERTICAL>(
    ({ vertical }) => vertical,
    (format, vertical) => {
      format.verticalAlignment = VERTICAL[vertical];
    },
    1,
  ),
  facet<boolean>(
    ({ wrap }) => wrap || undefined,
    (format, wrap) => {
      format.wrapText = wrap;
    },
    1,
  ),
  facet<boolean>(
    ({ locked }) => (locked === false ? locked : undefined),
    ({ protection }, locked) => {
      protection.locked = locked;
    },
  ),
  facet<string>(
    ({ border }) => border && `${border.style} ${border.colour}`,
    (format, border) => {
      setBorders(format, border);
    },
    24,
  ),
];

const ALL_SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;

function setBorders(format: Excel.RangeFormat, border: string): void {
  const [style, colour = BLACK] = border.split(' ');
  for (const side of ALL_SIDES) {
    const line = format.borders.getItem(side);
    line.style = 'Continuous';
    // A new line is thin and black.
    if (style === 'medium') line.weight = 'Medium';
    if (colour !== BLACK) line.color = colour;
  }
}

interface Told {
  readonly facet: Facet<string | number | boolean>;
  readonly value: string | number | boolean;
}

/**
 * Gives untouched cells their looks. Not style by style (https://github.com/OfficeDev/office-js/issues/12, 2564: every
 * action takes its time): each thing that looks consist of is told once for all cells that share it, whatever else
 * differs, and what is told of the very same cells is told of them together.
 */
export async function writeLooks(writer: SheetWriter, { rows, styles }: SheetContent): Promise<void> {
  // A style on a linked cell is a kind of its own.
  const kinds = [
    ...styles.map((style) => [style, false] as const),
    ...styles.map((style) => [style, true] as const),
  ];
  const covers = new Map<string, ReadonlyMap<number, readonly Range[]>>();
  const told = new Map<string, Told[]>();
  for (const one of FACETS) {
    const values: (string | number | boolean)[] = [];
    const partition = kinds.map(([style, linked]) => {
      const value = one.of(style, linked);
      if (value === undefined) return -1;
      const at = values.indexOf(value);
      return at >= 0 ? at : values.push(value) - 1;
    });
    if (values.length === 0) continue;
    const key = partition.join();
    let cover = covers.get(key);
    if (!cover) covers.set(key, (cover = coverOf(rows, styles.length, partition)));
    for (const [at, ranges] of cover) {
      const value = values[at];
      if (value === undefined) continue;
      for (const addresses of addressLists(ranges)) {
        const list = told.get(addresses) ?? [];
        list.push({ facet: one, value });
        told.set(addresses, list);
      }
    }
  }
  for (const [addresses, list] of told) {
    const calls = list.reduce((sum, { facet: { calls: more = 2 } }) => sum + more, 3);
    await writer.add(
      addresses.length + calls * CALL_BYTES,
      (sheet) => {
        const single = parseRange(addresses);
        const { format } = single ? rangeAt(sheet, single) : sheet.getRanges(addresses);
        for (const { facet: one, value } of list) one.set(format, value);
      },
      calls,
    );
  }
}

function coverOf(
  rows: readonly ContentRow[],
  styles: number,
  partition: readonly number[],
): ReadonlyMap<number, readonly Range[]> {
  return rectanglesByKind(
    rows.length,
    (row) => rows[row]?.cells.length ?? 0,
    (row, column) => {
      const cell = rows[row]?.cells[column];
      if (!cell) return undefined;
      if (cell.style === undefined) return undefined;
      const kind = partition[cell.link ? styles + cell.style : cell.style] ?? -1;
      return kind < 0 ? undefined : kind;
    },
  );
}

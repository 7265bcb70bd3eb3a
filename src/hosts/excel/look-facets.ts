import type { CellStyle } from '../../plan/sheet-content';

/** One thing of a look: what of a style it is, and how Excel is told. A value that a cell has anyway is `undefined`. */
export interface Facet<T> {
  readonly of: (style: CellStyle, linked: boolean) => T | undefined;
  readonly set: (format: Excel.RangeFormat, value: T) => void;
  /** About how many calls `set` makes. */
  readonly calls?: number;
  /** What a cell has that nobody touched, where everybody knows it. */
  readonly plain?: T;
}

/** Excel gives a linked cell a look of its own, so that the colour and the line of its text must be told. */
const BLACK = '#000000';

function facet<T extends string | number | boolean>(
  of: Facet<T>['of'],
  set: Facet<T>['set'],
  calls = 2,
  plain?: T,
): Facet<string | number | boolean> {
  return {
    ...(plain !== undefined && { plain }),
    of,
    set: (format, value) => {
      set(format, value as T);
    },
    calls,
  };
}

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

export const FACETS: readonly Facet<string | number | boolean>[] = [
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
    2,
    false,
  ),
  facet<boolean>(
    ({ font }) => font?.italic || undefined,
    ({ font }, italic) => {
      font.italic = italic;
    },
    2,
    false,
  ),
  facet<boolean>(
    ({ font }) => font?.strike || undefined,
    ({ font }, strike) => {
      font.strikethrough = strike;
    },
    2,
    false,
  ),
  facet<boolean>(
    ({ font }, linked) => (linked ? font?.underline === true : font?.underline || undefined),
    ({ font }, underline) => {
      font.underline = underline ? 'Single' : 'None';
    },
    2,
    false,
  ),
  facet<string>(
    ({ font }, linked) => font?.colour ?? (linked ? BLACK : undefined),
    ({ font }, colour) => {
      font.color = colour;
    },
    2,
    BLACK,
  ),
  facet<string>(
    ({ fill }) => fill,
    ({ fill }, colour) => {
      if (colour === '') fill.clear();
      else fill.color = colour;
    },
    2,
    '',
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
    false,
  ),
  facet<boolean>(
    ({ locked }) => (locked === false ? locked : undefined),
    ({ protection }, locked) => {
      protection.locked = locked;
    },
    2,
    true,
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

/** Whether a cell of one look can be given another, without knowing what a cell has that nobody touched. */
export function canTurn(base: CellStyle, style: CellStyle): boolean {
  return FACETS.every(
    (one) =>
      one.plain !== undefined || one.of(style, false) !== undefined || one.of(base, false) === undefined,
  );
}

import type { CellStyle } from '../../plan/sheet-content';

const ALL_SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

/** Gives cells a look; number formats apart, which only single ranges take. What the style leaves open stays as it is. */
export function applyStyle(format: Excel.RangeFormat, style: CellStyle): void {
  const { font, fill, border } = style;
  if (font?.name !== undefined) format.font.name = font.name;
  if (font?.size !== undefined) format.font.size = font.size;
  if (font?.bold !== undefined) format.font.bold = font.bold;
  if (font?.italic !== undefined) format.font.italic = font.italic;
  if (font?.underline !== undefined) format.font.underline = font.underline ? 'Single' : 'None';
  if (font?.strike !== undefined) format.font.strikethrough = font.strike;
  if (font?.colour !== undefined) format.font.color = font.colour;
  if (fill !== undefined) format.fill.color = fill;
  if (style.horizontal) format.horizontalAlignment = HORIZONTAL[style.horizontal];
  if (style.vertical) format.verticalAlignment = VERTICAL[style.vertical];
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.locked !== undefined) format.protection.locked = style.locked;
  if (!border) return;
  for (const side of ALL_SIDES) {
    const line = format.borders.getItem(side);
    line.style = 'Continuous';
    line.weight = border.style === 'medium' ? 'Medium' : 'Thin';
    line.color = border.colour;
  }
}

/** The look of a cell as we speak of it. `plain`: the look of a cell that nobody touched; what is the same is left out. */
export function styleOf(cell: Excel.CellProperties, numberFormat: string, plain?: CellStyle): CellStyle {
  const { format = {} } = cell;
  const { font = {}, fill = {}, borders = {} } = format;
  const style: CellStyle = {
    font: {
      ...(font.name && { name: font.name }),
      ...(font.size && { size: font.size }),
      bold: font.bold === true,
      italic: font.italic === true,
      underline: font.underline !== undefined && font.underline !== 'None',
      strike: font.strikethrough === true,
      ...(font.color && { colour: font.color.toUpperCase() }),
    },
    // Without a fill Excel answers white, with the pattern None.
    ...(fill.color && fill.pattern !== 'None' && { fill: fill.color.toUpperCase() }),
    ...borderOf([borders.top, borders.bottom, borders.left, borders.right]),
    ...wordOf('horizontal', format.horizontalAlignment, ['left', 'center', 'right'] as const),
    ...wordOf('vertical', format.verticalAlignment, ['top', 'center', 'bottom'] as const),
    wrap: format.wrapText === true,
    locked: format.protection?.locked !== false,
    numberFormat,
  };
  return plain ? without(style, plain) : style;
}

function borderOf(sides: readonly (Excel.CellBorder | undefined)[]): Pick<CellStyle, 'border'> {
  const [first] = sides;
  if (first?.style !== 'Continuous') return {};
  const same = sides.every(
    (side) => side?.style === 'Continuous' && side.weight === first.weight && side.color === first.color,
  );
  if (!same) return {};
  const style = first.weight === 'Medium' || first.weight === 'Thick' ? 'medium' : 'thin';
  return { border: { style, colour: (first.color ?? '#000000').toUpperCase() } };
}

function wordOf<N extends 'horizontal' | 'vertical'>(
  name: N,
  value: string | undefined,
  words: readonly NonNullable<CellStyle[N]>[],
): Pick<CellStyle, N> {
  const word = words.find((one) => one === value?.toLowerCase());
  return (word ? { [name]: word } : {}) as Pick<CellStyle, N>;
}

/** A font stays whole as soon as anything of it differs: its name without its size says nothing. */
function without(style: CellStyle, plain: CellStyle): CellStyle {
  const known = plain as Readonly<Record<string, unknown>>;
  const differs = ([name, value]: [string, unknown]): boolean =>
    JSON.stringify(value) !== JSON.stringify(known[name]);
  return Object.fromEntries(Object.entries(style).filter(differs));
}

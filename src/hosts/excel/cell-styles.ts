import type { CellStyle } from '../../plan/sheet-content';
import { WHITE } from './look-parts';

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
    ...(fill.color && isFilled(fill) && { fill: fill.color.toUpperCase() }),
    ...borderOf([borders.top, borders.bottom, borders.left, borders.right]),
    ...wordOf('horizontal', format.horizontalAlignment, ['left', 'center', 'right'] as const),
    ...wordOf('vertical', format.verticalAlignment, ['top', 'center', 'bottom'] as const),
    wrap: format.wrapText === true,
    locked: format.protection?.locked !== false,
    numberFormat,
  };
  return plain ? without(style, plain) : style;
}

/**
 * Without a fill Excel answers white, with the pattern None; or with none, as for white cells, and then only the tint
 * tells them apart: https://github.com/OfficeDev/office-js/issues/4900
 */
function isFilled({ color, pattern, tintAndShade }: Excel.CellPropertiesFill): boolean {
  if (pattern === 'None') return false;
  return Boolean(pattern) || color?.toUpperCase() !== WHITE || typeof tintAndShade === 'number';
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

import type { Package } from '../package';
import { type XmlElement, childOf, readTree } from '../read/xml-tree';

/** `#RRGGBB` of a colour element (`rgb`, `theme` with `tint`, `indexed`); `undefined` for automatic. */
export type Colours = (element: XmlElement | undefined) => string | undefined;

/** Theme colours in the order that `theme=` counts: the first two pairs stand the other way round in the theme part. */
const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];
const OFFICE_THEME = [
  'FFFFFF',
  '000000',
  'E7E6E6',
  '44546A',
  '4472C4',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '5B9BD5',
  '70AD47',
  '0563C1',
  '954F72',
];

/** The palette of old files: ECMA-376 part 1, 18.8.27. 0–7 are 8–15 once more; 64 and 65 are the system's own. */
const PALETTE =
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'.split(
    ' ',
  );

export function readColours(pack: Package, theme: string | undefined): Colours {
  const themed = theme === undefined ? OFFICE_THEME : readTheme(pack, theme);
  return (element) => {
    const attributes = element?.attributes;
    const rgb = attributes?.get('rgb');
    if (rgb !== undefined)
      return /^[0-9A-Fa-f]{6,8}$/.test(rgb) ? `#${rgb.slice(-6).toUpperCase()}` : undefined;
    const tint = Number(attributes?.get('tint') ?? 0) || 0;
    const index = Number(attributes?.get('indexed') ?? NaN);
    const named = attributes?.has('theme')
      ? themed[Number(attributes.get('theme'))]
      : index >= 0
        ? PALETTE[index < 8 ? index : index - 8]
        : undefined;
    return named === undefined ? undefined : `#${tinted(named, tint)}`;
  };
}

function readTheme(pack: Package, part: string): readonly string[] {
  const scheme = childOf(childOf(readTree(pack.textChunks(part)), 'themeElements'), 'clrScheme');
  return THEME_ORDER.map((name, index) => {
    const [colour] = childOf(scheme, name)?.children ?? [];
    const hex = colour?.attributes.get('lastClr') ?? colour?.attributes.get('val') ?? '';
    return /^[0-9A-Fa-f]{6}$/.test(hex) ? hex.toUpperCase() : (OFFICE_THEME[index] ?? '000000');
  });
}

/** A tint changes the lightness: below 0 towards black, above towards white (18.3.1.15). */
function tinted(hex: string, tint: number): string {
  if (tint === 0) return hex;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const light = (most + least) / 2;
  const target = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const saturation = most === least ? 0 : (most - least) / (1 - Math.abs(2 * light - 1));
  const reach = (saturation * (1 - Math.abs(2 * target - 1))) / 2;
  const spread = most - least;
  const channel = (value: number) => {
    const place = spread === 0 ? 0 : ((value - least) / spread) * 2 - 1;
    const level = Math.round((target + place * reach) * 255);
    return Math.min(255, Math.max(0, level)).toString(16).padStart(2, '0').toUpperCase();
  };
  return channel(red) + channel(green) + channel(blue);
}

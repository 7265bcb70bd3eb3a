import { type XmlElement, childOf, childrenOf } from './xml-tree';

/** Turns a colour element (`<color rgb=…>`, `theme`, `indexed`, `tint`) into `#RRGGBB`; `undefined` where it is absent or automatic. */
export type Colours = (element: XmlElement | undefined) => string | undefined;

/** The palette of `indexed` colours from 8 on (ECMA-376 part 1, 18.8.27); 0–7 are the same as 8–15. */
const PALETTE =
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'.split(
    ' ',
  );

/** In the order of `theme=`, which is not that of the file: light and dark change places. */
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

/** The Office theme, for workbooks that state none. */
const OFFICE = 'FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72'.split(
  ' ',
);

/** `styles` and `theme`: the roots of those parts. */
export function coloursOf(styles: XmlElement | undefined, theme: XmlElement | undefined): Colours {
  const scheme = childOf(childOf(theme, 'themeElements'), 'clrScheme');
  const themed = THEME_ORDER.map((name, index) => {
    const colour = childOf(scheme, name)?.children[0]?.attributes;
    return hex(colour?.get('lastClr') ?? colour?.get('val')) ?? OFFICE[index] ?? '000000';
  });
  const own = childrenOf(childOf(childOf(styles, 'colors'), 'indexedColors'), 'rgbColor');
  const indexed = (index: number): string | undefined =>
    own.length > 0 ? hex(own[index]?.attributes.get('rgb')) : PALETTE[index < 8 ? index : index - 8];
  return (element) => {
    const attributes = element?.attributes;
    if (attributes === undefined) return undefined;
    const [rgb, theme, index] = [attributes.get('rgb'), attributes.get('theme'), attributes.get('indexed')];
    const base =
      rgb !== undefined
        ? hex(rgb)
        : theme !== undefined
          ? themed[Number(theme)]
          : indexed(Number(index ?? -1));
    return base === undefined ? undefined : `#${tinted(base, Number(attributes.get('tint') ?? 0))}`;
  };
}

/** `FFRRGGBB` or `RRGGBB` to `RRGGBB`. */
function hex(text: string | undefined): string | undefined {
  const match = /^(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(text ?? '');
  return match?.[1]?.toUpperCase();
}

/** Lighter (up to 1) or darker (down to -1) by the luminance (ECMA-376 part 1, 18.8.19): between white or black and the colour. */
function tinted(colour: string, tint: number): string {
  if (!(tint >= -1 && tint <= 1) || tint === 0) return colour;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const light = (most + least) / 2;
  const target = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  // Hue and saturation stay: each channel's distance from the luminance grows with the room that the new one has.
  const room = (one: number): number => 1 - Math.abs(2 * one - 1);
  const scale = room(light) === 0 ? 0 : room(target) / room(light);
  return [red, green, blue]
    .map((channel) => Math.round(Math.min(1, Math.max(0, target + (channel - light) * scale)) * 255))
    .map((channel) => channel.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}

import { numberFormatsOf } from '../../hosts/file/read/formats-of-styles';
import { type XmlElement, childOf, childrenOf, isTrue } from '../../hosts/file/read/xml-tree';
import type { Colours } from '../../hosts/file/content/colours';
import { fontStack } from './fonts';
import type { Style } from './plain';

/** Univer's line styles by Excel's names. */
const LINES: Readonly<Record<string, number>> = {
  thin: 1,
  hair: 2,
  dotted: 3,
  dashed: 4,
  dashDot: 5,
  dashDotDot: 6,
  double: 7,
  medium: 8,
  mediumDashed: 9,
  mediumDashDot: 10,
  mediumDashDotDot: 11,
  slantDashDot: 12,
  thick: 13,
};
const HORIZONTAL: Readonly<Record<string, number>> = {
  left: 1,
  center: 2,
  centerContinuous: 2,
  right: 3,
  justify: 4,
  distributed: 6,
};
const VERTICAL: Readonly<Record<string, number>> = {
  top: 1,
  center: 2,
  bottom: 3,
  justify: 2,
  distributed: 2,
};
const WRAP = 3;
/** Pixels that one step of Excel's indent takes. */
const INDENT = 9;

/** The looks that cells and rules refer to by number, as Univer says them. */
export interface Looks {
  /** By the index that cells give as `s`. */
  readonly cells: readonly Style[];
  /** By the index that conditional formats give as `dxfId`. */
  readonly highlights: readonly Style[];
  /** The workbook's default font: what column widths are counted in. */
  readonly font: { readonly name: string; readonly size: number };
}

export function readLooks(root: XmlElement | undefined, colours: Colours): Looks {
  const list = (name: string, item: string) => childrenOf(childOf(root, name), item);
  const fonts = list('fonts', 'font').map((font) => fontStyle(font, colours));
  const fills = list('fills', 'fill').map((fill) => fillStyle(fill, colours, 'fgColor'));
  const borders = list('borders', 'border').map((border) => borderStyle(border, colours));
  const formats = numberFormatsOf(root);
  const cells = list('cellXfs', 'xf').map((xf, index): Style => {
    const pick = <T>(from: readonly T[], id: string): T | undefined =>
      from[Number(xf.attributes.get(id) ?? 0)];
    const pattern = formats[index] ?? 'General';
    return {
      ...pick(fonts, 'fontId'),
      ...pick(fills, 'fillId'),
      ...pick(borders, 'borderId'),
      ...alignment(childOf(xf, 'alignment')),
      ...(pattern !== 'General' && { n: { pattern } }),
    };
  });
  const highlights = list('dxfs', 'dxf').map((dxf): Style => {
    const font = childOf(dxf, 'font');
    const fill = childOf(dxf, 'fill');
    const pattern = childOf(dxf, 'numFmt')?.attributes.get('formatCode');
    return {
      ...(font && fontStyle(font, colours)),
      // Of a highlight's solid fill Excel shows the background.
      ...(fill && { ...fillStyle(fill, colours, 'fgColor'), ...fillStyle(fill, colours, 'bgColor') }),
      ...(pattern !== undefined && { n: { pattern } }),
    };
  });
  const [first] = list('fonts', 'font');
  const name = childOf(first, 'name')?.attributes.get('val') ?? '宋体';
  return { cells, highlights, font: { name, size: fonts[0]?.fs ?? 11 } };
}

function fontStyle(font: XmlElement, colours: Colours): Style {
  const value = (name: string) => childOf(font, name)?.attributes.get('val');
  const flag = (name: string) => {
    const element = childOf(font, name);
    return element !== undefined && isTrue(element.attributes.get('val') ?? '1');
  };
  const size = Number(value('sz'));
  const name = value('name');
  const colour = colours(childOf(font, 'color'));
  const underline = childOf(font, 'u');
  const offset = value('vertAlign');
  return {
    ...(name !== undefined && { ff: fontStack(name, size) }),
    ...(size > 0 && { fs: size }),
    ...(flag('b') && { bl: 1 }),
    ...(flag('i') && { it: 1 }),
    ...(flag('strike') && { st: { s: 1 } }),
    ...(underline && underline.attributes.get('val') !== 'none' && { ul: { s: 1 } }),
    ...(colour !== undefined && { cl: { rgb: colour } }),
    ...(offset === 'subscript' && { va: 2 }),
    ...(offset === 'superscript' && { va: 3 }),
  };
}

function fillStyle(fill: XmlElement, colours: Colours, which: 'fgColor' | 'bgColor'): Style {
  const pattern = childOf(fill, 'patternFill');
  if (!pattern) {
    const stop = childrenOf(childOf(fill, 'gradientFill'), 'stop')[0];
    const colour = colours(childOf(stop, 'color'));
    return colour === undefined ? {} : { bg: { rgb: colour } };
  }
  const kind = pattern.attributes.get('patternType');
  if (kind === 'none' || kind === 'gray125' || (kind === undefined && which === 'fgColor')) return {};
  const colour = colours(childOf(pattern, which));
  return colour === undefined ? {} : { bg: { rgb: colour } };
}

function borderStyle(border: XmlElement, colours: Colours): Style {
  const data: NonNullable<Style['bd']> = {};
  const line = (names: readonly string[], keys: readonly ('l' | 'r' | 't' | 'b' | 'tl_br' | 'bl_tr')[]) => {
    const side = names.map((name) => childOf(border, name)).find((one) => one?.attributes.has('style'));
    const style = LINES[side?.attributes.get('style') ?? ''];
    if (style === undefined) return;
    for (const key of keys)
      data[key] = { s: style, cl: { rgb: colours(childOf(side, 'color')) ?? '#000000' } };
  };
  line(['left', 'start'], ['l']);
  line(['right', 'end'], ['r']);
  line(['top'], ['t']);
  line(['bottom'], ['b']);
  if (isTrue(border.attributes.get('diagonalDown'))) line(['diagonal'], ['tl_br']);
  if (isTrue(border.attributes.get('diagonalUp'))) line(['diagonal'], ['bl_tr']);
  return Object.keys(data).length === 0 ? {} : { bd: data };
}

function alignment(element: XmlElement | undefined): Style {
  if (!element) return {};
  const { attributes } = element;
  const horizontal = HORIZONTAL[attributes.get('horizontal') ?? ''];
  const vertical = VERTICAL[attributes.get('vertical') ?? ''];
  const indent = Number(attributes.get('indent') ?? 0);
  const turn = Number(attributes.get('textRotation') ?? 0);
  return {
    ...(horizontal !== undefined && { ht: horizontal }),
    ...(vertical !== undefined && { vt: vertical }),
    ...(isTrue(attributes.get('wrapText')) && { tb: WRAP }),
    ...(indent > 0 && { pd: horizontal === 3 ? { r: indent * INDENT } : { l: indent * INDENT } }),
    // 0–90 turns up, 91–180 down, 255 puts one character under the other.
    ...(turn === 255 ? { tr: { a: 0, v: 1 } } : turn > 0 && { tr: { a: turn <= 90 ? -turn : turn - 90 } }),
  };
}

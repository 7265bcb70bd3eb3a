import type { CellStyle, HighlightFormat } from '../../../plan/sheet-content';
import { type Colours, coloursOf } from './colours';
import { formatById } from './number-formats';
import { type XmlElement, childOf, childrenOf, isTrue } from './xml-tree';

export interface Styles {
  /** By the index that cells give as `s`. What is as in a cell that nobody touched is left out. */
  readonly cells: readonly CellStyle[];
  /** Formats of conditional formats, by `dxfId`. */
  readonly highlights: readonly HighlightFormat[];
  readonly colours: Colours;
}

/** `root` and `theme`: the roots of those parts, `undefined` where the workbook has none. */
export function readStyles(root: XmlElement | undefined, theme: XmlElement | undefined): Styles {
  const colours = coloursOf(root, theme);
  const format = formatById(root);
  const [plainFont, ...otherFonts] = childOf(root, 'fonts')?.children ?? [];
  const fonts = [
    undefined,
    ...otherFonts.map((font) => (sameElement(font, plainFont) ? undefined : fontOf(font, colours))),
  ];
  const fills = childrenOf(childOf(root, 'fills'), 'fill').map((fill) => fillOf(fill, colours));
  const borders = childrenOf(childOf(root, 'borders'), 'border').map((border) => borderOf(border, colours));
  const number = (xf: XmlElement, name: string): number => Number(xf.attributes.get(name) ?? 0);
  const cells = childrenOf(childOf(root, 'cellXfs'), 'xf').map((xf): CellStyle => {
    const font = fonts[number(xf, 'fontId')];
    const fill = fills[number(xf, 'fillId')];
    const border = borders[number(xf, 'borderId')];
    const numberFormat = format(number(xf, 'numFmtId'));
    const alignment = childOf(xf, 'alignment')?.attributes;
    const locked = childOf(xf, 'protection')?.attributes.get('locked');
    return {
      ...(font && { font }),
      ...(fill !== undefined && { fill }),
      ...(border && { border }),
      ...horizontalOf(alignment?.get('horizontal')),
      ...verticalOf(alignment?.get('vertical')),
      ...(isTrue(alignment?.get('wrapText')) && { wrap: true }),
      ...(numberFormat !== 'General' && { numberFormat }),
      ...(locked !== undefined && !isTrue(locked) && { locked: false }),
    };
  });
  const highlights = childrenOf(childOf(root, 'dxfs'), 'dxf').map((dxf) => highlightOf(dxf, colours));
  return { cells, highlights, colours };
}

function fontOf(font: XmlElement, colours: Colours): CellStyle['font'] {
  const name = childOf(font, 'name')?.attributes.get('val');
  const size = Number(childOf(font, 'sz')?.attributes.get('val'));
  const written = childOf(font, 'color');
  // Dark 1 of the theme is the colour of all text that nobody coloured.
  const isPlain = written?.attributes.get('theme') === '1' && !written.attributes.has('tint');
  const colour = isPlain ? undefined : colours(written);
  return {
    ...(name !== undefined && { name }),
    ...(size > 0 && { size }),
    ...(isOn(font, 'b') && { bold: true }),
    ...(isOn(font, 'i') && { italic: true }),
    ...(isOn(font, 'u') && { underline: true }),
    ...(isOn(font, 'strike') && { strike: true }),
    ...(colour !== undefined && { colour }),
  };
}

/** `<b/>` says yes, and so do all values but those that say no. */
function isOn(font: XmlElement, name: string): boolean {
  const element = childOf(font, name);
  const value = element?.attributes.get('val');
  return element !== undefined && value !== '0' && value !== 'false' && value !== 'none';
}

function fillOf(fill: XmlElement, colours: Colours): string | undefined {
  const pattern = childOf(fill, 'patternFill');
  return pattern?.attributes.get('patternType') === 'solid'
    ? colours(childOf(pattern, 'fgColor'))
    : undefined;
}

const HEAVY = new Set(['medium', 'thick', 'double', 'mediumDashed', 'mediumDashDot', 'mediumDashDotDot']);

/** A line on all four sides, in the colour of the first; anything else counts as none. */
function borderOf(border: XmlElement, colours: Colours): CellStyle['border'] {
  const sides = [['left', 'start'], ['right', 'end'], ['top'], ['bottom']].map((names) =>
    border.children.find(({ name }) => names.includes(name)),
  );
  const lines = sides.map((side) => side?.attributes.get('style') ?? 'none');
  if (lines.includes('none')) return undefined;
  const colour = sides.map((side) => colours(childOf(side, 'color'))).find((one) => one !== undefined);
  return { style: lines.every((line) => HEAVY.has(line)) ? 'medium' : 'thin', colour: colour ?? '#000000' };
}

function horizontalOf(text: string | undefined): Pick<CellStyle, 'horizontal'> {
  if (text === 'left' || text === 'center' || text === 'right') return { horizontal: text };
  return text === 'centerContinuous' ? { horizontal: 'center' } : {};
}

function verticalOf(text: string | undefined): Pick<CellStyle, 'vertical'> {
  return text === 'top' || text === 'center' || text === 'bottom' ? { vertical: text } : {};
}

function highlightOf(dxf: XmlElement, colours: Colours): HighlightFormat {
  const font = childOf(dxf, 'font');
  const colour = colours(childOf(font, 'color'));
  const pattern = childOf(childOf(dxf, 'fill'), 'patternFill');
  // Of a solid fill in a highlight Excel shows the background; some programs write only the foreground.
  const fill = colours(childOf(pattern, 'bgColor')) ?? colours(childOf(pattern, 'fgColor'));
  const numberFormat = childOf(dxf, 'numFmt')?.attributes.get('formatCode');
  return {
    ...(fill !== undefined && { fill }),
    ...(colour !== undefined && { colour }),
    ...(font && childOf(font, 'b') && { bold: isOn(font, 'b') }),
    ...(numberFormat !== undefined && { numberFormat }),
  };
}

function sameElement(a: XmlElement, b: XmlElement | undefined): boolean {
  const plain = (element: XmlElement | undefined): unknown =>
    element && [element.name, [...element.attributes], element.children.map(plain)];
  return JSON.stringify(plain(a)) === JSON.stringify(plain(b));
}

import type { CellStyle, HighlightFormat } from '../../../plan/sheet-content';
import { formatById } from '../read/formats-of-styles';
import { type XmlElement, childOf, childrenOf } from '../read/xml-tree';
import type { Colours } from './colours';

/**
 * The looks of a workbook's cells by the number that cells give as `s`. What is the same as in the workbook's default
 * font is left out, and so is whatever no `CellStyle` can say.
 */
export function readCellStyles(styles: XmlElement | undefined, colours: Colours): readonly CellStyle[] {
  const format = formatById(styles);
  const items = (list: string, name: string) => childrenOf(childOf(styles, list), name);
  const fonts = items('fonts', 'font').map((font) => fontOf(font, colours));
  const fills = items('fills', 'fill').map((fill) => fillOf(fill, colours));
  const borders = items('borders', 'border').map((border) => borderOf(border, colours));
  const [plain = {}] = fonts;
  return items('cellXfs', 'xf').map((xf) => {
    const number = (name: string) => Number(xf.attributes.get(name) ?? 0);
    const font = different(fonts[number('fontId')] ?? {}, plain);
    const fill = fills[number('fillId')];
    const border = borders[number('borderId')];
    const numberFormat = format(number('numFmtId'));
    return {
      ...(Object.keys(font).length > 0 && { font }),
      ...(fill !== undefined && { fill }),
      ...(border && { border }),
      ...alignmentOf(childOf(xf, 'alignment')),
      ...(!/^general$/i.test(numberFormat) && { numberFormat }),
      ...(isOff(childOf(xf, 'protection')?.attributes.get('locked')) && { locked: false }),
    };
  });
}

/** The formats of conditional formats by the number that rules give as `dxfId`. */
export function readHighlightFormats(
  styles: XmlElement | undefined,
  colours: Colours,
): readonly HighlightFormat[] {
  return childrenOf(childOf(styles, 'dxfs'), 'dxf').map((dxf) => {
    const font = childOf(dxf, 'font');
    const pattern = childOf(childOf(dxf, 'fill'), 'patternFill');
    const fill = colours(childOf(pattern, 'bgColor')) ?? colours(childOf(pattern, 'fgColor'));
    const colour = colours(childOf(font, 'color'));
    const bold = childOf(font, 'b');
    const numberFormat = childOf(dxf, 'numFmt')?.attributes.get('formatCode');
    return {
      ...(fill !== undefined && { fill }),
      ...(colour !== undefined && { colour }),
      ...(bold && { bold: !isOff(bold.attributes.get('val')) }),
      ...(numberFormat !== undefined && { numberFormat }),
    };
  });
}

type Font = NonNullable<CellStyle['font']>;

function fontOf(font: XmlElement, colours: Colours): Font {
  const value = (name: string) => childOf(font, name)?.attributes.get('val');
  const flag = (name: string) => {
    const element = childOf(font, name);
    return element !== undefined && !isOff(element.attributes.get('val')) && value(name) !== 'none';
  };
  const name = value('name');
  const size = Number(value('sz') ?? NaN);
  const colour = colours(childOf(font, 'color'));
  return {
    ...(name !== undefined && { name }),
    ...(size > 0 && { size }),
    ...(flag('b') && { bold: true }),
    ...(flag('i') && { italic: true }),
    ...(flag('u') && { underline: true }),
    ...(flag('strike') && { strike: true }),
    ...(colour !== undefined && { colour }),
  };
}

/** What the font says beyond the plain one; where it takes something back (not bold), nothing is said. */
function different(font: Font, plain: Font): Font {
  return Object.fromEntries(
    Object.entries(font).filter(
      ([name, value]) => typeof value === 'boolean' || plain[name as keyof Font] !== value,
    ),
  );
}

function fillOf(fill: XmlElement, colours: Colours): string | undefined {
  const pattern = childOf(fill, 'patternFill');
  return pattern?.attributes.get('patternType') === 'solid'
    ? colours(childOf(pattern, 'fgColor'))
    : undefined;
}

/** Only a line all round is one of ours. */
function borderOf(border: XmlElement, colours: Colours): CellStyle['border'] {
  const sides = [['left', 'start'], ['right', 'end'], ['top'], ['bottom']].map((names) =>
    names.map((name) => childOf(border, name)).find((side) => side !== undefined),
  );
  const lines = sides.map((side) => side?.attributes.get('style') ?? 'none');
  const [line = 'none'] = lines;
  if (lines.includes('none')) return undefined;
  const style = ['medium', 'thick', 'double'].includes(line) ? 'medium' : 'thin';
  return { style, colour: colours(childOf(sides[0], 'color')) ?? '#000000' };
}

function alignmentOf(alignment: XmlElement | undefined): CellStyle {
  const horizontal = alignment?.attributes.get('horizontal');
  const vertical = alignment?.attributes.get('vertical');
  const wrap = alignment?.attributes.get('wrapText');
  return {
    ...(horizontal === 'left' || horizontal === 'right' ? { horizontal } : {}),
    ...(horizontal === 'center' || horizontal === 'centerContinuous' ? { horizontal: 'center' } : {}),
    ...(vertical === 'top' || vertical === 'center' ? { vertical } : {}),
    ...(wrap !== undefined && !isOff(wrap) && { wrap: true }),
  };
}

function isOff(value: string | undefined): boolean {
  return value === '0' || value === 'false' || value === 'off';
}

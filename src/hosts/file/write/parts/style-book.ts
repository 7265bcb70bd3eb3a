import type { CellStyle, HighlightFormat } from '../../../../plan/sheet-content';
import { HostError } from '../../../error';
import { FreeNumbers } from './free-numbers';
import { StyleParts } from './style-parts';
import { attribute } from '../xml/attributes';
import { escapeAttribute } from '../xml/escape';
import { childElements, localName, nextTag, qualified } from '../xml/tags';

/** Ids that mean the same format in every language; the others of Excel's built-in ones do not. */
const FIXED_FORMATS: ReadonlyMap<string, number> = new Map([
  ['General', 0],
  ['0', 1],
  ['0.00', 2],
  ['#,##0', 3],
  ['#,##0.00', 4],
  ['0%', 9],
  ['0.00%', 10],
  ['0.00E+00', 11],
  ['@', 49],
]);
/** Ids below belong to Excel. */
const FIRST_FREE_FORMAT = 164;
/** Excel keeps the id in sixteen bits. */
const MOST_FORMAT_ID = 65_535;
/** What Excel opens ("Excel specifications and limits"): unique cell formats of a workbook. */
export const MOST_CELL_STYLES = 65_490;

/** What of the workbook's default font our fonts take over unless the style says otherwise. */
const INHERITED = new Set(['sz', 'color', 'name', 'family', 'charset', 'scheme']);

const DXF_FORMAT = 'format ';

/** The cell styles and highlight formats of a workbook, by the numbers that its cells and rules use. */
export class StyleBook {
  private readonly parts: StyleParts;
  private readonly defaultFont: ReadonlyMap<string, string>;
  private readonly known = new Map<string, number>();
  private formats: FreeNumbers;

  constructor(xml: string) {
    this.parts = new StyleParts(xml);
    this.defaultFont = this.readDefaultFont();
    this.formats = freeFormats(xml);
    this.seed();
  }

  /** Makes all numbers up to this one mean the plain style, where they mean nothing. */
  pad(highest: number): void {
    const plain = this.parts.list('cellXfs')[0] ?? '';
    while (this.parts.list('cellXfs').length <= highest) this.parts.append('cellXfs', plain);
  }

  /**
   * The index of a cell style (`s=`), added where the workbook has none that is exactly like it.
   * @throws HostError `too-large` (`of: 'styles'`)
   */
  cell(style: CellStyle): number {
    const key = JSON.stringify(style);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const index = this.parts.place('cellXfs', this.xf(style));
    if (index >= MOST_CELL_STYLES) throw new HostError('too-large', { of: 'styles', most: MOST_CELL_STYLES });
    this.known.set(key, index);
    return index;
  }

  /** The index of a highlight format (`dxfId=`); `fresh`: always a new one, which can be taken off again. */
  highlight(format: HighlightFormat, fresh: boolean): number {
    const text = this.dxf(format);
    return fresh ? this.parts.append('dxfs', text) : this.parts.place('dxfs', text);
  }

  highlightAt(index: number): HighlightFormat {
    return readHighlight(this.parts.list('dxfs')[index] ?? '');
  }

  get highlights(): number {
    return this.parts.list('dxfs').length;
  }

  /** Takes off the highlight formats from this number on. */
  cutHighlights(length: number): void {
    this.parts.cut('dxfs', length);
    // Their number formats are free again: marking twice gives the same file.
    this.formats = freeFormats(this.parts.toXml());
    for (const key of this.known.keys()) if (key.startsWith(DXF_FORMAT)) this.known.delete(key);
  }

  toXml(): string {
    return this.parts.toXml();
  }

  private xf(style: CellStyle): string {
    const { horizontal, vertical, wrap } = style;
    const numFmt = this.format(style.numberFormat ?? 'General');
    const font = style.font ? this.parts.place('fonts', this.font(style.font)) : 0;
    const fill = style.fill === undefined ? 0 : this.parts.place('fills', this.fill(style.fill));
    const border = style.border ? this.parts.place('borders', this.border(style.border)) : 0;
    const alignment = [
      horizontal === undefined ? '' : ` horizontal="${horizontal}"`,
      vertical === undefined || vertical === 'bottom' ? '' : ` vertical="${vertical}"`,
      wrap === true ? ' wrapText="1"' : '',
    ].join('');
    const inner = [
      alignment === '' ? '' : `<${this.q('alignment')}${alignment}/>`,
      style.locked === false ? `<${this.q('protection')} locked="0"/>` : '',
    ].join('');
    const head = [
      `<${this.q('xf')} numFmtId="${numFmt}" fontId="${font}" fillId="${fill}" borderId="${border}"`,
      this.parts.has('cellStyleXfs') ? ' xfId="0"' : '',
      numFmt === 0 ? '' : ' applyNumberFormat="1"',
      font === 0 ? '' : ' applyFont="1"',
      fill === 0 ? '' : ' applyFill="1"',
      border === 0 ? '' : ' applyBorder="1"',
      alignment === '' ? '' : ' applyAlignment="1"',
      style.locked === false ? ' applyProtection="1"' : '',
    ].join('');
    return inner === '' ? `${head}/>` : `${head}>${inner}</${this.q('xf')}>`;
  }

  private format(code: string): number {
    const fixed = FIXED_FORMATS.get(code);
    if (fixed !== undefined) return fixed;
    const written = escapeAttribute(code);
    for (const item of this.parts.list('numFmts')) {
      const tag = nextTag(item, 0);
      if (tag && attribute(item, tag, 'formatCode') === code) return Number(attribute(item, tag, 'numFmtId'));
    }
    const id = this.formats.next();
    this.parts.append('numFmts', `<${this.q('numFmt')} numFmtId="${id}" formatCode="${written}"/>`);
    return id;
  }

  private font(font: NonNullable<CellStyle['font']>): string {
    const part = (name: string, written: string | undefined) =>
      written === undefined ? (this.defaultFont.get(name) ?? '') : `<${this.q(name)}${written}/>`;
    const flag = (name: string, on: boolean | undefined) => (on === true ? `<${this.q(name)}/>` : '');
    const named = font.name !== undefined;
    return [
      `<${this.q('font')}>`,
      flag('b', font.bold),
      flag('i', font.italic),
      flag('strike', font.strike),
      flag('u', font.underline),
      part('sz', font.size === undefined ? undefined : ` val="${font.size}"`),
      part('color', font.colour === undefined ? undefined : ` rgb="${argb(font.colour)}"`),
      part('name', named ? ` val="${escapeAttribute(font.name)}"` : undefined),
      // 134: the character set of simplified Chinese; a theme's font would win over a name.
      named
        ? `<${this.q('charset')} val="134"/>`
        : ['family', 'charset', 'scheme'].map((one) => part(one, undefined)).join(''),
      `</${this.q('font')}>`,
    ].join('');
  }

  private fill(colour: string): string {
    const [fill, pattern, fg, bg] = ['fill', 'patternFill', 'fgColor', 'bgColor'].map((name) => this.q(name));
    return `<${fill}><${pattern} patternType="solid"><${fg} rgb="${argb(colour)}"/><${bg} indexed="64"/></${pattern}></${fill}>`;
  }

  private border({ style, colour }: NonNullable<CellStyle['border']>): string {
    const sides = ['left', 'right', 'top', 'bottom'].map(
      (side) =>
        `<${this.q(side)} style="${style}"><${this.q('color')} rgb="${argb(colour)}"/></${this.q(side)}>`,
    );
    return `<${this.q('border')}>${sides.join('')}<${this.q('diagonal')}/></${this.q('border')}>`;
  }

  private dxf({ fill, colour, bold, numberFormat }: HighlightFormat): string {
    const q = (name: string) => this.q(name);
    const font = [
      bold === undefined ? '' : `<${q('b')}${bold ? '' : ' val="0"'}/>`,
      colour === undefined ? '' : `<${q('color')} rgb="${argb(colour)}"/>`,
    ].join('');
    return [
      `<${q('dxf')}>`,
      font === '' ? '' : `<${q('font')}>${font}</${q('font')}>`,
      numberFormat === undefined
        ? ''
        : `<${q('numFmt')} numFmtId="${this.dxfFormat(numberFormat)}" formatCode="${escapeAttribute(numberFormat)}"/>`,
      // Of a solid fill in a highlight Excel shows the background, other programs the foreground.
      fill === undefined
        ? ''
        : `<${q('fill')}><${q('patternFill')} patternType="solid"><${q('fgColor')} rgb="${argb(fill)}"/><${q('bgColor')} rgb="${argb(fill)}"/></${q('patternFill')}></${q('fill')}>`,
      `</${q('dxf')}>`,
    ].join('');
  }

  /** LibreOffice keeps one table of formats by id, the highlights' included: an id may not mean two formats. */
  private dxfFormat(code: string): number {
    const key = DXF_FORMAT + code;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const same = this.sameDxfFormat(code);
    const id = same ?? this.formats.next();
    this.known.set(key, id);
    return id;
  }

  private sameDxfFormat(code: string): number | undefined {
    const written = ` formatCode="${escapeAttribute(code)}"`;
    for (const item of this.parts.list('dxfs')) {
      if (!item.includes(written)) continue;
      const id = / numFmtId="(\d+)"/.exec(item)?.[1];
      if (id !== undefined) return Number(id);
    }
    return undefined;
  }

  private readDefaultFont(): ReadonlyMap<string, string> {
    const [font = ''] = this.parts.list('fonts');
    const tag = nextTag(font, 0);
    const found = new Map<string, string>();
    if (!tag) return found;
    for (const { tag: child, end } of childElements(font, tag)) {
      const local = localName(child.name);
      if (INHERITED.has(local)) found.set(local, font.slice(child.start, end));
    }
    return found;
  }

  /** Number 0 of each list is the default of the workbook: it may not become one of ours. */
  private seed(): void {
    const { parts } = this;
    if (parts.list('fonts').length === 0)
      parts.append(
        'fonts',
        `<${this.q('font')}><${this.q('sz')} val="11"/><${this.q('name')} val="宋体"/></${this.q('font')}>`,
      );
    for (const [index, type] of ['none', 'gray125'].entries()) {
      if (parts.list('fills').length === index)
        parts.append(
          'fills',
          `<${this.q('fill')}><${this.q('patternFill')} patternType="${type}"/></${this.q('fill')}>`,
        );
    }
    if (parts.list('borders').length === 0) parts.append('borders', `<${this.q('border')}/>`);
    if (parts.list('cellXfs').length === 0)
      parts.append('cellXfs', `<${this.q('xf')} numFmtId="0" fontId="0" fillId="0" borderId="0"/>`);
  }

  private q(local: string): string {
    return qualified(this.parts.prefix, local);
  }
}

function freeFormats(xml: string): FreeNumbers {
  const taken = [...xml.matchAll(/\snumFmtId\s*=\s*["'](\d+)["']/g)].map((match) => Number(match[1]));
  for (let id = 0; id < FIRST_FREE_FORMAT; id++) taken.push(id);
  return new FreeNumbers(taken, MOST_FORMAT_ID);
}

function argb(colour: string): string {
  return `FF${colour.slice(1).toUpperCase()}`;
}

function readHighlight(dxf: string): HighlightFormat {
  const format: { fill?: string; colour?: string; bold?: boolean; numberFormat?: string } = {};
  const root = nextTag(dxf, 0);
  if (!root) return format;
  for (const part of childElements(dxf, root)) {
    const kind = localName(part.tag.name);
    if (kind === 'numFmt') {
      const code = attribute(dxf, part.tag, 'formatCode');
      if (code !== undefined) format.numberFormat = code;
    }
    let at = part.tag.end;
    for (let tag = nextTag(dxf, at); tag && at < part.end; tag = nextTag(dxf, at)) {
      at = tag.end;
      const rgb = attribute(dxf, tag, 'rgb');
      const local = localName(tag.name);
      if (kind === 'font' && local === 'color' && rgb !== undefined) format.colour = `#${rgb.slice(-6)}`;
      if (kind === 'font' && local === 'b' && tag.kind !== 'close')
        format.bold = !/^(0|false)$/.test(attribute(dxf, tag, 'val') ?? '1');
      if (kind === 'fill' && local === 'bgColor' && rgb !== undefined) format.fill = `#${rgb.slice(-6)}`;
    }
  }
  return format;
}

/** A styles part for a workbook that has none. */
export function emptyStyles(namespace: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${namespace}"></styleSheet>`;
}

import { StyleParts } from '../file/write/parts/style-parts';
import { attribute, withAttribute } from '../file/write/xml/attributes';
import { escapeAttribute } from '../file/write/xml/escape';
import { nextTag, qualified } from '../file/write/xml/tags';

/** Numbers below belong to Excel. */
const FIRST_FREE_FORMAT = 164;

/** Makes styles that differ from those of a workbook in their number format alone. */
export class CellFormats {
  private readonly parts: StyleParts;
  private readonly formats = new Map<string, number>();
  private next = FIRST_FREE_FORMAT;

  /** @param xml the styles part */
  constructor(xml: string) {
    this.parts = new StyleParts(xml);
    for (const item of this.parts.list('numFmts')) {
      const tag = nextTag(item, 0);
      if (!tag) continue;
      const id = Number(attribute(item, tag, 'numFmtId'));
      const code = attribute(item, tag, 'formatCode');
      if (code !== undefined && !this.formats.has(code)) this.formats.set(code, id);
      if (id >= this.next) this.next = id + 1;
    }
  }

  /** The number of the style that looks like `style` (as cells give it, '' is 0) and shows numbers in this format. */
  withFormat(style: string, code: string): string {
    const xf = this.parts.list('cellXfs')[Number(style === '' ? 0 : style)];
    const tag = xf === undefined ? null : nextTag(xf, 0);
    if (xf === undefined || !tag) return style;
    const numbered = withAttribute(xf, tag, 'numFmtId', String(this.format(code)));
    const again = nextTag(numbered, 0);
    const applied = again ? withAttribute(numbered, again, 'applyNumberFormat', '1') : numbered;
    return String(this.parts.place('cellXfs', applied + xf.slice(tag.end)));
  }

  toXml(): string {
    return this.parts.toXml();
  }

  private format(code: string): number {
    let id = this.formats.get(code);
    if (id === undefined) {
      id = this.next++;
      this.formats.set(code, id);
      const element = qualified(this.parts.prefix, 'numFmt');
      this.parts.append('numFmts', `<${element} numFmtId="${id}" formatCode="${escapeAttribute(code)}"/>`);
    }
    return id;
  }
}

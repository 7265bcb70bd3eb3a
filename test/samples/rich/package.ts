import { zipParts } from '../stable-zip';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SHEETML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Content types of parts under `spreadsheetml` are given by their last piece, others whole. */
type ContentType = string;

/** An OPC package written part by part: content types and relationship parts follow from what is added. */
export class Package {
  readonly #parts = new Map<string, string | Uint8Array>();
  readonly #types: string[] = [];
  readonly #relations = new Map<string, string[]>();

  add(path: string, content: string | Uint8Array, type?: ContentType): this {
    this.#parts.set(
      path,
      typeof content === 'string' && !content.startsWith('<xml') ? HEADER + content : content,
    );
    if (type) {
      const whole = type.includes('/') ? type : `${SHEETML}.${type}+xml`;
      this.#types.push(`<Override PartName="/${path}" ContentType="${whole}"/>`);
    }
    return this;
  }

  /** A relationship from a part ('' for the package itself); returns its id. A type without `:` is one of Office's own. */
  relate(from: string, type: string, target: string, external = false): string {
    const list = this.#relations.get(from) ?? [];
    this.#relations.set(from, list);
    const id = `rId${list.length + 1}`;
    const whole = type.includes(':') ? type : `${OFFICE}/${type}`;
    const mode = external ? ' TargetMode="External"' : '';
    list.push(`<Relationship Id="${id}" Type="${whole}" Target="${target}"${mode}/>`);
    return id;
  }

  bytes(): Uint8Array {
    const defaults = [
      ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
      ['xml', 'application/xml'],
      ['png', 'image/png'],
      ['vml', 'application/vnd.openxmlformats-officedocument.vmlDrawing'],
      ['bin', `${SHEETML}.printerSettings`],
    ].map(([extension, type]) => `<Default Extension="${extension ?? ''}" ContentType="${type ?? ''}"/>`);
    const parts: Record<string, string | Uint8Array> = {
      '[Content_Types].xml': `${HEADER}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults.join('')}${this.#types.join('')}</Types>`,
    };
    for (const [path, content] of this.#parts) parts[path] = content;
    for (const [from, list] of this.#relations) {
      parts[relationsOf(from)] =
        `${HEADER}<Relationships xmlns="${RELATIONSHIPS}">${list.join('')}</Relationships>`;
    }
    return zipParts(parts);
  }
}

/** `xl/worksheets/sheet1.xml` → `xl/worksheets/_rels/sheet1.xml.rels`. */
function relationsOf(path: string): string {
  const cut = path.lastIndexOf('/') + 1;
  return `${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`;
}

export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

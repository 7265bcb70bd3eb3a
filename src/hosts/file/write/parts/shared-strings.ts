import { cellText } from '../../../../plan/cell-text';
import { XML_HEAD } from './namespaces';
import { attribute, withAttribute } from '../xml/attributes';
import { escapeText, spaceOf } from '../xml/escape';
import { type Tag, elementOf, nextTag, prefixOf, qualified, rootTag } from '../xml/tags';

/**
 * The texts of a workbook that cells refer to by number. Those that are there stay as they are, at their numbers; new
 * ones come behind them, each once.
 */
export class SharedStrings {
  private readonly root: Tag;
  /** Around a text: up to the attributes of its element, and behind it. */
  private readonly open: string;
  private readonly close: string;
  /** Where new texts go: behind the last one, for extensions may follow. */
  private readonly end: number;
  /** Numbers by the whole element. */
  private readonly known = new Map<string, number>();
  private readonly added: string[] = [];
  private count = 0;
  private references = 0;

  constructor(private readonly xml: string) {
    this.root = rootTag(xml);
    const prefix = prefixOf(this.root.name);
    const [si, t] = [qualified(prefix, 'si'), qualified(prefix, 't')];
    this.open = `<${si}><${t}`;
    this.close = `</${t}></${si}>`;
    let at = this.root.end;
    for (const [start, end] of stringItems(xml, this.root, si)) {
      this.known.set(xml.slice(start, end), this.count++);
      at = end;
    }
    this.end = at;
  }

  /** The number of a text that has characters. */
  indexOf(text: string): number {
    const shown = cellText(text);
    const item = `${this.open}${spaceOf(shown)}>${escapeText(shown)}${this.close}`;
    let index = this.known.get(item);
    if (index === undefined) {
      index = this.count++;
      this.known.set(item, index);
      this.added.push(item);
    }
    return index;
  }

  /** So many more cells (or fewer) refer to texts. */
  refer(cells: number): void {
    this.references += cells;
  }

  get changed(): boolean {
    return this.added.length > 0 || this.references !== 0;
  }

  toXml(): string {
    if (!this.changed) return this.xml;
    const { xml, root, end } = this;
    const open = this.openTag();
    const added = this.added.join('');
    if (root.kind === 'empty')
      return `${xml.slice(0, root.start)}${open.replace(/\s*\/>$/, '>')}${added}</${root.name}>${xml.slice(root.end)}`;
    return xml.slice(0, root.start) + open + xml.slice(root.end, end) + added + xml.slice(end);
  }

  /** Both numbers are optional: none is added where the workbook has none. */
  private openTag(): string {
    let open = this.xml.slice(this.root.start, this.root.end);
    const put = (name: string, numberOf: (old: number) => number): void => {
      const tag = rootTag(open);
      const old = attribute(open, tag, name);
      if (old !== undefined) open = withAttribute(open, tag, name, String(numberOf(Number(old) || 0)));
    };
    put('count', (old) => Math.max(0, old + this.references));
    put('uniqueCount', () => this.count);
    return open;
  }
}

/** A part without texts, for a workbook that has none. */
export function emptyStrings(namespace: string): string {
  return `${XML_HEAD}<sst xmlns="${namespace}" count="0" uniqueCount="0"></sst>`;
}

/** Where each text begins and ends. There may be tens of thousands: where nothing can hide an end tag it is searched for. */
function* stringItems(
  xml: string,
  root: Tag,
  name: string,
): Generator<readonly [start: number, end: number]> {
  if (root.kind === 'empty') return;
  const close = `</${name}>`;
  const plain = !xml.includes('<!', root.end);
  let at = root.end;
  for (let tag = nextTag(xml, at); tag && tag.kind !== 'close'; tag = nextTag(xml, at)) {
    const found = plain && tag.kind === 'open' && tag.name === name ? xml.indexOf(close, tag.end) : -1;
    at = found < 0 ? elementOf(xml, tag).end : found + close.length;
    if (tag.name === name) yield [tag.start, at];
  }
}

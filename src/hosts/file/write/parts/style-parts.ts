import { SCHEMA_ORDER } from '../xml/schema-order';
import { Splices } from '../xml/splices';
import { attribute, withAttribute } from '../xml/attributes';
import {
  type Element,
  childElements,
  contentEnd,
  elementOf,
  localName,
  prefixOf,
  qualified,
  rootTag,
  withOpenRoot,
} from '../xml/tags';

type StyleList = 'numFmts' | 'fonts' | 'fills' | 'borders' | 'cellXfs' | 'dxfs';

const ORDER: readonly string[] = SCHEMA_ORDER.styleSheet;

/**
 * The lists of a styles part, to which elements can be added at the end and from which trailing ones can be taken, so that all that the
 * workbook's cells refer to by number stays where it is. Lengths are counted, for `count=` is often wrong.
 */
export class StyleParts {
  readonly prefix: string;
  private readonly containers = new Map<string, Element>();
  private readonly items = new Map<StyleList, string[]>();
  private readonly original = new Map<StyleList, number>();
  /** How many of the original elements are still there: only trailing ones can go. */
  private readonly kept = new Map<StyleList, number>();
  private readonly places = new Map<StyleList, Map<string, number>>();

  private readonly xml: string;

  constructor(private readonly written: string) {
    const xml = withOpenRoot(written);
    this.xml = xml;
    const root = rootTag(xml);
    this.prefix = prefixOf(root.name);
    for (const child of childElements(xml, root)) this.containers.set(localName(child.tag.name), child);
  }

  has(container: string): boolean {
    return this.containers.has(container);
  }

  /** The elements of a list as text, those added included. */
  list(name: StyleList): readonly string[] {
    return this.mutable(name);
  }

  /** The number of an element with exactly this text, added where there is none. */
  place(name: StyleList, text: string): number {
    let places = this.places.get(name);
    if (!places) {
      places = new Map();
      for (const [index, item] of this.list(name).entries()) if (!places.has(item)) places.set(item, index);
      this.places.set(name, places);
    }
    const found = places.get(text);
    if (found !== undefined) return found;
    const index = this.append(name, text);
    places.set(text, index);
    return index;
  }

  append(name: StyleList, text: string): number {
    return this.mutable(name).push(text) - 1;
  }

  /** Shortens a list. */
  cut(name: StyleList, length: number): void {
    const items = this.mutable(name);
    if (length < items.length) items.length = length;
    this.kept.set(name, Math.min(length, this.kept.get(name) ?? 0));
    this.places.delete(name);
  }

  /** The part with the lists as they are now. */
  toXml(): string {
    const splices = new Splices();
    // Lists that are new come to stand at one place: in the schema's order, whichever was asked for first.
    const lists = [...this.items].sort(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b));
    for (const [name, items] of lists) {
      const before = this.original.get(name);
      if (items.length !== before || this.kept.get(name) !== before) this.write(splices, name, items);
    }
    return splices.empty ? this.written : splices.apply(this.xml);
  }

  private mutable(name: StyleList): string[] {
    let items = this.items.get(name);
    if (!items) {
      const container = this.containers.get(name);
      items = container
        ? childElements(this.xml, container.tag).map(({ tag, end }) => this.xml.slice(tag.start, end))
        : [];
      this.items.set(name, items);
      this.original.set(name, items.length);
      this.kept.set(name, items.length);
    }
    return items;
  }

  private write(splices: Splices, name: StyleList, items: readonly string[]): void {
    const before = this.original.get(name) ?? 0;
    const container = this.containers.get(name);
    const element = qualified(this.prefix, name);
    if (!container && items.length === 0) return;
    if (!container) {
      // Without `count`, which is optional: that tells a list that we made, so that it can go again with its last element.
      splices.insert(this.placeOf(name), `<${element}>${items.join('')}</${element}>`);
      return;
    }
    const { tag, end } = container;
    const count = attribute(this.xml, tag, 'count');
    if (items.length === 0) {
      const open = this.counted(container, -before);
      splices.replace(tag.start, end, count === undefined ? '' : open.replace(/\s*\/?>$/, '/>'));
      return;
    }
    const open = this.counted(container, items.length - before).replace(/\s*\/>$/, '>');
    splices.replace(tag.start, tag.end, open);
    const kept = this.kept.get(name) ?? before;
    if (tag.kind === 'empty') {
      splices.insert(end, `${items.join('')}</${tag.name}>`);
      return;
    }
    const elements = childElements(this.xml, tag);
    const from = elements[kept - 1]?.end ?? tag.end;
    // What stands between the last element and the end tag (line breaks) stays where it is.
    const to = kept < before ? (elements[before - 1]?.end ?? from) : from;
    const at = kept < before ? from : contentEnd(this.xml, container);
    splices.replace(at, Math.max(at, to), items.slice(kept).join(''));
  }

  /** The opening tag with its count moved by as many as there are more, right or wrong as it was. */
  private counted({ tag }: Element, more: number): string {
    const count = attribute(this.xml, tag, 'count');
    if (count === undefined) return this.xml.slice(tag.start, tag.end);
    const text = this.xml.slice(tag.start, tag.end);
    const next = String(Math.max(0, Number(count) + more));
    return text.includes(`count="${count}"`)
      ? text.replace(`count="${count}"`, `count="${next}"`)
      : withAttribute(this.xml, tag, 'count', next);
  }

  private placeOf(name: StyleList): number {
    const behind = new Set(ORDER.slice(ORDER.indexOf(name) + 1));
    const next = [...this.containers].find(([local]) => behind.has(local))?.[1];
    if (next) return next.tag.start;
    return contentEnd(this.xml, elementOf(this.xml, rootTag(this.xml)));
  }
}

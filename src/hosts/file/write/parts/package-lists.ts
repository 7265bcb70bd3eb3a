import type { Pages } from '../../archive/pages';
import { readContentTypes } from '../../read/workbook-part';
import { type Relationship, relationshipsOf, relationshipsPart } from '../../read/relationships';
import type { Draft } from '../zip/draft';
import { HostError } from '../../../error';
import { FreeNumbers } from './free-numbers';
import { ElementList, type ListItem } from '../xml/element-list';
import { PACKAGE_RELATIONSHIPS, XML_HEAD } from './namespaces';
import { attribute } from '../xml/attributes';
import { escapeAttribute } from '../xml/escape';
import { elementOf, prefixOf, qualified, rootTag } from '../xml/tags';

const TYPES_PART = '[Content_Types].xml';
/** The largest number that a part's name or a relationship's id gets from us. */
const MOST_NUMBERED = 9_999_999;

/** A part that is one list: content types, relationships. */
class ListPart<Item extends ListItem> {
  readonly list: ElementList<Item>;
  private readonly head: string;
  private readonly tail: string;
  private readonly prefix: string;

  constructor(xml: string, read: ConstructorParameters<typeof ElementList<Item>>[1]) {
    const root = rootTag(xml);
    const { end } = elementOf(xml, root);
    this.prefix = prefixOf(root.name);
    this.head = xml.slice(0, root.start);
    this.list = new ElementList(xml.slice(root.start, end), read);
    this.tail = xml.slice(end);
  }

  element(local: string): string {
    return qualified(this.prefix, local);
  }

  toXml(): string {
    return this.head + this.list.toXml() + this.tail;
  }
}

interface RelationshipItem extends ListItem {
  readonly id: string;
}

/**
 * The parts of a draft with their content types and relationships. What lists them is read once and written by `flush`,
 * so that a hundred new sheets cost a hundred times one.
 */
export class PackageLists {
  private types: ListPart<ListItem & { readonly part: string }> | undefined;
  private typeOf: ReturnType<typeof readContentTypes> | undefined;
  private readonly own = new Map<string, string>();
  private readonly removed = new Set<string>();
  /** By the small letters of the part that refers. */
  private readonly related = new Map<
    string,
    { readonly name: string; readonly part: ListPart<RelationshipItem>; readonly ids: FreeNumbers }
  >();
  private readonly numbers = new Map<string, FreeNumbers>();

  constructor(private readonly draft: Draft) {}

  /** Adds a part, as text or as bytes in UTF-8, with its content type. */
  addPart(part: string, xml: string | Pages, contentType: string): void {
    if (typeof xml === 'string') this.draft.put(part, xml);
    else this.draft.putBytes(part, xml);
    const types = this.contentTypes;
    const key = part.toLowerCase();
    const known = this.own.get(key) ?? (this.removed.has(key) ? '' : this.typeOf?.(part));
    if (known === contentType) return;
    const text = `<${types.element('Override')} PartName="/${escapeAttribute(part)}" ContentType="${contentType}"/>`;
    types.list.items.push({ lead: '', text, part: key });
    this.own.set(key, contentType);
  }

  /** Takes a part out, with its content type and its own relationships; parts that those lead to stay. */
  removePart(part: string): void {
    this.draft.remove(part);
    const relationships = relationshipsPart(part);
    this.related.delete(part.toLowerCase());
    if (this.draft.has(relationships)) this.draft.remove(relationships);
    const { list } = this.contentTypes;
    const key = part.replace(/^\/+/, '').toLowerCase();
    for (let at = list.items.length - 1; at >= 0; at--) if (list.items[at]?.part === key) list.remove(at);
    this.own.delete(key);
    this.removed.add(key);
    this.numbers.clear();
  }

  /** Adds a relationship and returns its id. `target` is relative to the folder of `from`. */
  addRelationship(from: string, type: string, target: string): string {
    const relationships = this.relationshipsFrom(from);
    const id = `rId${relationships.ids.next()}`;
    const { part } = relationships;
    const text = `<${part.element('Relationship')} Id="${id}" Type="${type}" Target="${escapeAttribute(target)}"/>`;
    part.list.items.push({ lead: '', text, id });
    return id;
  }

  removeRelationship(from: string, id: string): void {
    const { list } = this.relationshipsFrom(from).part;
    for (let at = list.items.length - 1; at >= 0; at--) if (list.items[at]?.id === id) list.remove(at);
  }

  relationshipsOf(from: string): readonly Relationship[] {
    this.flush();
    return relationshipsOf(this.draft, from);
  }

  /** A free name `xl/worksheets/sheet7.xml`: the number above all that are there, as far as numbers go. */
  freePart(before: string, after: string): string {
    const key = `${before}*${after}`;
    let numbers = this.numbers.get(key);
    if (!numbers) {
      const start = before.toLowerCase();
      const taken = this.draft.names.flatMap((name) => {
        const lower = name.toLowerCase();
        const number =
          lower.startsWith(start) && lower.endsWith(after)
            ? lower.slice(start.length, lower.length - after.length)
            : '';
        return /^\d+$/.test(number) ? [Number(number)] : [];
      });
      numbers = new FreeNumbers(taken, MOST_NUMBERED);
      this.numbers.set(key, numbers);
    }
    return `${before}${numbers.next()}${after}`;
  }

  /** Writes the lists into the draft. */
  flush(): void {
    if (this.types) this.draft.put(TYPES_PART, this.types.toXml());
    for (const { name, part } of this.related.values()) this.draft.put(name, part.toXml());
  }

  private get contentTypes() {
    if (!this.types) {
      if (!this.draft.has(TYPES_PART)) throw new HostError('damaged', { of: 'no-content-types' });
      this.typeOf = readContentTypes(this.draft);
      this.types = new ListPart(this.draft.text(TYPES_PART), (item, tag) => ({
        ...item,
        part: (attribute(item.text, tag, 'PartName') ?? '').replace(/^\/+/, '').toLowerCase(),
      }));
    }
    return this.types;
  }

  private relationshipsFrom(from: string) {
    let found = this.related.get(from.toLowerCase());
    if (!found) {
      const name = relationshipsPart(from);
      const xml = this.draft.has(name)
        ? this.draft.text(name)
        : `${XML_HEAD}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"></Relationships>`;
      const part = new ListPart<RelationshipItem>(xml, (item, tag) => ({
        ...item,
        id: attribute(item.text, tag, 'Id') ?? '',
      }));
      const ids = new FreeNumbers(
        part.list.items.map(({ id }) => Number(/^rId(\d+)$/i.exec(id)?.[1] ?? 0)),
        MOST_NUMBERED,
      );
      found = { name, part, ids };
      this.related.set(from.toLowerCase(), found);
    }
    return found;
  }
}

/** The folder of a part, with the slash at its end. */
export function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}

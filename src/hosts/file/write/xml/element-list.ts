import { type Element, type Tag, childElements, contentEnd, elementOf, nextTag } from './tags';

/** An element in a list, with what stands between it and the one before. */
export interface ListItem {
  readonly lead: string;
  readonly text: string;
}

/**
 * The elements directly inside one element, taken apart once so that many can be added and removed, and put together
 * again; what is not touched comes out as it was, white space included.
 */
export class ElementList<Item extends ListItem> {
  readonly items: Item[];
  private readonly open: string;
  private readonly name: string;
  private tail: string;

  /** `text`: the whole element that holds the list. `read` adds what the caller needs to know of each item. */
  constructor(text: string, read: (item: ListItem, tag: Tag) => Item) {
    const tag = nextTag(text, 0);
    if (!tag) throw new SyntaxError('no element');
    const element: Element = elementOf(text, tag);
    const close = contentEnd(text, element);
    this.open = text.slice(0, tag.end);
    this.items = [];
    let at = tag.end;
    for (const child of childElements(text, tag)) {
      const written = text.slice(child.tag.start, child.end);
      const own = nextTag(written, 0);
      if (own) this.items.push(read({ lead: text.slice(at, child.tag.start), text: written }, own));
      at = child.end;
    }
    this.tail = tag.kind === 'empty' ? '' : text.slice(at, close);
    this.name = tag.name;
  }

  /** Takes an element out; the white space before it stays. */
  remove(at: number): void {
    const [gone] = this.items.splice(at, 1);
    const next = this.items[at];
    if (next) this.items[at] = { ...next, lead: (gone?.lead ?? '') + next.lead };
    else this.tail = (gone?.lead ?? '') + this.tail;
  }

  toXml(): string {
    const inner = this.items.map(({ lead, text }) => lead + text).join('') + this.tail;
    if (this.open.endsWith('/>')) {
      return inner === '' ? this.open : `${this.open.slice(0, -2).trimEnd()}>${inner}</${this.name}>`;
    }
    return `${this.open}${inner}</${this.name}>`;
  }
}

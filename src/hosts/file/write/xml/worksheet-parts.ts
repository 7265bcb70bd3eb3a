import { SCHEMA_ORDER } from './schema-order';
import {
  type Element,
  childElements,
  contentEnd,
  elementOf,
  localName,
  nextTag,
  prefixOf,
  qualified,
  rootTag,
  withOpenRoot,
} from './tags';

const ORDER: readonly string[] = SCHEMA_ORDER.worksheet;

/** A worksheet part, cut into the elements directly below its root. */
export class WorksheetParts {
  readonly prefix: string;
  readonly children: readonly Element[];
  private readonly end: number;

  /** The part's text; where its root was closed at once (`<worksheet/>`), with the root opened. */
  readonly xml: string;

  constructor(text: string) {
    const xml = withOpenRoot(text);
    this.xml = xml;
    const root = rootTag(xml);
    this.prefix = prefixOf(root.name);
    // Cells are most of the text: where no comment can hide a false end tag, one search steps over them all.
    const plain = !xml.includes('<!', root.end);
    this.children = plain
      ? quickChildren(xml, root.end, qualified(this.prefix, 'sheetData'))
      : childElements(xml, root);
    const last = this.children.at(-1);
    const close = nextTag(xml, last?.end ?? root.end);
    this.end = close?.kind === 'close' ? close.start : contentEnd(xml, elementOf(xml, root));
  }

  find(local: string): Element | undefined {
    return this.children.find(({ tag }) => tag.name === qualified(this.prefix, local));
  }

  all(local: string): readonly Element[] {
    return this.children.filter(({ tag }) => tag.name === qualified(this.prefix, local));
  }

  text({ tag, end }: Element): string {
    return this.xml.slice(tag.start, end);
  }

  /** Where a new element of this name goes: behind all that the schema puts before it, and behind its like. */
  placeOf(local: string): number {
    const own = ORDER.indexOf(local);
    const next = this.children.find(({ tag }) => {
      const place = prefixOf(tag.name) === this.prefix ? ORDER.indexOf(localName(tag.name)) : -1;
      // `AlternateContent` wraps controls and the like, which all come late.
      return (
        place > own || (place < 0 && localName(tag.name) === 'AlternateContent' && tag.start >= this.dataEnd)
      );
    });
    return next?.tag.start ?? this.end;
  }

  private get dataEnd(): number {
    return this.find('sheetData')?.end ?? 0;
  }
}

function quickChildren(xml: string, from: number, data: string): Element[] {
  const children: Element[] = [];
  let at = from;
  for (let tag = nextTag(xml, at); tag && tag.kind !== 'close'; tag = nextTag(xml, at)) {
    const close = tag.name === data && tag.kind === 'open' ? xml.indexOf(`</${data}`, tag.end) : -1;
    const child = close < 0 ? elementOf(xml, tag) : { tag, end: xml.indexOf('>', close) + 1 };
    children.push(child);
    at = child.end;
  }
  return children;
}

/** One tag of an XML text, by its place: patches cut and join the text itself, so that the rest stays as it is. */
export interface Tag {
  /** Of `<`. */
  readonly start: number;
  /** Just behind `>`. */
  readonly end: number;
  /** As written, prefix included. */
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty';
}

/** An element with everything inside it. */
export interface Element {
  readonly tag: Tag;
  /** Just behind the end tag. */
  readonly end: number;
}

const BANG = 33;
const QUESTION = 63;
const SLASH = 47;
const GREATER = 62;
const DOUBLE_QUOTE = 34;
const QUOTE = 39;

/** The first tag at or behind `from`; comments, CDATA and instructions are skipped. `null` at the end of the text. */
export function nextTag(xml: string, from: number): Tag | null {
  let start = xml.indexOf('<', from);
  while (start >= 0) {
    const first = xml.charCodeAt(start + 1);
    if (first !== BANG && first !== QUESTION) break;
    const close =
      first === QUESTION
        ? '?>'
        : xml.startsWith('<!--', start)
          ? '-->'
          : xml.startsWith('<![CDATA[', start)
            ? ']]>'
            : '>';
    const end = xml.indexOf(close, start + 2);
    if (end < 0) return null;
    start = xml.indexOf('<', end + close.length);
  }
  if (start < 0) return null;
  const closing = xml.charCodeAt(start + 1) === SLASH;
  const nameStart = closing ? start + 2 : start + 1;
  let at = nameStart;
  while (at < xml.length && !endsName(xml.charCodeAt(at))) at++;
  const name = xml.slice(nameStart, at);
  let quote = 0;
  for (; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === DOUBLE_QUOTE || code === QUOTE) {
      quote = code;
    } else if (code === GREATER) {
      const empty = xml.charCodeAt(at - 1) === SLASH;
      return { start, end: at + 1, name, kind: closing ? 'close' : empty ? 'empty' : 'open' };
    }
  }
  return null;
}

function endsName(code: number): boolean {
  return code <= 32 || code === SLASH || code === GREATER;
}

/** The element that begins with this open or empty tag. */
export function elementOf(xml: string, tag: Tag): Element {
  if (tag.kind === 'empty') return { tag, end: tag.end };
  let depth = 1;
  let at = tag.end;
  for (let next = nextTag(xml, at); next; next = nextTag(xml, at)) {
    at = next.end;
    if (next.kind === 'open') depth++;
    else if (next.kind === 'close' && --depth === 0) break;
  }
  return { tag, end: at };
}

/** The document's outermost element's tag. */
export function rootTag(xml: string): Tag {
  const tag = nextTag(xml, 0);
  if (!tag || tag.kind === 'close') throw new SyntaxError('no root element');
  return tag;
}

/** The same text, but for a root that is closed at once: `<a/>` becomes `<a></a>`, so that something can stand in it. */
export function withOpenRoot(xml: string): string {
  const { start, end, name, kind } = rootTag(xml);
  if (kind !== 'empty') return xml;
  const open = xml.slice(start, end - 2).trimEnd();
  return `${xml.slice(0, start)}${open}></${name}>${xml.slice(end)}`;
}

/** The elements directly inside the one that begins with `parent`. */
export function childElements(xml: string, parent: Tag): Element[] {
  const children: Element[] = [];
  if (parent.kind === 'empty') return children;
  let at = parent.end;
  for (let tag = nextTag(xml, at); tag && tag.kind !== 'close'; tag = nextTag(xml, at)) {
    const child = elementOf(xml, tag);
    children.push(child);
    at = child.end;
  }
  return children;
}

/** Where the end tag of the element begins: new last children go there. For an empty element, behind it. */
export function contentEnd(xml: string, { tag, end }: Element): number {
  return tag.kind === 'empty' ? end : xml.lastIndexOf('<', end - 1);
}

/** `x` of `x:row`, '' where there is none. */
export function prefixOf(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? '' : name.slice(0, colon);
}

/** `row` of `x:row`. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** `x:row`, or `row` where the prefix is ''. */
export function qualified(prefix: string, local: string): string {
  return prefix === '' ? local : `${prefix}:${local}`;
}

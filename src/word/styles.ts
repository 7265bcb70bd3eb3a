import { childOf, childrenOf, isTrue, type XmlElement } from '../hosts/file/read/xml-tree';

/** Which list a paragraph is an item of. */
export interface NumberRef {
  /** `0` takes a paragraph out of its style's list. */
  readonly list: string;
  readonly level: number;
}

/** What matters of a paragraph style, its base styles included. */
interface ParagraphStyle {
  readonly heading: number | null;
  readonly number: NumberRef | null;
  /** A line of a table of contents: it repeats a heading. */
  readonly contents: boolean;
  readonly hidden: boolean;
}

const PLAIN: ParagraphStyle = { heading: null, number: null, contents: false, hidden: false };
/** Longer chains of base styles are circles. */
const LONGEST_CHAIN = 20;

/** The styles of a document by id; ids that it does not have are plain. */
export class Styles {
  private readonly byId = new Map<string, XmlElement>();
  private readonly known = new Map<string, ParagraphStyle>();
  private readonly standard: string | null;

  constructor(root: XmlElement | null) {
    let standard: string | null = null;
    for (const style of childrenOf(root ?? undefined, 'style')) {
      const id = style.attributes.get('styleId');
      if (id === undefined) continue;
      this.byId.set(id, style);
      if (isTrue(style.attributes.get('default')) && style.attributes.get('type') === 'paragraph')
        standard = id;
    }
    this.standard = standard;
  }

  /** `null`: the document's standard style. */
  of(id: string | null): ParagraphStyle {
    const asked = id ?? this.standard;
    if (asked === null) return PLAIN;
    let style = this.known.get(asked);
    if (!style) this.known.set(asked, (style = this.find(asked)));
    return style;
  }

  private find(id: string): ParagraphStyle {
    let found = PLAIN;
    let next: string | undefined = id;
    for (let depth = 0; next !== undefined && depth < LONGEST_CHAIN; depth++) {
      const style: XmlElement | undefined = this.byId.get(next);
      if (!style) break;
      const name = childOf(style, 'name')?.attributes.get('val') ?? '';
      const properties = childOf(style, 'pPr');
      const number = numberOf(childOf(properties, 'numPr'));
      const outline = childOf(properties, 'outlineLvl')?.attributes.get('val');
      const vanish = childOf(childOf(style, 'rPr'), 'vanish');
      found = {
        heading: found.heading ?? headingOf(outline, name),
        // A style of a list names its list or its level, and the base style the rest.
        number: merged(found.number, number),
        contents: found.contents || /^(?:toc|目录)\s?\d/i.test(name),
        hidden: found.hidden || (vanish !== undefined && vanish.attributes.get('val') !== '0'),
      };
      next = childOf(style, 'basedOn')?.attributes.get('val');
    }
    return found;
  }
}

/** What a paragraph's `numPr` says; `null` where it says nothing. A list of '' is the style's own. */
export function numberOf(element: XmlElement | undefined): NumberRef | null {
  if (!element) return null;
  const list = childOf(element, 'numId')?.attributes.get('val');
  const level = childOf(element, 'ilvl')?.attributes.get('val');
  return { list: list ?? '', level: level === undefined ? -1 : Number(level) };
}

/** The nearer one, with what it leaves open taken from the other: list '' and level −1 are open. */
export function merged(near: NumberRef | null, far: NumberRef | null): NumberRef | null {
  if (!near) return far;
  return {
    list: near.list === '' ? (far?.list ?? '') : near.list,
    level: near.level < 0 ? (far?.level ?? -1) : near.level,
  };
}

/** An outline level of 9 is body text. */
export function headingOf(outline: string | undefined, name = ''): number | null {
  if (outline !== undefined) {
    const level = Number(outline);
    return level >= 0 && level < 9 ? level + 1 : null;
  }
  const named = /^(?:heading|标题)\s?([1-9])$/i.exec(name)?.[1];
  return named === undefined ? null : Number(named);
}

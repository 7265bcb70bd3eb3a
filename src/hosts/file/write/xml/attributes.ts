import { decodeEntities } from '../../read/entities';
import { escapeAttribute } from './escape';
import type { Tag } from './tags';

interface Attribute {
  readonly name: string;
  readonly value: string;
  /** Of the whole `name="value"`, with the white space before it. */
  readonly start: number;
  readonly end: number;
}

/** The attributes of a tag, entities resolved, names as written. */
export function attributesOf(xml: string, tag: Tag): ReadonlyMap<string, string> {
  return new Map(list(xml, tag).map(({ name, value }) => [name, value]));
}

export function attribute(xml: string, tag: Tag, name: string): string | undefined {
  return list(xml, tag).find((one) => one.name === name)?.value;
}

/** The text of the tag with one attribute set, added at the end where it was absent, or taken out (`null`). */
export function withAttribute(xml: string, tag: Tag, name: string, value: string | null): string {
  const found = list(xml, tag).find((one) => one.name === name);
  const text = xml.slice(tag.start, tag.end);
  if (found) {
    const written = value === null ? '' : ` ${name}="${escapeAttribute(value)}"`;
    return text.slice(0, found.start - tag.start) + written + text.slice(found.end - tag.start);
  }
  if (value === null) return text;
  const close = tag.kind === 'empty' ? text.length - 2 : text.length - 1;
  const head = text.slice(0, close);
  const space = /\s$/.exec(head) ? '' : ' ';
  return `${head}${space}${name}="${escapeAttribute(value)}"${text.slice(close)}`;
}

function list(xml: string, tag: Tag): Attribute[] {
  const found: Attribute[] = [];
  const pattern = /\s+([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
  const text = xml.slice(tag.start, tag.end);
  for (const match of text.matchAll(pattern)) {
    found.push({
      name: match[1] ?? '',
      value: decodeEntities(match[2] ?? match[3] ?? ''),
      start: tag.start + match.index,
      end: tag.start + match.index + match[0].length,
    });
  }
  return found;
}

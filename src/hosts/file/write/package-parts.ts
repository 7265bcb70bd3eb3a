import { readContentTypes } from '../read/workbook-part';
import { relationshipsOf, relationshipsPart } from '../read/relationships';
import type { Draft } from './draft';
import { PACKAGE_RELATIONSHIPS, XML_HEAD } from './namespaces';
import { attribute } from './xml-attributes';
import { escapeAttribute } from './xml-escape';
import { childrenOf, contentEnd, elementOf, localName, prefixOf, qualified, rootTag } from './xml-tags';

const TYPES_PART = '[Content_Types].xml';

/** Adds a part with its content type. */
export function addPart(draft: Draft, part: string, xml: string, contentType: string): void {
  draft.put(part, xml);
  if (readContentTypes(draft)(part) === contentType) return;
  const types = draft.text(TYPES_PART);
  draft.put(
    TYPES_PART,
    withLastChild(types, (prefix) => {
      const name = qualified(prefix, 'Override');
      return `<${name} PartName="/${escapeAttribute(part)}" ContentType="${contentType}"/>`;
    }),
  );
}

/** Takes a part out, with its content type and its own relationships; parts that those lead to stay. */
export function removePart(draft: Draft, part: string): void {
  draft.remove(part);
  if (draft.has(relationshipsPart(part))) draft.remove(relationshipsPart(part));
  removeChildren(draft, TYPES_PART, 'Override', 'PartName', (name) => sameName(name, part));
}

/** Adds a relationship and returns its id. `target` is relative to the folder of `from`. */
export function addRelationship(draft: Draft, from: string, type: string, target: string): string {
  const part = relationshipsPart(from);
  const ids = relationshipsOf(draft, from).map(({ id }) => Number(/^rId(\d{1,9})$/i.exec(id)?.[1] ?? 0));
  const id = `rId${ids.reduce((highest, one) => Math.max(highest, one), 0) + 1}`;
  const old = draft.has(part)
    ? draft.text(part)
    : `${XML_HEAD}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"></Relationships>`;
  draft.put(
    part,
    withLastChild(old, (prefix) => {
      const name = qualified(prefix, 'Relationship');
      return `<${name} Id="${id}" Type="${type}" Target="${escapeAttribute(target)}"/>`;
    }),
  );
  return id;
}

export function removeRelationship(draft: Draft, from: string, id: string): void {
  removeChildren(draft, relationshipsPart(from), 'Relationship', 'Id', (value) => value === id);
}

/** A free name `xl/worksheets/sheet7.xml`: the lowest number above all that are there. */
export function freePart(draft: Draft, before: string, after: string): string {
  let highest = 0;
  const start = before.toLowerCase();
  for (const name of draft.names) {
    const lower = name.toLowerCase();
    if (!lower.startsWith(start) || !lower.endsWith(after)) continue;
    const number = lower.slice(start.length, lower.length - after.length);
    if (/^\d{1,7}$/.test(number)) highest = Math.max(highest, Number(number));
  }
  return `${before}${highest + 1}${after}`;
}

/** The folder of a part, with the slash at its end. */
export function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}

function withLastChild(xml: string, child: (prefix: string) => string): string {
  const root = rootTag(xml);
  const prefix = prefixOf(root.name);
  const element = elementOf(xml, root);
  if (root.kind === 'empty') {
    const open = xml.slice(root.start, root.end - 2).trimEnd();
    return `${xml.slice(0, root.start)}${open}>${child(prefix)}</${root.name}>${xml.slice(root.end)}`;
  }
  const at = contentEnd(xml, element);
  return xml.slice(0, at) + child(prefix) + xml.slice(at);
}

function removeChildren(
  draft: Draft,
  part: string,
  local: string,
  key: string,
  matches: (value: string) => boolean,
): void {
  if (!draft.has(part)) return;
  const xml = draft.text(part);
  let out = '';
  let at = 0;
  for (const { tag, end } of childrenOf(xml, rootTag(xml))) {
    if (localName(tag.name) !== local || !matches(attribute(xml, tag, key) ?? '')) continue;
    out += xml.slice(at, tag.start);
    at = end;
  }
  draft.put(part, out + xml.slice(at));
}

function sameName(a: string, b: string): boolean {
  return a.replace(/^\/+/, '').toLowerCase() === b.replace(/^\/+/, '').toLowerCase();
}

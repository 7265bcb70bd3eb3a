import { Splices } from './splices';
import { attribute } from './xml-attributes';
import { escapeAttribute, escapePlain } from './xml-escape';
import {
  type Element,
  type Tag,
  childrenOf,
  contentEnd,
  elementOf,
  localName,
  prefixOf,
  qualified,
  rootTag,
} from './xml-tags';

/** A hidden defined name as it is to stand in the workbook. */
export interface NameEntry {
  readonly name: string;
  /** 0-based tab that it belongs to; `null`: the whole workbook. */
  readonly tab: number | null;
  /** Without `=`. */
  readonly refersTo: string;
}

/** `definedNames` stands behind the last of these that the workbook has. */
const BEFORE_NAMES = new Set(['sheets', 'functionGroups', 'externalReferences']);

/** Sets a name: replaces the one that is there, else puts it in its alphabetical place, as Excel writes them. */
export function withName(xml: string, entry: NameEntry): string {
  const root = rootTag(xml);
  const prefix = prefixOf(root.name);
  const text = written(qualified(prefix, 'definedName'), entry);
  const children = childrenOf(xml, root);
  const names = children.find(({ tag }) => localName(tag.name) === 'definedNames');
  const place = (start: number, end: number, what: string) => xml.slice(0, start) + what + xml.slice(end);
  if (!names || names.tag.kind === 'empty') {
    const container = qualified(prefix, 'definedNames');
    const whole = `<${container}>${text}</${container}>`;
    if (names) return place(names.tag.start, names.end, whole);
    const before = children.findLast(({ tag }) => BEFORE_NAMES.has(localName(tag.name)));
    const at = before?.end ?? contentEnd(xml, elementOf(xml, root));
    return place(at, at, whole);
  }
  let next: Element | undefined;
  for (const element of childrenOf(xml, names.tag)) {
    const order = compare(entry, nameOf(xml, element.tag), tabOf(xml, element.tag));
    if (order === 0) return place(element.tag.start, element.end, text);
    if (order < 0) next ??= element;
  }
  const at = next?.tag.start ?? contentEnd(xml, names);
  return place(at, at, text);
}

/** Takes out every name that `matches`; the list itself goes with its last one. */
export function withoutNames(xml: string, matches: (name: string, tab: number | null) => boolean): string {
  const names = namesElement(xml);
  if (!names) return xml;
  const all = childrenOf(xml, names.tag);
  const gone = all.filter(({ tag }) => matches(nameOf(xml, tag), tabOf(xml, tag)));
  if (gone.length === 0) return xml;
  const splices = new Splices();
  if (gone.length === all.length) splices.replace(names.tag.start, names.end, '');
  else for (const { tag, end } of gone) splices.replace(tag.start, end, '');
  return splices.apply(xml);
}

/** Renumbers the tabs that names belong to. Names of a tab that is gone (`null`) are taken out. */
export function withTabsMoved(xml: string, moved: (tab: number) => number | null): string {
  const kept = withoutNames(xml, (_, tab) => tab !== null && moved(tab) === null);
  const names = namesElement(kept);
  if (!names) return kept;
  const splices = new Splices();
  for (const { tag } of childrenOf(kept, names.tag)) {
    const tab = tabOf(kept, tag);
    if (tab === null || moved(tab) === tab) continue;
    const text = kept.slice(tag.start, tag.end);
    splices.replace(
      tag.start,
      tag.end,
      text.replace(/(\slocalSheetId\s*=\s*)(["'])\d+\2/, `$1$2${moved(tab) ?? 0}$2`),
    );
  }
  return splices.apply(kept);
}

function namesElement(xml: string): Element | undefined {
  return childrenOf(xml, rootTag(xml)).find(({ tag }) => localName(tag.name) === 'definedNames');
}

function nameOf(xml: string, tag: Tag): string {
  return attribute(xml, tag, 'name') ?? '';
}

function tabOf(xml: string, tag: Tag): number | null {
  const text = attribute(xml, tag, 'localSheetId');
  return text === undefined ? null : Number(text);
}

function compare(entry: NameEntry, name: string, tab: number | null): number {
  const [own, other] = [entry.name.toLowerCase(), name.toLowerCase()];
  if (own !== other) return own < other ? -1 : 1;
  return (entry.tab ?? -1) - (tab ?? -1);
}

/** Excel's own names for print titles and filters: only the filter's is hidden. */
function written(element: string, { name, tab, refersTo }: NameEntry): string {
  const local = tab === null ? '' : ` localSheetId="${tab}"`;
  const hidden = name === '_xlnm.Print_Titles' ? '' : ' hidden="1"';
  return `<${element} name="${escapeAttribute(name)}"${local}${hidden}>${escapePlain(refersTo)}</${element}>`;
}

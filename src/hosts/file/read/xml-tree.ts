import { HostError } from '../../error';
import { LIMITS } from '../archive/limits';
import { XmlScanner } from './xml-scanner';

/** An element of a small part. Names are without prefixes. */
export interface XmlElement {
  readonly name: string;
  /** By local name; an attribute without a prefix goes before one with. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The text directly inside, all pieces joined. */
  readonly text: string;
}

interface Growing extends XmlElement {
  attributes: Map<string, string>;
  children: XmlElement[];
  text: string;
}

/** The root element of a part. @throws HostError `damaged`, `too-large` */
export function readTree(chunks: Iterable<string>): XmlElement {
  const xml = new XmlScanner(chunks);
  while (xml.next()) {
    if (!xml.opens) continue;
    const root = readElement(xml);
    xml.finish();
    return root;
  }
  throw new HostError('damaged');
}

/** The element whose opening tag the scanner stands at; afterwards it stands at the end tag. */
export function readElement(xml: XmlScanner): XmlElement {
  const root = growing(xml);
  const open: Growing[] = xml.closes ? [] : [root];
  let count = 0;
  while (open.length > 0 && xml.next()) {
    const parent = open[open.length - 1];
    if (!parent) break;
    parent.text += xml.text();
    if (xml.opens) {
      if (++count > LIMITS.treeElements) throw new HostError('too-large');
      const child = growing(xml);
      parent.children.push(child);
      if (!xml.closes) open.push(child);
    } else {
      open.pop();
    }
  }
  return root;
}

function growing(xml: XmlScanner): Growing {
  const attributes = new Map<string, string>();
  for (const [name, value] of xml.allAttributes()) {
    const colon = name.indexOf(':');
    if (colon < 0) attributes.set(name, value);
    else if (!name.startsWith('xmlns:') && !attributes.has(name.slice(colon + 1)))
      attributes.set(name.slice(colon + 1), value);
  }
  return { name: xml.name, attributes, children: [], text: '' };
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** `1`, `true` and `on` as XML Schema and old writers say yes. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

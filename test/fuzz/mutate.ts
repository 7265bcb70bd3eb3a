import { strFromU8, strToU8, unzipSync } from 'fflate';
import { zipOf } from '../hosts/file/parts';

/** Numbers from 0 to below 1 that a seed decides (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export type Random = () => number;
const NUMBERS = [
  '0',
  '-1',
  '1',
  '2',
  '65534',
  '65535',
  '9999999',
  '999999999',
  '2147483647',
  '4294967296',
  '1e9',
  '',
  'x',
];
export const TEXTS = [
  '',
  ' ',
  '&',
  '<',
  ']]>',
  '\u0000',
  '\ufffe',
  '&nbsp;',
  '&#1;',
  "'",
  '"',
  '=1+1',
  '一'.repeat(40_000),
  '\ud800',
];

/** The package with one to three things about it changed. */
export function mutated(file: Uint8Array, random: Random): Uint8Array {
  if (random() < 0.15) return withOtherBytes(file, random);
  const parts: Record<string, Uint8Array> = { ...unzipSync(file) };
  for (let left = 1 + Math.floor(random() * 3); left > 0; left--) changePart(parts, random);
  return zipOf(parts);
}

function changePart(parts: Record<string, Uint8Array>, random: Random): void {
  const names = Object.keys(parts);
  const name = pick(names, random);
  const bytes = name === undefined ? undefined : parts[name];
  if (name === undefined || !bytes) return;
  const kind = random();
  // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- a package without this part
  if (kind < 0.05) delete parts[name];
  else if (kind < 0.1) parts[name] = bytes.subarray(0, Math.floor(random() * bytes.length));
  else if (kind < 0.15) parts[`${name.slice(0, -1)}${pick(['', '2', 'L'], random) ?? ''}`] = bytes;
  else if (kind < 0.2) parts[name] = parts[pick(names, random) ?? name] ?? bytes;
  else parts[name] = strToU8(changeText(strFromU8(bytes), random));
}

const TAG = /<[^<>]*>/g;
const ELEMENT = /<(\w[\w:.-]*)(?:\s[^<>]*)?(?:\/>|>[^<]*<\/\1>)/g;
const VALUE = /="[^"]*"/g;

function changeText(xml: string, random: Random): string {
  const cut = (pattern: RegExp, make: (found: string) => string): string => {
    const found = pick([...xml.matchAll(pattern)], random);
    if (!found) return xml;
    return xml.slice(0, found.index) + make(found[0]) + xml.slice(found.index + found[0].length);
  };
  const change = pick<() => string>(
    [
      () => cut(TAG, () => ''),
      () => cut(TAG, (tag) => (tag.endsWith('/>') ? tag : `${tag.slice(0, -1)}/>`)),
      () => cut(ELEMENT, () => ''),
      () => cut(ELEMENT, (element) => element + element),
      () => cut(VALUE, () => `="${pick(NUMBERS, random) ?? ''}"`),
      () => cut(VALUE, () => ''),
      () => cut(VALUE, (value) => `${value} ${pick(['r', 's', 't', 'x:r', 'id'], random) ?? ''}${value}`),
      () => cut(/>[^<]+</g, () => `>${pick(TEXTS, random) ?? ''}<`),
      () => cut(/\sr="[^"]*"/g, () => ''),
      () => swapped(xml, random),
      () => `\uFEFF${xml}`,
      () =>
        xml
          .replace(/<(\/?)(?=\w)/g, '<$1x:')

          .replace(' xmlns=', ' xmlns:x='),
      () => `${xml}<!-- ${'-'.repeat(3)} -->`,
    ],
    random,
  );
  return change?.() ?? xml;
}

/** Two elements that change places. */
function swapped(xml: string, random: Random): string {
  const all = [...xml.matchAll(ELEMENT)];
  const [one, other] = [pick(all, random), pick(all, random)].sort(
    (a, b) => (a?.index ?? 0) - (b?.index ?? 0),
  );
  if (!one || !other || one.index + one[0].length > other.index) return xml;
  return (
    xml.slice(0, one.index) +
    other[0] +
    xml.slice(one.index + one[0].length, other.index) +
    one[0] +
    xml.slice(other.index + other[0].length)
  );
}

function withOtherBytes(file: Uint8Array, random: Random): Uint8Array {
  const copy = file.slice();
  for (let left = 1 + Math.floor(random() * 4); left > 0; left--)
    copy[Math.floor(random() * copy.length)] = Math.floor(random() * 256);
  return random() < 0.1 ? copy.subarray(0, Math.floor(random() * copy.length)) : copy;
}

export function pick<T>(all: readonly T[], random: Random): T | undefined {
  return all[Math.floor(random() * all.length)];
}

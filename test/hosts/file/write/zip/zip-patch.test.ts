import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openPackage } from '../../../../../src/hosts/file/package';
import { patchZip } from '../../../../../src/hosts/file/write/zip/zip-patch';
import { zipOf } from '../../parts';

const PARTS = { 'a.xml': '<a/>'.repeat(50), 'b/ü.xml': '<b/>', 'c.bin': 'c'.repeat(200) };
const changes = (entries: Record<string, string | null>) =>
  new Map(Object.entries(entries).map(([name, text]) => [name, text === null ? null : strToU8(text)]));
const contents = (zip: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes)]));

test('without changes the same bytes come back', () => {
  const zip = zipOf(PARTS);
  expect(patchZip(zip, new Map())).toBe(zip);
});

test('entries are replaced in place, taken out, and added behind', () => {
  const zip = patchZip(
    zipOf(PARTS),
    changes({ 'b/ü.xml': '<新/>', 'c.bin': null, 'd.xml': '<d/>', 'e.xml': null }),
  );
  expect(Object.entries(contents(zip))).toEqual([
    ['a.xml', PARTS['a.xml']],
    ['b/ü.xml', '<新/>'],
    ['d.xml', '<d/>'],
  ]);
  expect(openPackage(zip).names).toEqual(['a.xml', 'b/ü.xml', 'd.xml']);
  expect(openPackage(zip).text('b/ü.xml')).toBe('<新/>');
});

test('what does not change keeps its compressed bytes, date, attributes and comment', () => {
  const zip = zipSync({
    'a.xml': [
      strToU8('<a/>'.repeat(99)),
      { level: 9, mtime: '2024-05-06T07:08:10', os: 3, attrs: 0o644 << 16, comment: '注' },
    ],
    'b.xml': [strToU8('<b/>'), { level: 0 }],
  });
  const patched = patchZip(zip, changes({ 'b.xml': '<c/>' }));
  const name = Buffer.from('a.xml');
  const data = (bytes: Uint8Array) => {
    const whole = Buffer.from(bytes);
    const start = 30 + name.length + whole.readUInt16LE(28);
    return whole.subarray(start, start + whole.readUInt32LE(18));
  };
  expect(data(patched)).toEqual(data(zip));
  const central = (bytes: Uint8Array) => {
    const whole = Buffer.from(bytes);
    const at = whole.indexOf(Buffer.from('PK\u0001\u0002'));
    // Made by, flags, method, time, date, checksum, sizes, attributes and comment; not the place, which may move.
    return [
      whole.subarray(at + 4, at + 6),
      whole.subarray(at + 8, at + 42),
      whole.subarray(at + 46, at + 46 + name.length + 3),
    ];
  };
  expect(central(patched)).toEqual(central(zip));
});

test('sizes behind the data (as streams write them) are read, and written in front', () => {
  // Bit 3 of the flags: the local header holds zeros, a descriptor follows the data.
  const [text, name] = [Buffer.from('stored text'), Buffer.from('a.txt')];
  const plain = Buffer.from(zipSync({ 'a.txt': [text, { level: 0 }] }));
  const end = plain.indexOf(Buffer.from('PK\u0001\u0002'));
  const [local, central, tail] = [
    plain.subarray(0, 30 + name.length),
    plain.subarray(end, plain.length - 22),
    plain.subarray(plain.length - 22),
  ];
  const head = Buffer.from(local);
  head.writeUInt16LE(8, 6);
  head.fill(0, 14, 26);
  const entry = Buffer.from(central);
  entry.writeUInt16LE(8, 8);
  const descriptor = Buffer.concat([Buffer.from('PK\u0007\u0008'), local.subarray(14, 26)]);
  const last = Buffer.from(tail);
  const body = Buffer.concat([head, text, descriptor]);
  last.writeUInt32LE(body.length, 16);
  const streamed = new Uint8Array(Buffer.concat([body, entry, last]));
  const patched = patchZip(streamed, changes({ 'b.txt': 'b' }));
  expect(contents(patched)).toEqual({ 'a.txt': 'stored text', 'b.txt': 'b' });
  expect(Buffer.from(patched).readUInt16LE(6)).toBe(0);
  expect(Buffer.from(patched).readUInt32LE(22)).toBe(text.length);
});

test('the same changes give the same bytes, whenever they are made', () => {
  const patch = () => patchZip(zipOf(PARTS), changes({ 'd.xml': '<d/>' }));
  expect(patch()).toEqual(patch());
  expect(Buffer.from(patch()).includes(Buffer.from([0, 0, 0x21, 0]))).toBe(true);
});

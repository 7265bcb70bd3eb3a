import { HostError } from '../../error';

/**
 * What a file is that is no zip, told from its first bytes.
 * `found` is a short name that the words for `not-xlsx` explain: empty, pdf, csv, text, html, rtf, xml, doc, ppt, image, rar, 7z, gzip,
 * docx, pptx, xlsb, ods, zip, unknown.
 */
export function refusalOf(bytes: Uint8Array): HostError {
  if (bytes.length === 0) return notXlsx('empty');
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return compoundFile(bytes);
  // A zip that lost its directory, or the first bytes of one.
  if (startsWith([0x50, 0x4b, 0x03, 0x04], bytes.subarray(0, 4))) return new HostError('damaged');
  for (const [found, magic] of MAGIC) if (startsWith(bytes, magic)) return notXlsx(found);
  return notXlsx(textKind(bytes));
}

export function notXlsx(found: string): HostError {
  return new HostError('not-xlsx', { found });
}

const ascii = (text: string): number[] => Array.from(text, (char) => char.charCodeAt(0));

const MAGIC: readonly (readonly [string, readonly number[]])[] = [
  ['pdf', ascii('%PDF')],
  ['rtf', ascii('{\\rtf')],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', ascii('GIF8')],
  ['rar', ascii('Rar!')],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['gzip', [0x1f, 0x8b]],
];

function startsWith(bytes: ArrayLike<number>, magic: ArrayLike<number>): boolean {
  for (let index = 0; index < magic.length; index++) if (bytes[index] !== magic[index]) return false;
  return true;
}

/**
 * Compound files hold .xls, .et, .doc, .wps, .ppt, and every .xlsx that has a password to open it. Their directory names the
 * streams in entries of 128 bytes at multiples of 128, wherever its sectors lie.
 */
function compoundFile(bytes: Uint8Array): HostError {
  const names = new Set<string>();
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const size = (bytes[at + 64] ?? 0) | ((bytes[at + 65] ?? 0) << 8);
    const type = bytes[at + 66];
    if (size < 4 || size > 64 || size % 2 === 1 || (type !== 1 && type !== 2)) continue;
    names.add(new TextDecoder('utf-16le').decode(bytes.subarray(at, at + size - 2)).toLowerCase());
    if (names.size > 10_000) break;
  }
  if (names.has('encryptedpackage') || names.has('encryptioninfo')) return new HostError('encrypted');
  if (names.has('workbook') || names.has('book')) return new HostError('legacy-xls');
  if (names.has('worddocument')) return notXlsx('doc');
  if (names.has('powerpoint document')) return notXlsx('ppt');
  return new HostError('legacy-xls');
}

/** Text of any encoding has no control characters but white space; the first kilobytes decide. */
function textKind(bytes: Uint8Array): string {
  const head = bytes.subarray(0, 4096);
  const utf16 = startsWith(head, [0xff, 0xfe]) || startsWith(head, [0xfe, 0xff]);
  if (!utf16 && head.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))) return 'unknown';
  const text = new TextDecoder(utf16 ? 'utf-16' : 'utf-8').decode(head).trimStart();
  if (/^<(!doctype html|html|table|meta)/i.test(text)) return 'html';
  if (text.startsWith('<?xml') || text.startsWith('<')) return 'xml';
  const [first = ''] = text.split(/\r?\n/, 1);
  return /[,;\t]/.test(first) ? 'csv' : 'text';
}

import { HostError } from '../../error';
import { crc32 } from './crc32';
import { inflateRaw } from './inflate';
import { LIMITS } from './limits';

/** One entry of the zip's central directory. */
export interface ZipEntry {
  /** As the file writes it. */
  readonly name: string;
  /** 0: stored, 8: deflated. */
  readonly method: number;
  /** Bit 0: encrypted. */
  readonly flags: number;
  readonly crc: number;
  readonly compressedSize: number;
  /** As the directory claims: only what is counted while inflating can be relied upon. */
  readonly size: number;
  /** Where the entry's local header begins in the file. */
  readonly offset: number;
}

/** Whether two entries hold the same, as far as their directories say. */
export function sameEntry(one: ZipEntry, other: ZipEntry): boolean {
  return one.crc === other.crc && one.size === other.size && one.compressedSize === other.compressedSize;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_64_LOCATOR = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const MAX_COMMENT = 0xffff;

const damaged = (): HostError => new HostError('damaged');

/** The entries of a zip in the directory's order. @throws HostError `damaged`, `too-large` */
export function readDirectory(file: Uint8Array): ZipEntry[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const end = findEnd(view);
  let count = view.getUint16(end + 10, true);
  let size = view.getUint32(end + 12, true);
  let start = view.getUint32(end + 16, true);
  let directoryEnd = end;
  const locator = end - 20;
  if (locator >= 0 && view.getUint32(locator, true) === END_64_LOCATOR) {
    const end64 = Number(view.getBigUint64(locator + 8, true));
    if (end64 + 56 <= file.length && view.getUint32(end64, true) === END_64) {
      count = Number(view.getBigUint64(end64 + 32, true));
      size = Number(view.getBigUint64(end64 + 40, true));
      start = Number(view.getBigUint64(end64 + 48, true));
      directoryEnd = end64;
    }
  }
  if (count > LIMITS.entries) throw new HostError('too-large');
  // Something may stand before the zip: offsets then count from its true beginning.
  const shift = directoryEnd - size - start;
  if (shift < 0) throw damaged();

  const entries: ZipEntry[] = [];
  let at = start + shift;
  for (let index = 0; index < count; index++) {
    if (at + 46 > file.length || view.getUint32(at, true) !== CENTRAL) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const commentLength = view.getUint16(at + 32, true);
    const extraStart = at + 46 + nameLength;
    if (extraStart + extraLength > file.length) throw damaged();
    const sizes = wideSizes(view, extraStart, extraLength, [
      view.getUint32(at + 24, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true),
    ]);
    entries.push({
      name: new TextDecoder().decode(file.subarray(at + 46, extraStart)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      size: sizes[0],
      compressedSize: sizes[1],
      offset: sizes[2] + shift,
    });
    at = extraStart + extraLength + commentLength;
  }
  return entries;
}

/** The bytes of an entry as they are stored. @throws HostError `damaged` */
export function storedBytes(file: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const { offset, compressedSize } = entry;
  if (offset + 30 > file.length || view.getUint32(offset, true) !== LOCAL) throw damaged();
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + compressedSize > file.length) throw damaged();
  return file.subarray(start, start + compressedSize);
}

/**
 * Inflates an entry piece by piece, so that its size is known to be bearable before the next piece is made. The check
 * sum is compared before the last byte is given out where one piece is the whole, else at the end: who uses a part must
 * read it to its end. @throws HostError `damaged`, `encrypted`
 */
export function* inflate(file: Uint8Array, entry: ZipEntry): Generator<Uint8Array, void> {
  if (entry.flags & 1) throw new HostError('encrypted');
  const stored = storedBytes(file, entry);
  if (entry.method !== 0 && entry.method !== 8) throw damaged();
  let crc = 0;
  for (const piece of entry.method === 0 ? [stored] : inflateRaw(stored, entry.size)) {
    crc = crc32(crc, piece);
    if (piece.length === entry.size && crc !== entry.crc) throw damaged();
    yield piece;
  }
  if (crc !== entry.crc) throw damaged();
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_SIZE - MAX_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw damaged();
}

/** Zip64: each of the three that does not fit into 32 bits stands in an extra field, in this order. */
function wideSizes(
  view: DataView,
  start: number,
  length: number,
  sizes: [number, number, number],
): [number, number, number] {
  for (let at = start; at + 4 <= start + length;) {
    const fieldEnd = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1) {
      let from = at + 4;
      const next = (value: number): number => {
        if (value !== 0xffffffff || from + 8 > Math.min(fieldEnd, start + length)) return value;
        from += 8;
        return Number(view.getBigUint64(from - 8, true));
      };
      return [next(sizes[0]), next(sizes[1]), next(sizes[2])];
    }
    at = fieldEnd;
  }
  return sizes;
}

import { nativeZlib } from './inflate';

/** Eight tables take eight bytes a turn: one table alone would cost as much as the inflating. */
let crcTable: Int32Array | undefined;

function crcTables(): Int32Array {
  const tables = new Int32Array(8 * 256);
  for (let byte = 0; byte < 256; byte++) {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    tables[byte] = value;
  }
  for (let index = 256; index < tables.length; index++) {
    const before = tables[index - 256] ?? 0;
    tables[index] = (before >>> 8) ^ (tables[before & 255] ?? 0);
  }
  return tables;
}

/** The check sum of zip entries, going on from that of the bytes before; begin with 0. */
export function crc32(before: number, bytes: Uint8Array): number {
  // Typed as always there; Node has it since 20.15.
  const native = nativeZlib() as { crc32?: (bytes: Uint8Array, before: number) => number } | undefined;
  return native?.crc32 ? native.crc32(bytes, before) : crc32InScript(before, bytes);
}

/** Exported for its test: what runs where there is no Node. */
export function crc32InScript(before: number, bytes: Uint8Array): number {
  /* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is below the length of its table */
  const t = (crcTable ??= crcTables());
  let c = ~before;
  let at = 0;
  for (const end = bytes.length - 7; at < end; at += 8) {
    c ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    c =
      t[1792 + (c & 255)]! ^
      t[1536 + ((c >>> 8) & 255)]! ^
      t[1280 + ((c >>> 16) & 255)]! ^
      t[1024 + (c >>> 24)]! ^
      t[768 + bytes[at + 4]!]! ^
      t[512 + bytes[at + 5]!]! ^
      t[256 + bytes[at + 6]!]! ^
      t[bytes[at + 7]!]!;
  }
  for (; at < bytes.length; at++) c = (c >>> 8) ^ t[(c ^ bytes[at]!) & 255]!;
  return ~c >>> 0;
  /* eslint-enable @typescript-eslint/no-non-null-assertion */
}

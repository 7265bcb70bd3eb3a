import { deflateSync } from 'fflate';
import { crc32 } from '../../archive/crc32';
import { inflateRaw, nativeZlib } from '../../archive/inflate';

/** A part as a zip holds it, with what the zip says of it. */
export interface Packed {
  /** Raw deflate. */
  readonly data: Uint8Array;
  /** Bytes before packing. */
  readonly size: number;
  readonly crc: number;
}

const LEVEL = 4;
const LEAST_CHUNK = 16 * 1024;

/** Where Node is at hand it deflates: several times as fast. */
export function pack(bytes: Uint8Array): Packed {
  const zlib = nativeZlib();
  const data = zlib ? zlib.deflateRawSync(bytes, optionsFor(bytes)) : deflateSync(bytes, { level: LEVEL });
  return packed(bytes, data);
}

/**
 * The same where there is Node, by threads of its own while we go on: deflating is most of what writing a hundred tabs
 * costs. `null` where there is none. The bytes must not change until then.
 */
export function packBeside(bytes: Uint8Array): Promise<Packed> | null {
  const zlib = nativeZlib();
  if (!zlib) return null;
  return new Promise((resolve, reject) => {
    zlib.deflateRaw(bytes, optionsFor(bytes), (error, data) => {
      if (error) reject(error);
      else resolve(packed(bytes, data));
    });
  });
}

/** What comes out of a table is about an eighth of what goes in: few chunks, little to put together. */
function optionsFor({ length }: Uint8Array) {
  return { level: LEVEL, chunkSize: Math.max(LEAST_CHUNK, length >> 3) };
}

/** A copy: Node's result may stand in a larger buffer, which would be kept with it. */
function packed(bytes: Uint8Array, data: Uint8Array): Packed {
  return { data: new Uint8Array(data), size: bytes.length, crc: crc32(0, bytes) };
}

/** @throws HostError `damaged` */
export function unpack({ data, size }: Packed): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of inflateRaw(data, size)) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

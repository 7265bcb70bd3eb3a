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
 * The same by what the platform has for it: Node has threads of its own that deflate while we go on, browsers have a
 * stream that is several times as fast as we are. Deflating is most of what writing a hundred tabs costs. `null` where
 * there is neither. The bytes must not change until then.
 */
export function packBeside(bytes: Uint8Array): Promise<Packed> | null {
  const zlib = nativeZlib();
  if (!zlib) return typeof CompressionStream === 'undefined' ? null : packInStream(bytes);
  return new Promise((resolve, reject) => {
    zlib.deflateRaw(bytes, optionsFor(bytes), (error, data) => {
      if (error) reject(error);
      else resolve(packed(bytes, data));
    });
  });
}

/** RFC 1952: ten bytes in front, where no flag says that more follows; check sum and size behind. */
const GZIP = { front: 10, flags: 3, behind: 8 };

/** Exported for its test: what browsers do. As gzip, for that brings the check sum along. @throws Error where it does not look as we know it */
export async function packInStream(bytes: Uint8Array): Promise<Packed> {
  const { readable, writable } = new CompressionStream('gzip');
  const writer = writable.getWriter();
  const written = writer.write(bytes as Uint8Array<ArrayBuffer>).then(() => writer.close());
  const [buffer] = await Promise.all([new Response(readable).arrayBuffer(), written]);
  const zipped = new Uint8Array(buffer);
  if (zipped[GZIP.flags] !== 0) throw new Error('gzip with more in front than a file needs');
  const end = zipped.length - GZIP.behind;
  const crc = new DataView(buffer).getUint32(end, true);
  return { data: zipped.slice(GZIP.front, end), size: bytes.length, crc };
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

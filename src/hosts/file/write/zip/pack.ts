import { Deflate, deflateSync } from 'fflate';
import { crc32 } from '../../archive/crc32';
import { inflateRaw, nativeZlib } from '../../archive/inflate';
import { joined, type Pages, sizeOf } from '../../archive/pages';

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
const MOST_CHUNK = 256 * 1024;

/** Where Node is at hand it deflates: several times as fast. */
export function pack(pages: Pages): Packed {
  const zlib = nativeZlib();
  const bytes = joined(pages);
  const data = zlib
    ? alone(zlib.deflateRawSync(bytes, optionsFor(bytes.length)))
    : deflateSync(bytes, { level: LEVEL });
  return packed(pages, data);
}

/**
 * The same by what the platform has for it: Node has threads of its own that deflate while we go on, browsers have a
 * stream that is several times as fast as we are; those that have none get it slice by slice. Deflating is most of what
 * writing a hundred tabs costs. The bytes must not change until then.
 */
export function packBeside(pages: Pages): Promise<Packed> {
  const zlib = nativeZlib();
  if (!zlib) return typeof CompressionStream === 'undefined' ? packInSlices(pages) : packInStream(pages);
  return new Promise((resolve, reject) => {
    const deflate = zlib.createDeflateRaw(optionsFor(sizeOf(pages)));
    const chunks: Uint8Array[] = [];
    deflate.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    deflate.on('error', reject);
    deflate.on('end', () => {
      resolve(packed(pages, chunks.length === 1 ? alone(joined(chunks)) : joined(chunks)));
    });
    for (const page of pages) deflate.write(page);
    deflate.end();
  });
}

/** RFC 1952: ten bytes in front, where no flag says that more follows; check sum and size behind. */
const GZIP = { front: 10, flags: 3, behind: 8 };

/** Exported for its test: what browsers do. As gzip, for that brings the check sum along. @throws Error where it does not look as we know it */
export async function packInStream(pages: Pages): Promise<Packed> {
  const { readable, writable } = new CompressionStream('gzip');
  const writer = writable.getWriter();
  const written = Promise.all(pages.map((page) => writer.write(page as Uint8Array<ArrayBuffer>))).then(() =>
    writer.close(),
  );
  const [buffer] = await Promise.all([new Response(readable).arrayBuffer(), written]);
  const zipped = new Uint8Array(buffer);
  if (zipped[GZIP.flags] !== 0) throw new Error('gzip with more in front than a file needs');
  const end = zipped.length - GZIP.behind;
  const crc = new DataView(buffer).getUint32(end, true);
  return { data: zipped.slice(GZIP.front, end), size: sizeOf(pages), crc };
}

/** Bytes, and milliseconds that they are packed without looking up. */
const SLICE = 128 * 1024;
const BREATH = 20;

/** Exported for its test: what Safari before 16.4 does. A page does not stand still in it. */
export async function packInSlices(pages: Pages): Promise<Packed> {
  const chunks: Uint8Array[] = [];
  const deflate = new Deflate({ level: LEVEL }, (chunk) => {
    chunks.push(chunk);
  });
  let crc = 0;
  let since = -Infinity;
  for (const page of pages) {
    for (let at = 0; at < page.length; at += SLICE) {
      if (performance.now() - since > BREATH) {
        await new Promise((resolve) => setTimeout(resolve));
        since = performance.now();
      }
      const slice = page.subarray(at, at + SLICE);
      deflate.push(slice);
      crc = crc32(crc, slice);
    }
  }
  deflate.push(new Uint8Array(), true);
  return { data: joined(chunks), size: sizeOf(pages), crc };
}

/** What comes out of a table is about an eighth of what goes in: few chunks, little to put together. */
function optionsFor(size: number) {
  return { level: LEVEL, chunkSize: Math.min(MOST_CHUNK, Math.max(LEAST_CHUNK, size >> 3)) };
}

/** Node's result may stand in a larger buffer, which would be kept with it. */
function alone(data: Uint8Array): Uint8Array {
  return new Uint8Array(data);
}

function packed(pages: Pages, data: Uint8Array): Packed {
  return { data, size: sizeOf(pages), crc: pages.reduce(crc32, 0) };
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

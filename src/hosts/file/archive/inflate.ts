import type * as NodeZlib from 'node:zlib';
import { Inflate } from 'fflate';
import { HostError } from '../../error';
import { LIMITS } from './limits';

/** At most about a thousand times as much comes out at once. */
const SLICE = 32 * 1024;

/**
 * Deflated data piece by piece, so that the caller can stop when it has seen enough. `size` is what the zip claims: more than that
 * is never made at once. Node's own inflater is five times as fast as ours on the first call, which is the only one of a
 * command line; browsers have none that is synchronous. @throws HostError `damaged`
 */
export function* inflateRaw(deflated: Uint8Array, size: number): Generator<Uint8Array, void> {
  if (size > LIMITS.wholePartBytes) {
    yield* inflateInPieces(deflated);
    return;
  }
  const zlib = nativeZlib();
  if (!zlib) {
    yield* inflateInPieces(deflated);
    return;
  }
  if (size === 0) return;
  try {
    // One chunk for all: several would be copied together. Node asks for 64 bytes at least.
    yield zlib.inflateRawSync(deflated, { maxOutputLength: size, chunkSize: Math.max(64, size) });
  } catch (cause) {
    throw new HostError('damaged', {}, { cause });
  }
}

/** Exported for its test: what runs where there is no Node, and for parts too large to be held as a whole. */
export function* inflateInPieces(deflated: Uint8Array): Generator<Uint8Array, void> {
  let pieces: Uint8Array[] = [];
  const stream = new Inflate((piece) => pieces.push(piece));
  for (let at = 0; at < deflated.length || at === 0; at += SLICE) {
    pieces = [];
    try {
      stream.push(deflated.subarray(at, at + SLICE), at + SLICE >= deflated.length);
    } catch (cause) {
      throw new HostError('damaged', {}, { cause });
    }
    for (const piece of pieces) if (piece.length > 0) yield piece;
  }
}

type Zlib = typeof NodeZlib;

/** `process.getBuiltinModule` needs no import that a browser's bundle would have to resolve (Node 20.16 and later). */
export function nativeZlib(): Zlib | undefined {
  const host = globalThis as { process?: { getBuiltinModule?: (name: string) => unknown } };
  return host.process?.getBuiltinModule?.('node:zlib') as Zlib | undefined;
}

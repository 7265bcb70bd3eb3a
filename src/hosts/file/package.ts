import { HostError } from '../error';
import { LIMITS } from './archive/limits';
import { refusalOf } from './archive/recognise';
import { type ZipEntry, inflate, readDirectory } from './archive/zip';
import { decodeChunks } from './archive/decode-text';

/**
 * The parts of an .xlsx by name. Names are found whatever their case, with or without a leading `/`, and with `\` for `/`;
 * they are only ever keys, never paths. All methods but `has` and `entry` throw a `HostError`: `not-found` for a part that does not exist,
 * `damaged`, `too-large`, `encrypted`.
 */
export interface Package {
  /** The names of the zip's entries in the file's order, with `/` and without a leading one. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /** What the zip's directory says of it. */
  entry(name: string): ZipEntry | undefined;
  /** The whole part, inflated on first use and kept. */
  bytes(name: string): Uint8Array;
  /** The whole part as text: UTF-8, UTF-16 by its byte order mark, or the encoding that its XML declaration names. */
  text(name: string): string;
  /** The part as text in pieces, for the large ones: only one piece is in memory at a time. */
  textChunks(name: string): Iterable<string>;
  /**
   * Compares the check sums of parts that nobody has read yet: those that are only copied must be whole too.
   * @throws HostError `damaged` with `part`; where two entries have one name, of which programs read either
   */
  verify(names: Iterable<string>): void;
}

/**
 * @throws HostError `not-xlsx` with `found` (see `archive/recognise`), `legacy-xls`, `encrypted`, `damaged`, `too-large`.
 * That the zip holds a workbook is found out by `findWorkbook`.
 */
export function openPackage(file: Uint8Array, proven = false): Package {
  if (file[0] !== 0x50 || file[1] !== 0x4b) throw refusalOf(file);
  const entries = new Map<string, ZipEntry>();
  const names: string[] = [];
  const twice = new Set<string>();
  for (const entry of readDirectory(file)) {
    const name = entry.name.replaceAll('\\', '/').replace(/^\/+/, '');
    names.push(name);
    const key = name.toLowerCase();
    if (entries.has(key)) twice.add(key);
    else entries.set(key, entry);
  }

  const kept = new Map<string, Uint8Array>();
  /** Read to their ends, so that their check sums are known to be right. */
  const whole = new Set<string>(proven ? entries.keys() : []);
  let total = 0;
  let verified = 0;
  const find = (name: string): [string, ZipEntry] => {
    const key = keyOf(name);
    const entry = entries.get(key);
    if (!entry) throw new HostError('not-found', { part: name });
    return [key, entry];
  };

  function* pieces(key: string, entry: ZipEntry, limit: number): Generator<Uint8Array, void> {
    let size = 0;
    try {
      for (const piece of inflate(file, entry)) {
        size += piece.length;
        total += piece.length;
        if (size > limit || total > LIMITS.totalBytes) throw new HostError('too-large');
        yield piece;
      }
    } catch (cause) {
      throw brokenPart(entry.name, cause);
    }
    whole.add(key);
  }

  const bytes = (name: string): Uint8Array => {
    const [key, entry] = find(name);
    let held = kept.get(key);
    if (!held) {
      held = join([...pieces(key, entry, LIMITS.wholePartBytes)]);
      kept.set(key, held);
    }
    return held;
  };

  const verify = (name: string): void => {
    const [key, entry] = find(name);
    if (twice.has(key)) throw new HostError('damaged', { of: 'twice', part: entry.name });
    if (whole.has(key)) return;
    try {
      for (const piece of inflate(file, entry)) {
        verified += piece.length;
        if (verified > LIMITS.totalBytes) throw new HostError('too-large');
      }
    } catch (cause) {
      throw brokenPart(entry.name, cause);
    }
    whole.add(key);
  };

  return {
    names,
    has: (name) => entries.has(keyOf(name)),
    entry: (name) => entries.get(keyOf(name)),
    bytes,
    text: (name) => [...decodeChunks([bytes(name)])].join(''),
    textChunks: (name) => {
      const [key, entry] = find(name);
      const held = kept.get(key);
      return decodeChunks(slices(held ? [held] : pieces(key, entry, LIMITS.partBytes)));
    },
    verify: (parts) => {
      for (const name of parts) verify(name);
    },
  };
}

/** Says which part it is. */
function brokenPart(part: string, cause: unknown): unknown {
  const damaged = cause instanceof HostError && cause.code === 'damaged';
  return damaged ? new HostError('damaged', { of: 'part', part }, { cause }) : cause;
}

/**
 * Bytes of a piece of text. Texts that are cut out of a piece keep the whole piece in memory, so it must not be too large; where a scanner goes from
 * one piece to the next it has to copy, so it must not be too small.
 */
const PIECE = 8 * 1024 * 1024;

function* slices(pieces: Iterable<Uint8Array>): Generator<Uint8Array, void> {
  for (const piece of pieces) {
    for (let at = 0; at < piece.length; at += PIECE) yield piece.subarray(at, at + PIECE);
  }
}

function keyOf(name: string): string {
  return name.replace(/^\/+/, '').toLowerCase();
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const [first] = pieces;
  if (first && pieces.length === 1) return first;
  const whole = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

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
}

/**
 * @throws HostError `not-xlsx` with `found` (see `formats/recognise`), `legacy-xls`, `encrypted`, `damaged`, `too-large`.
 * That the zip holds a workbook is found out by `findWorkbook`.
 */
export function openPackage(file: Uint8Array): Package {
  if (file[0] !== 0x50 || file[1] !== 0x4b) throw refusalOf(file);
  const entries = new Map<string, ZipEntry>();
  const names: string[] = [];
  for (const entry of readDirectory(file)) {
    const name = entry.name.replaceAll('\\', '/').replace(/^\/+/, '');
    names.push(name);
    const key = name.toLowerCase();
    if (!entries.has(key)) entries.set(key, entry);
  }

  const kept = new Map<string, Uint8Array>();
  let total = 0;
  const find = (name: string): [string, ZipEntry] => {
    const key = keyOf(name);
    const entry = entries.get(key);
    if (!entry) throw new HostError('not-found', { part: name });
    return [key, entry];
  };

  function* pieces(entry: ZipEntry, limit: number): Generator<Uint8Array, void> {
    let size = 0;
    for (const piece of inflate(file, entry)) {
      size += piece.length;
      total += piece.length;
      if (size > limit || total > LIMITS.totalBytes) throw new HostError('too-large');
      yield piece;
    }
  }

  const bytes = (name: string): Uint8Array => {
    const [key, entry] = find(name);
    let whole = kept.get(key);
    if (!whole) {
      whole = join([...pieces(entry, LIMITS.wholePartBytes)]);
      kept.set(key, whole);
    }
    return whole;
  };

  return {
    names,
    has: (name) => entries.has(keyOf(name)),
    entry: (name) => entries.get(keyOf(name)),
    bytes,
    text: (name) => [...decodeChunks([bytes(name)])].join(''),
    textChunks: (name) => {
      const [key, entry] = find(name);
      const whole = kept.get(key);
      return decodeChunks(slices(whole ? [whole] : pieces(entry, LIMITS.partBytes)));
    },
  };
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

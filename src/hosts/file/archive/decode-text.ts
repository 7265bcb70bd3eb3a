/**
 * Text of a part that comes in pieces. UTF-8 pieces are cut between characters here, because decoders are several times
 * faster on a whole buffer than in their streaming mode. Malformed bytes become U+FFFD.
 */
export function* decodeChunks(pieces: Iterable<Uint8Array>): Generator<string, void> {
  let decode: ((piece: Uint8Array) => string) | undefined;
  let rest: Uint8Array = new Uint8Array(0);
  for (const piece of pieces) {
    if (!decode) {
      const encoding = encodingOf(piece);
      if (encoding !== 'utf-8') {
        const decoder = new TextDecoder(encoding);
        decode = (bytes) => decoder.decode(bytes, { stream: true });
      } else {
        const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
        decode = (bytes) => {
          const whole = rest.length === 0 ? bytes : concat(rest, bytes);
          const cut = lastBoundary(whole);
          rest = whole.slice(cut);
          return decoder.decode(whole.subarray(0, cut));
        };
        yield decode(startsWithMark(piece) ? piece.subarray(3) : piece);
        continue;
      }
    }
    yield decode(piece);
  }
  if (rest.length > 0) yield '\uFFFD';
}

function startsWithMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

function concat(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

/** Where the last character that is not complete begins; the length, if all are. */
function lastBoundary(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) {
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return needed > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

/** By the byte order mark, else by the XML declaration, else UTF-8. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0x3c && bytes[1] === 0) return 'utf-16le';
  if (bytes[0] === 0 && bytes[1] === 0x3c) return 'utf-16be';
  const head = String.fromCharCode(...bytes.subarray(0, 100));
  const named = /^<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(named).encoding;
  } catch {
    return 'utf-8';
  }
}

const ENCODER = new TextEncoder();
const FIRST_SIZE = 1 << 16;

/**
 * UTF-8 in one buffer that grows. A worksheet as a string would be joined, then encoded, then collected as garbage:
 * written here it is bytes at once.
 */
export class ByteWriter {
  private bytes = new Uint8Array(FIRST_SIZE);
  private at = 0;

  /** Begins anew in the same buffer. */
  clear(): void {
    this.at = 0;
  }

  /** What has been written: a view that the next `clear` makes stale. */
  get written(): Uint8Array {
    return this.bytes.subarray(0, this.at);
  }

  /** Text of ASCII characters alone: short pieces cost less here than a call of the encoder. */
  ascii(text: string): void {
    const { length } = text;
    this.reserve(length);
    const { bytes, at } = this;
    for (let index = 0; index < length; index++) bytes[at + index] = text.charCodeAt(index);
    this.at = at + length;
  }

  text(text: string): void {
    // No UTF-16 unit takes more than three bytes.
    this.reserve(text.length * 3);
    this.at += ENCODER.encodeInto(text, this.bytes.subarray(this.at)).written;
  }

  raw(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.bytes.set(bytes, this.at);
    this.at += bytes.length;
  }

  private reserve(more: number): void {
    const needed = this.at + more;
    if (needed <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(needed, this.bytes.length * 2));
    larger.set(this.written);
    this.bytes = larger;
  }
}

/** A text's bytes, made once for each text that comes up again and again. */
export class KnownBytes {
  private readonly known = new Map<string, Uint8Array>();

  /** `write`: what stands in the file for the text. `most`: texts to remember; those that come later are made each time. */
  constructor(
    private readonly write: (text: string) => string,
    private readonly most = 100_000,
  ) {}

  of(text: string): Uint8Array {
    let bytes = this.known.get(text);
    if (!bytes) {
      bytes = ENCODER.encode(this.write(text));
      if (this.known.size < this.most) this.known.set(text, bytes);
    }
    return bytes;
  }
}

export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}

const ENCODER = new TextEncoder();
const FIRST_SIZE = 1 << 16;
/** Bytes from which on a view and one call cost less than a loop. */
const WORTH_A_VIEW = 40;

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

  /** The bytes of `from` from `start` to before `end`. */
  copy(from: Uint8Array, start: number, end: number): void {
    const length = end - start;
    this.reserve(length);
    const { bytes, at } = this;
    if (length > WORTH_A_VIEW) bytes.set(from.subarray(start, end), at);
    else for (let index = 0; index < length; index++) bytes[at + index] = from[start + index] ?? 0;
    this.at = at + length;
  }

  private reserve(more: number): void {
    const needed = this.at + more;
    if (needed <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(needed, this.bytes.length * 2));
    larger.set(this.written);
    this.bytes = larger;
  }
}

export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}

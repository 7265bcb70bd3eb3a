import type { Pages } from '../../archive/pages';

const ENCODER = new TextEncoder();
const FIRST_SIZE = 1 << 16;
/** From this size on a full buffer is put aside and another one begun, instead of one of twice the size that takes all of it. */
const PAGE = 1 << 20;
/** Bytes from which on a view and one call cost less than a loop. */
const WORTH_A_VIEW = 40;

/**
 * UTF-8 in a buffer that grows, and from a size on in several. A worksheet as a string would be joined, then encoded, then
 * collected as garbage: written here it is bytes at once.
 */
export class ByteWriter {
  private bytes = new Uint8Array(FIRST_SIZE);
  private at = 0;
  private full: Uint8Array[] = [];

  /** `page`: the size from which on there are several. */
  constructor(private readonly page = PAGE) {}

  /** What stands in the buffer that is written into: all of it as long as there is but one. */
  get written(): Uint8Array {
    return this.bytes.subarray(0, this.at);
  }

  /** What has been written, for the caller to keep; the next begins with nothing. */
  take(): Pages {
    const pages = [...this.full, this.written.slice()];
    this.full = [];
    this.at = 0;
    return pages;
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
    if (this.bytes.length >= this.page) {
      this.full.push(this.written);
      this.bytes = new Uint8Array(Math.max(this.page, more));
      this.at = 0;
      return;
    }
    const larger = new Uint8Array(Math.max(needed, this.bytes.length * 2));
    larger.set(this.written);
    this.bytes = larger;
  }
}

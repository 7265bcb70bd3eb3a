const { imul } = Math;

/** A running 128-bit hash over text: fast, the same everywhere, not meant against an adversary. */
export class Hash128 {
  private a = 0x9e3779b9 | 0;
  private b = 0x243f6a88 | 0;
  private c = 0xb7e15162 | 0;
  private d = 0x6a09e667 | 0;
  private length = 0;

  add(text: string): void {
    let { a, b, c, d } = this;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      a = b ^ imul(a ^ unit, 0x2c1b3c6d);
      b = c ^ imul(b ^ unit, 0x297a2d39);
      c = d ^ imul(c ^ unit, 0x85ebca6b);
      d = a ^ imul(d ^ unit, 0xc2b2ae35);
      // High bits must come down again, for a product only carries upwards.
      a ^= a >>> 15;
      c ^= c >>> 13;
    }
    this.length += text.length;
    this.a = a;
    this.b = b;
    this.c = c;
    this.d = d;
  }

  /** 32 hex digits. More may be added afterwards. */
  digest(): string {
    let { b, c, d } = this;
    let a = this.a ^ this.length;
    for (let round = 0; round < 2; round++) {
      a = mix(round === 0 ? a : a ^ d);
      b = mix(b ^ a);
      c = mix(c ^ b);
      d = mix(d ^ c);
    }
    return hex(a) + hex(b) + hex(c) + hex(d);
  }
}

/** The finaliser of MurmurHash3, with other constants added so that 0 does not stay 0. */
function mix(word: number): number {
  let h = (word + 0x9e3779b9) | 0;
  h = imul(h ^ (h >>> 16), 0x85ebca6b);
  h = imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** `00` to `ff`: numbers of 32 bits are slow to write in any other base than ten. */
const BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function hex(word: number): string {
  const byte = (shift: number): string => BYTES[(word >>> shift) & 0xff] ?? '';
  return byte(24) + byte(16) + byte(8) + byte(0);
}

/** 32 hex digits for one text. */
export function hash128(text: string): string {
  const hash = new Hash128();
  hash.add(text);
  return hash.digest();
}

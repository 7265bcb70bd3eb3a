import { joined, type Pages, sizeOf } from '../../archive/pages';
import { type Packed, pack, packBeside, unpack } from './pack';

/** A part that was written, from its bytes to what stands in the zip. */
export class DraftPart {
  /** Resolves once it is packed. */
  readonly done: Promise<void>;
  private raw: Pages | null;
  private packed: Packed | null = null;

  constructor(bytes: Pages) {
    this.raw = bytes;
    this.done = packBeside(bytes).then(
      (packed) => void this.keep(packed),
      // Packing it once more, at once, tells what was wrong.
      () => undefined,
    );
  }

  /** Bytes that are not packed yet. */
  get waiting(): number {
    return this.raw ? sizeOf(this.raw) : 0;
  }

  bytes(): Uint8Array {
    if (this.raw) return joined(this.raw);
    return this.packed ? unpack(this.packed) : new Uint8Array();
  }

  pack(): Packed {
    return this.packed ?? this.keep(pack(this.raw ?? []));
  }

  private keep(packed: Packed): Packed {
    this.packed ??= packed;
    this.raw = null;
    return this.packed;
  }
}

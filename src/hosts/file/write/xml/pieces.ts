import { ByteWriter } from './byte-writer';

/** Pieces of a file that stand in it again and again, in UTF-8 one behind the other in one buffer: to write one is to copy its bytes. */
export class Pieces {
  private readonly store = new ByteWriter(Infinity);
  private bytes = this.store.written;
  /** Where the piece of a number begins, and, one behind, where it ends. */
  private readonly starts: number[] = [0];

  /** The number of a new piece. */
  add(text: string): number {
    this.store.text(text);
    this.bytes = this.store.written;
    return this.starts.push(this.bytes.length) - 2;
  }

  write(piece: number, out: ByteWriter): void {
    out.copy(this.bytes, this.starts[piece] ?? 0, this.starts[piece + 1] ?? 0);
  }
}

/** The formulas of a ledger of thousands of rows are all different: they would fill the memory, and none comes again. */
const MOST_CHARACTERS = 1_500_000;

/** Texts, each with the piece that stands in the file for it, which is made once. */
export class KnownTexts {
  private readonly known = new Map<string, number>();
  /** Characters that may still be remembered; what comes later is made each time. */
  private room = MOST_CHARACTERS;

  /** `toXml`: what stands in the file for a text. */
  constructor(
    private readonly pieces: Pieces,
    private readonly toXml: (text: string) => string,
  ) {}

  write(text: string, out: ByteWriter): void {
    const piece = this.of(text);
    if (piece === null) out.text(this.toXml(text));
    else this.pieces.write(piece, out);
  }

  /** The text's piece; `null`: there are too many already. */
  of(text: string): number | null {
    let piece = this.known.get(text);
    if (piece === undefined) {
      if (this.room <= 0) return null;
      const xml = this.toXml(text);
      this.room -= xml.length;
      piece = this.pieces.add(xml);
      this.known.set(text, piece);
    }
    return piece;
  }
}

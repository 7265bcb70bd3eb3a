/** Replacements in one text, each by its place in the text as it was; what lies between stays as it is. */
export class Splices {
  private readonly list: { start: number; end: number; text: string; order: number }[] = [];

  replace(start: number, end: number, text: string): void {
    this.list.push({ start, end, text, order: this.list.length });
  }

  /** At the same place, texts follow each other in the order of the calls. */
  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  get empty(): boolean {
    return this.list.length === 0;
  }

  /** The new text. Replacements may touch, not overlap. */
  apply(text: string): string {
    return this.empty ? text : this.applyWithin(text, 0, text.length);
  }

  /** The same for a part of the text, in which all replacements lie. */
  applyWithin(text: string, start: number, end: number): string {
    const sorted = [...this.list].sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
    const pieces: string[] = [];
    let at = start;
    for (const splice of sorted) {
      if (splice.start < at) throw new RangeError('overlapping replacements');
      pieces.push(text.slice(at, splice.start), splice.text);
      at = splice.end;
    }
    pieces.push(text.slice(at, end));
    return pieces.join('');
  }
}

/** What stands between two characters that follow each other in a segment. */
export const GAP = { none: 0, inBracket: 1, lineInBracket: 2, space: 3, line: 4 } as const;
export type Gap = (typeof GAP)[keyof typeof GAP];

/**
 * A stretch of a unit cell between two separators that surely separate (、 ， ； : …). White space is taken out of it,
 * but remembered: it may separate names, or merely break or pad one.
 */
export interface Segment {
  /** Folded characters, without white space. */
  readonly chars: string;
  /** UTF-16 offset in the cell of each character. */
  readonly at: readonly number[];
  /** What stands before each character. */
  readonly gaps: readonly Gap[];
  /** What stands around it says that it is one person: the bracket of `财政局（王强）`. */
  readonly isPerson?: boolean;
}

/** The characters `from` to `to` of a segment, as a segment. */
export function partOf({ chars, at, gaps }: Segment, from: number, to: number): Segment {
  return {
    chars: chars.slice(from, to),
    at: at.slice(from, to),
    gaps: gaps.slice(from, to).map((gap, index) => (index === 0 ? GAP.none : gap)),
  };
}

/** Where the words of a segment begin, which spaces and line breaks set apart, and where the last ends. */
export function wordsOf({ chars, gaps }: Segment): readonly { readonly from: number; readonly to: number }[] {
  const words: { from: number; to: number }[] = [];
  let from = 0;
  for (let index = 1; index <= chars.length; index += 1) {
    if (index < chars.length && (gaps[index] ?? GAP.none) < GAP.space) continue;
    words.push({ from, to: index });
    from = index;
  }
  return words;
}

import { GAP, type Segment } from './cell-pieces';
import type { NameForm } from './name-form';
import { compact } from './name-text';
import type { ReadSegment, Token } from './segment-names';

/** A name in a cell, before aliases. */
export interface ReadName {
  /** As compared: spaces out, signs half-width. */
  readonly folded: string;
  /** Spaces out, signs as in the cell. */
  readonly plain: string;
  readonly form: NameForm;
  /** UTF-16 offsets in the cell; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly boundary: Token['boundary'];
  /** Broken over two lines. */
  readonly wrapped: boolean;
}

/** Finds the names in a cell's segments. */
export function namesIn(text: string, segments: readonly Segment[], read: ReadSegment): readonly ReadName[] {
  return segments.flatMap((segment) =>
    read(segment).map((token) => {
      const start = segment.at[token.from] ?? 0;
      const end = (segment.at[token.to - 1] ?? 0) + 1;
      return {
        folded: segment.chars.slice(token.from, token.to),
        plain: compact(text.slice(start, end)),
        form: token.form,
        start,
        end,
        boundary: token.boundary,
        wrapped: segment.gaps
          .slice(token.from + 1, token.to)
          .some((gap) => gap === GAP.line || gap === GAP.lineInBracket),
      };
    }),
  );
}

import { GAP, type Segment } from '../pieces/segment';
import type { NameForm } from '../forms/form';
import { compact, foldName } from '../folded';
import { personIn } from '../people/people';
import type { ReadSegment, Token } from './cheapest';

/** A name in a cell, before aliases. */
export interface ReadName {
  /** As compared: spaces out, signs half-width. */
  readonly folded: string;
  /** Spaces out, signs as in the cell; a person's name without title. */
  readonly plain: string;
  /** The same with everything that stands there. */
  readonly written: string;
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
      const written = compact(text.slice(start, end));
      const person = token.form === 'person' ? personIn(written) : null;
      return {
        folded: person === null ? segment.chars.slice(token.from, token.to) : foldName(person),
        plain: person ?? written,
        written,
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

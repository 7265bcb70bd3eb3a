import { diffChars } from 'diff';

/** A stretch of text that both sides share, or that only one of them has. */
export interface TextPiece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Texts that differ in more characters count as altogether different: the cost grows with the square of this. */
const MOST_EDITS = 500;

/** What makes one text out of another, character by character, fewest changes first; what went stands before what came. */
export function textChanges(before: string, after: string): readonly TextPiece[] {
  const changes = diffChars(before, after, { maxEditLength: MOST_EDITS });
  if (!changes)
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  return changes.map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}

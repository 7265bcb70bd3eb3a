import { GAP, type Gap, type Segment } from '../pieces/segment';

interface Stretch {
  readonly from: number;
  readonly to: number;
  /** A known name, with known names or nothing beside it. */
  readonly isName: boolean;
}

/** Two known names with a gap between them are two names: what is hard to read lies between such places. */
export function cutBetweenKnown(
  { chars, gaps }: Segment,
  isKnown: (name: string) => boolean,
): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  let chunk = 0;
  let isLastKnown = true;
  for (let to = 1; to <= chars.length; to += 1) {
    if (to < chars.length && !isGap(gaps[to])) continue;
    const isChunkKnown = isKnown(chars.slice(chunk, to));
    if (chunk > from && isChunkKnown && isLastKnown) {
      stretches.push({
        from,
        to: chunk,
        isName: isKnown(chars.slice(from, chunk)) && !hasGap(gaps, from, chunk),
      });
      from = chunk;
    }
    isLastKnown = isChunkKnown;
    chunk = to;
  }
  stretches.push({ from, to: chars.length, isName: isLastKnown && !hasGap(gaps, from, chars.length) });
  return stretches;
}

function hasGap(gaps: readonly Gap[], from: number, to: number): boolean {
  for (let index = from + 1; index < to; index += 1) if (isGap(gaps[index])) return true;
  return false;
}

/** For each position, the next one that a gap stands before. */
export function nextGaps(gaps: readonly Gap[], end: number): readonly number[] {
  const next = new Array<number>(end);
  let gap = end;
  for (let index = end - 1; index >= 0; index -= 1) {
    next[index] = gap;
    if (isGap(gaps[index])) gap = index;
  }
  return next;
}

export function isGap(gap: Gap | undefined): boolean {
  return gap === GAP.space || gap === GAP.line;
}

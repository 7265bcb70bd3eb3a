import type { Change } from './align';

/** Unchanged characters around a slip, on both sides together; more behind a single one that nothing equal stands before. */
const AROUND = 6;
const BEHIND = 8;
/** A name that differs in more is another name. */
const LONGEST = 2;
/** A form of the slip this long must stand in one text alone: what both say is no slip of either. */
const FORM = 2;

/**
 * Places where a piece and a whole say the same words around one or two characters that differ, wherever they stand: for texts
 * that put their words in another order. O(piece × whole).
 */
export function slipsIn(piece: string, whole: string): Change[] {
  if (piece.length * whole.length > MOST_CELLS) return [];
  const ends = commonEnds(piece, whole);
  const found: (Change & { readonly around: number })[] = [];
  const width = whole.length + 1;
  for (let at = 0; at < piece.length; at++) {
    for (let other = 0; other < whole.length; other++) {
      if (piece[at] === whole[other]) continue;
      const before = ends[at * width + other] ?? 0;
      for (let length = 1; length <= LONGEST; length++) {
        const after = commonStart(piece, at + length, whole, other + length);
        const least = before > 0 ? AROUND : length === 1 ? BEHIND : Infinity;
        if (after === 0 || before + after < least) continue;
        const change = { from: at, to: at + length, otherFrom: other, otherTo: other + length };
        if (isOneSided(piece, whole, change)) found.push({ ...change, around: before + after });
        break;
      }
    }
  }
  // One place of the piece has one slip: the one with most around it.
  found.sort((a, b) => b.around - a.around || a.from - b.from);
  const taken: Change[] = [];
  for (const { from, to, otherFrom, otherTo } of found)
    if (!taken.some((one) => one.from < to && from < one.to)) taken.push({ from, to, otherFrom, otherTo });
  return taken.sort((a, b) => a.from - b.from);
}

const MOST_CELLS = 400_000;

/** By place in both texts: how many characters before it are the same. */
function commonEnds(piece: string, whole: string): Uint16Array {
  const width = whole.length + 1;
  const ends = new Uint16Array((piece.length + 1) * width);
  for (let at = 1; at <= piece.length; at++)
    for (let other = 1; other <= whole.length; other++)
      if (piece[at - 1] === whole[other - 1])
        ends[at * width + other] = (ends[(at - 1) * width + other - 1] ?? 0) + 1;
  return ends;
}

function commonStart(piece: string, at: number, whole: string, other: number): number {
  let n = 0;
  while (at + n < piece.length && other + n < whole.length && piece[at + n] === whole[other + n]) n++;
  return n;
}

function isOneSided(piece: string, whole: string, { from, to, otherFrom, otherTo }: Change): boolean {
  const own = formsOf(piece, from, to);
  const theirs = formsOf(whole, otherFrom, otherTo);
  return !own.some((form) => whole.includes(form)) && !theirs.some((form) => piece.includes(form));
}

function formsOf(text: string, from: number, to: number): string[] {
  return [text.slice(Math.max(0, from - FORM + 1), to), text.slice(from, to + FORM - 1)].filter(
    (form) => form.length > to - from,
  );
}

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
 * that put their words in another order. Takes as long as there are pairs of equal characters.
 */
export function slipsIn(piece: string, whole: string): Change[] {
  if (piece.length * whole.length > MOST_PAIRS) return [];
  const found = runsOfBoth(piece, whole)
    .flatMap(slipsBefore)
    .filter((slip) => isOneSided(piece, whole, slip));
  // One place of the piece has one slip: the one with most around it.
  found.sort((a, b) => b.around - a.around || a.from - b.from || a.otherFrom - b.otherFrom);
  const taken: Change[] = [];
  for (const { from, to, otherFrom, otherTo } of found)
    if (!taken.some((one) => one.from < to && from < one.to)) taken.push({ from, to, otherFrom, otherTo });
  return taken.sort((a, b) => a.from - b.from);
}

const MOST_PAIRS = 400_000;

/** Equal characters that follow each other in both texts. */
interface Run {
  readonly from: number;
  readonly otherFrom: number;
  readonly length: number;
  /** Of the run before it that is as far apart in both texts: characters between the two, and its length. None: 0. */
  readonly gap: number;
  readonly lengthBefore: number;
}

/** All that are long enough to stand beside a slip. */
function runsOfBoth(piece: string, whole: string): Run[] {
  const places = new Map<string, number[]>();
  for (let other = 0; other < whole.length; other++) {
    const known = places.get(whole.charAt(other));
    if (known) known.push(other);
    else places.set(whole.charAt(other), [other]);
  }
  // By how far apart the places in the two texts are: where the last run begins and ends, and the one before it.
  const shifts = piece.length + whole.length;
  const [froms, ends] = [new Int32Array(shifts), new Int32Array(shifts)];
  const [gaps, lengths] = [new Int32Array(shifts), new Int32Array(shifts)];
  const runs: Run[] = [];
  const close = (shift: number): void => {
    const from = froms[shift] ?? 0;
    const length = (ends[shift] ?? 0) - from;
    const [gap, lengthBefore] = [gaps[shift] ?? 0, lengths[shift] ?? 0];
    if (length + lengthBefore >= AROUND)
      runs.push({ from, otherFrom: from + shift - piece.length, length, gap, lengthBefore });
  };
  for (let at = 0; at < piece.length; at++) {
    for (const other of places.get(piece.charAt(at)) ?? []) {
      const shift = other - at + piece.length;
      const end = ends[shift] ?? 0;
      if (end < at || end === 0) {
        if (end > 0) close(shift);
        gaps[shift] = end > 0 ? at - end : 0;
        lengths[shift] = end > 0 ? end - (froms[shift] ?? 0) : 0;
        froms[shift] = at;
      }
      ends[shift] = at + 1;
    }
  }
  for (let shift = 0; shift < shifts; shift++) if ((ends[shift] ?? 0) > 0) close(shift);
  return runs;
}

type Slip = Change & { readonly around: number };

/** What differs in front of a run: between it and the one before, or one character that nothing equal stands before. */
function slipsBefore({ from, otherFrom, length, gap, lengthBefore }: Run): Slip[] {
  const slip = (wide: number, around: number): Slip[] => [
    { from: from - wide, to: from, otherFrom: otherFrom - wide, otherTo: otherFrom, around },
  ];
  const between = gap > 0 && gap <= LONGEST && lengthBefore + length >= AROUND;
  if (gap === 1) return between ? slip(1, lengthBefore + length) : [];
  const alone = length >= BEHIND && from > 0 && otherFrom > 0;
  return [...(between ? slip(gap, lengthBefore + length) : []), ...(alone ? slip(1, length) : [])];
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

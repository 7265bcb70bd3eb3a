/** Where a series of numbers, meant to run 1, 2, 3 …, does not. Indices are into the values given. */
export interface SequenceFaults {
  /** A value that stands elsewhere too. `of` is the place that fits the series, or the earlier one. */
  readonly duplicates: readonly { readonly index: number; readonly of: number }[];
  /** A value out of line; `forward` where it jumps ahead of those after it, else it falls behind those before it. */
  readonly misplaced: readonly { readonly index: number; readonly forward: boolean }[];
  /** Numbers that nothing between their neighbours can stand for. */
  readonly gaps: readonly SequenceGap[];
  /** So much is out of line that single places mean nothing: only the first entry of `misplaced` is given, and no gaps. */
  readonly shuffled: boolean;
}

export interface SequenceGap {
  /** The value after the gap. */
  readonly index: number;
  /** The value before it; 0 at the start of the series. */
  readonly after: number;
  /** The first missing values, at most three, and how many there are. */
  readonly missing: readonly number[];
  readonly count: number;
}

const NAMED = 3;

const FAULTLESS: SequenceFaults = { duplicates: [], misplaced: [], gaps: [], shuffled: false };

/**
 * Explains a series with as few faults as possible: what belongs to its longest rising part is right, the rest is wrong,
 * so that one misplaced number is one fault and not one on either side of it. `null` stands for an entry without a
 * number: it explains a missing value, as does a wrong number that stands in its place.
 */
export function sequenceFaults(values: readonly (number | null)[]): SequenceFaults {
  if (values.every((value, index) => value === index + 1)) return FAULTLESS;
  const kept = chooseOfNeighbours(values, longestRising(values));
  const keptAt = new Map(kept.map((index) => [values[index], index]));
  const keptIndices = new Set(kept);
  const strayAt = new Map<number, number>();
  const duplicates: { index: number; of: number }[] = [];
  const misplaced: { index: number; forward: boolean }[] = [];
  let keptSoFar = 0;
  values.forEach((value, index) => {
    if (keptIndices.has(index)) keptSoFar += 1;
    else if (value !== null) {
      const of = keptAt.get(value) ?? strayAt.get(value);
      if (of !== undefined) duplicates.push({ index, of });
      else {
        strayAt.set(value, index);
        const next = kept[keptSoFar];
        misplaced.push({ index, forward: next !== undefined && value > (values[next] ?? Infinity) });
      }
    }
  });
  const shuffled = misplaced.length > NAMED && misplaced.length * 4 > values.length;
  if (shuffled) return { duplicates, misplaced: misplaced.slice(0, 1), gaps: [], shuffled };
  return { duplicates, misplaced, gaps: gapsBetween(values, kept, strayAt), shuffled };
}

function gapsBetween(
  values: readonly (number | null)[],
  kept: readonly number[],
  strays: ReadonlyMap<number, number>,
): SequenceGap[] {
  const elsewhere = [...strays.keys()].sort((a, b) => a - b);
  const gaps: SequenceGap[] = [];
  let after = 0;
  let position = -1;
  let stray = 0;
  for (const index of kept) {
    const value = values[index] ?? 0;
    let count = value - after - 1;
    while ((elsewhere[stray] ?? Infinity) < value) {
      if ((elsewhere[stray] ?? 0) > after) count -= 1;
      stray += 1;
    }
    const entriesBetween = index - position - 1;
    if (count > entriesBetween) {
      const missing: number[] = [];
      for (let n = after + 1; n < value && missing.length < NAMED; n++) if (!strays.has(n)) missing.push(n);
      gaps.push({ index, after, missing, count });
    }
    after = value;
    position = index;
  }
  return gaps;
}

/** Indices of the longest strictly rising part, in O(n log n). Of equal values the earlier is taken. */
function longestRising(values: readonly (number | null)[]): number[] {
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  values.forEach((value, index) => {
    if (value === null) return;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    const end = ends[low];
    if (end !== undefined && values[end] === value) return;
    before[index] = ends[low - 1];
    ends[low] = index;
  });
  const rising: number[] = [];
  for (let index = ends.at(-1); index !== undefined; index = before[index]) rising.push(index);
  return rising.reverse();
}

/**
 * Where neighbours leave two readings of the same length: of 6, 5 the fault is seen where the series steps back; of
 * 1, 2, 4, 4 the first 4 is the wrong one, since it stands for the missing 3.
 */
function chooseOfNeighbours(values: readonly (number | null)[], kept: readonly number[]): number[] {
  const chosen = [...kept];
  const indices = new Set(kept);
  kept.forEach((index, n) => {
    const value = values[index] ?? 0;
    const following = kept[n + 1];
    if (values[index - 1] === value + 1 && !indices.has(index - 1)) {
      if (following === undefined || (values[following] ?? 0) > value + 1) chosen[n] = index - 1;
    } else if (values[index + 1] === value && !indices.has(index + 1)) {
      const before = chosen[n - 1];
      const missing = value - (before === undefined ? 0 : (values[before] ?? 0)) - 1;
      if (missing > index - (before ?? -1) - 1) chosen[n] = index + 1;
    }
  });
  return chosen;
}

/** A stretch that differs: half-open ranges of characters in both texts. One may be empty. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly otherFrom: number;
  readonly otherTo: number;
}

interface Alignment {
  readonly changes: readonly Change[];
  /** Characters of the piece that stand in the whole unchanged. */
  readonly same: number;
}

/** Cells of the table of distances: a piece of a clause against a task of some pages. */
const MOST_CELLS = 400_000;
/** Changes with no more than this unchanged between them are one (思爱普 / 思普爱). */
const BETWEEN = 1;

/**
 * Lays a piece of text over the place in a whole where it fits best (Levenshtein, with free ends in the whole) and tells
 * what differs there. `null` where both are too long to compare.
 */
export function align(piece: string, whole: string): Alignment | null {
  const at = whole.indexOf(piece);
  if (at >= 0) return { changes: [], same: piece.length };
  const [rows, columns] = [piece.length + 1, whole.length + 1];
  if (rows * columns > MOST_CELLS) return null;
  const costs = new Uint16Array(rows * columns);
  for (let row = 1; row < rows; row++) {
    costs[row * columns] = row;
    const code = piece.charCodeAt(row - 1);
    for (let column = 1; column < columns; column++) {
      const cell = row * columns + column;
      const over = costs[cell - columns - 1] ?? 0;
      const diagonal = over + (code === whole.charCodeAt(column - 1) ? 0 : 1);
      const up = (costs[cell - columns] ?? 0) + 1;
      const left = (costs[cell - 1] ?? 0) + 1;
      costs[cell] = diagonal <= up && diagonal <= left ? diagonal : up < left ? up : left;
    }
  }
  let end = 0;
  const last = (rows - 1) * columns;
  for (let column = 0; column < columns; column++) {
    if ((costs[last + column] ?? 0) < (costs[last + end] ?? 0)) end = column;
  }
  return traced(piece, whole, costs, columns, end);
}

function traced(piece: string, whole: string, costs: Uint16Array, columns: number, end: number): Alignment {
  const changes: Change[] = [];
  let same = 0;
  let [row, column] = [piece.length, end];
  const add = (from: number, to: number, otherFrom: number, otherTo: number): void => {
    const next = changes.at(-1);
    if (next && next.from - to <= BETWEEN && next.otherFrom - otherTo <= BETWEEN)
      changes[changes.length - 1] = { from, to: next.to, otherFrom, otherTo: next.otherTo };
    else changes.push({ from, to, otherFrom, otherTo });
  };
  while (row > 0) {
    const cell = row * columns + column;
    const cost = costs[cell] ?? 0;
    const equal = column > 0 && piece.charCodeAt(row - 1) === whole.charCodeAt(column - 1);
    if (column > 0 && cost === (costs[cell - columns - 1] ?? 0) + (equal ? 0 : 1)) {
      if (equal) same++;
      else add(row - 1, row, column - 1, column);
      row--;
      column--;
    } else if (cost === (costs[cell - columns] ?? 0) + 1) {
      add(row - 1, row, column, column);
      row--;
    } else {
      add(row, row, column - 1, column);
      column--;
    }
  }
  return { changes: changes.reverse(), same };
}

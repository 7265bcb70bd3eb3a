import { MAX_ROWS, type Range } from '../grid/address';

/**
 * Where the rows of a sheet go when it is rebuilt. What lies below the last row that is known stays below; what reaches
 * to the sheet's end still does.
 */
export class RowMoves {
  /** By old row. */
  private readonly to = new Map<number, number>();
  private readonly oldEnd: number;

  /**
   * @param cameFrom by new row, 0-based: which row it was; `null`: it is new
   * @param head rows at the top that are no rows of the table
   */
  constructor(
    private readonly cameFrom: readonly (number | null)[],
    private readonly head: number,
  ) {
    let oldEnd = 0;
    cameFrom.forEach((old, row) => {
      if (old === null) return;
      this.to.set(old, row);
      oldEnd = Math.max(oldEnd, old + 1);
    });
    this.oldEnd = oldEnd;
  }

  /** `null`: the row is gone. */
  row(old: number): number | null {
    if (old < this.oldEnd) return this.to.get(old) ?? null;
    const row = old - this.oldEnd + this.cameFrom.length;
    return row < MAX_ROWS ? row : null;
  }

  /**
   * Where the cells of a range are now, from the top. A new row belongs to it where both its neighbours do; at the
   * table's ends, where the range held more than one row. Linear in the rows of the range.
   */
  ranges(range: Range): Range[] {
    const last = Math.min(range.bottom, this.oldEnd - 1);
    const rows: number[] = [];
    for (let old = range.top; old <= last; old++) {
      const row = this.to.get(old);
      if (row !== undefined) rows.push(row, ...this.joining(row, range, last > range.top));
    }
    const pieces = runs(rows.sort((a, b) => a - b));
    if (range.bottom >= this.oldEnd) pieces.push(...this.below(range));
    return joined(pieces).map((piece) => ({ ...range, ...piece }));
  }

  /** By old row: where it is now. What moves everything back. */
  back(oldLength: number): (number | null)[] {
    return Array.from({ length: oldLength }, (_, old) => this.to.get(old) ?? null);
  }

  /** New rows next to a row of the range that belong to it as well. */
  private joining(row: number, { top, bottom }: Range, several: boolean): number[] {
    const found: number[] = [];
    let next = row + 1;
    while (next < this.cameFrom.length && this.cameFrom[next] === null) found.push(next++);
    const follower = this.cameFrom[next] ?? null;
    const belongs = follower === null ? several : follower >= top && follower <= bottom;
    if (!belongs) found.length = 0;
    let before = row - 1;
    while (before >= this.head && this.cameFrom[before] === null) before--;
    if (several && row > this.head && before < this.head)
      for (let at = this.head; at < row; at++) found.push(at);
    return found;
  }

  private below({ top, bottom }: Range): Piece[] {
    const first = this.row(Math.max(top, this.oldEnd));
    if (first === null) return [];
    return [{ top: first, bottom: bottom === MAX_ROWS - 1 ? bottom : (this.row(bottom) ?? MAX_ROWS - 1) }];
  }
}

interface Piece {
  readonly top: number;
  readonly bottom: number;
}

function runs(rows: readonly number[]): Piece[] {
  return joined(rows.map((row) => ({ top: row, bottom: row })));
}

/** Pieces that touch or overlap, put together; they come from the top. */
function joined(pieces: readonly Piece[]): Piece[] {
  const found: Piece[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    if (last && piece.top <= last.bottom + 1)
      found[found.length - 1] = { ...last, bottom: Math.max(last.bottom, piece.bottom) };
    else found.push(piece);
  }
  return found;
}

import type { Range } from '../../../grid/address';

/**
 * The styles of a sheet's cells by their numbers in the file, row after row: a quarter of a million Maps' entries would
 * take too long to make, to send and to keep. Plain data. Rows and columns are 0-based.
 */
export interface StyleNumbers {
  /** Rows that have styled cells, in their order. */
  readonly rows: Uint32Array;
  /** Where each of these rows begins in the two lists below; one more at the end. */
  readonly starts: Uint32Array;
  /** Within a row in their order. */
  readonly columns: Uint16Array;
  readonly numbers: Uint32Array;
}

export const NO_STYLES: StyleNumbers = {
  rows: new Uint32Array(0),
  starts: new Uint32Array(1),
  columns: new Uint16Array(0),
  numbers: new Uint32Array(0),
};

const FIRST_SIZE = 1024;

/** Takes the styles of cells one after the other. They mostly come in their order; where one comes twice the last counts. */
export class StyleNumbersMaker {
  private rows = new Uint32Array(FIRST_SIZE);
  private starts = new Uint32Array(FIRST_SIZE);
  private columns = new Uint16Array(FIRST_SIZE);
  private numbers = new Uint32Array(FIRST_SIZE);
  private rowCount = 0;
  private count = 0;
  private row = -1;
  private column = -1;
  /** All cells, once one has come out of its order. */
  private astray: Map<number, Map<number, number>> | null = null;

  add(row: number, column: number, number: number): void {
    if (this.astray) {
      put(this.astray, row, column, number);
      return;
    }
    if (row < this.row || (row === this.row && column <= this.column)) {
      this.astray = this.asMap();
      put(this.astray, row, column, number);
      return;
    }
    if (row !== this.row) {
      if (this.rowCount === this.rows.length) {
        this.rows = larger(this.rows, new Uint32Array(this.rowCount * 2));
        this.starts = larger(this.starts, new Uint32Array(this.rowCount * 2));
      }
      this.rows[this.rowCount] = row;
      this.starts[this.rowCount++] = this.count;
      this.row = row;
    }
    if (this.count === this.columns.length) {
      this.columns = larger(this.columns, new Uint16Array(this.count * 2));
      this.numbers = larger(this.numbers, new Uint32Array(this.count * 2));
    }
    this.columns[this.count] = column;
    this.numbers[this.count++] = number;
    this.column = column;
  }

  made(): StyleNumbers {
    if (this.astray) return inOrder(this.astray);
    const starts = new Uint32Array(this.rowCount + 1);
    starts.set(this.starts.subarray(0, this.rowCount));
    starts[this.rowCount] = this.count;
    return {
      rows: this.rows.slice(0, this.rowCount),
      starts,
      columns: this.columns.slice(0, this.count),
      numbers: this.numbers.slice(0, this.count),
    };
  }

  private asMap(): Map<number, Map<number, number>> {
    const cells = new Map<number, Map<number, number>>();
    for (let index = 0; index < this.rowCount; index++) {
      const end = index + 1 < this.rowCount ? (this.starts[index + 1] ?? 0) : this.count;
      for (let at = this.starts[index] ?? 0; at < end; at++)
        put(cells, this.rows[index] ?? 0, this.columns[at] ?? 0, this.numbers[at] ?? 0);
    }
    return cells;
  }
}

function larger<List extends Uint32Array | Uint16Array>(list: List, room: List): List {
  room.set(list);
  return room;
}

function put(cells: Map<number, Map<number, number>>, row: number, column: number, number: number): void {
  let inRow = cells.get(row);
  if (!inRow) cells.set(row, (inRow = new Map<number, number>()));
  inRow.set(column, number);
}

function inOrder(cells: ReadonlyMap<number, ReadonlyMap<number, number>>): StyleNumbers {
  const maker = new StyleNumbersMaker();
  for (const [row, inRow] of [...cells].sort(([a], [b]) => a - b))
    for (const [column, number] of [...inRow].sort(([a], [b]) => a - b)) maker.add(row, column, number);
  return maker.made();
}

/** Those inside of a range: the very same where all are. */
export function stylesWithin(styles: StyleNumbers, { top, left, bottom, right }: Range): StyleNumbers {
  const { rows, starts, columns, numbers } = styles;
  const inRows = (rows[0] ?? top) >= top && (rows.at(-1) ?? bottom) <= bottom;
  if (inRows && columns.every((column) => column >= left && column <= right)) return styles;
  const maker = new StyleNumbersMaker();
  rows.forEach((row, index) => {
    if (row < top || row > bottom) return;
    for (let at = starts[index] ?? 0; at < (starts[index + 1] ?? 0); at++) {
      const column = columns[at] ?? 0;
      if (column >= left && column <= right) maker.add(row, column, numbers[at] ?? 0);
    }
  });
  return maker.made();
}

/** Where the cells of a row stand in `columns` and `numbers`; `from` is `end` where it has none. */
export function styledCells(
  { rows, starts }: StyleNumbers,
  row: number,
): { readonly from: number; readonly end: number } {
  const index = find(rows, row, 0, rows.length);
  return index < 0 ? { from: 0, end: 0 } : { from: starts[index] ?? 0, end: starts[index + 1] ?? 0 };
}

/** The number of a cell's style; 0 where it has none. */
export function styleAt(styles: StyleNumbers, row: number, column: number): number {
  const { from, end } = styledCells(styles, row);
  const at = find(styles.columns, column, from, end);
  return at < 0 ? 0 : (styles.numbers[at] ?? 0);
}

/** -1: it is not there. */
function find(list: Uint32Array | Uint16Array, wanted: number, from: number, to: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const value = list[middle] ?? 0;
    if (value === wanted) return middle;
    if (value < wanted) low = middle + 1;
    else high = middle;
  }
  return -1;
}

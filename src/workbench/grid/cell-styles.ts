/**
 * The styles of a sheet's cells by their numbers in the file, row after row: a quarter of a million Maps' entries would take
 * a page long to be given. Plain data.
 */
export interface CellStyles {
  /** Rows that have styled cells, in their order. */
  readonly rows: Uint32Array;
  /** Where each of these rows begins in the two lists below; one more at the end. */
  readonly starts: Uint32Array;
  /** Within a row in their order. */
  readonly columns: Uint16Array;
  readonly numbers: Uint32Array;
}

export const NO_STYLES: CellStyles = {
  rows: new Uint32Array(0),
  starts: new Uint32Array(1),
  columns: new Uint16Array(0),
  numbers: new Uint32Array(0),
};

/** @param last the rows and columns behind are left out */
export function cellStyles(
  styles: ReadonlyMap<number, ReadonlyMap<number, number>>,
  last: { readonly row: number; readonly column: number },
): CellStyles {
  const rows = [...styles.keys()].filter((row) => row <= last.row).sort((a, b) => a - b);
  const count = rows.reduce((sum, row) => sum + (styles.get(row)?.size ?? 0), 0);
  const starts = new Uint32Array(rows.length + 1);
  const columns = new Uint16Array(count);
  const numbers = new Uint32Array(count);
  let at = 0;
  rows.forEach((row, index) => {
    starts[index] = at;
    let before = -1;
    let sorted = true;
    for (const [column, number] of styles.get(row) ?? []) {
      if (column > last.column) continue;
      columns[at] = column;
      numbers[at++] = number;
      sorted &&= column > before;
      before = column;
    }
    if (!sorted) sortRow(columns, numbers, starts[index] ?? 0, at);
  });
  starts[rows.length] = at;
  return {
    rows: Uint32Array.from(rows),
    starts,
    columns: columns.slice(0, at),
    numbers: numbers.slice(0, at),
  };
}

/** The number of a cell's style; 0 where it has none. */
export function styleAt({ rows, starts, columns, numbers }: CellStyles, row: number, column: number): number {
  const index = find(rows, row, 0, rows.length);
  if (index < 0) return 0;
  const at = find(columns, column, starts[index] ?? 0, starts[index + 1] ?? 0);
  return at < 0 ? 0 : (numbers[at] ?? 0);
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

function sortRow(columns: Uint16Array, numbers: Uint32Array, from: number, to: number): void {
  const cells = [...columns.subarray(from, to)].map((column, at) => ({
    column,
    number: numbers[from + at] ?? 0,
  }));
  cells
    .sort((a, b) => a.column - b.column)
    .forEach(({ column, number }, at) => {
      columns[from + at] = column;
      numbers[from + at] = number;
    });
}

/**
 * Places in a sheet. Inside the program rows and columns are 0-based numbers; A1 text appears only where people or
 * files need it (messages, JSON, formulas, OOXML parts).
 */
export interface Position {
  /** 0-based. */
  readonly row: number;
  /** 0-based. */
  readonly column: number;
}

/** A rectangle of cells, 0-based, all four edges inclusive. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Excel's own bounds (XFD1048576). */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** `0 → A`, `25 → Z`, `26 → AA`. */
export function columnName(column: number): string {
  let name = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  }
  return name;
}

/** `A → 0`; `null` where the text is no column of a sheet. Lower case is accepted. */
export function columnIndex(name: string): number | null {
  if (name === '' || name.length > 3) return null;
  let index = 0;
  for (let at = 0; at < name.length; at++) {
    const letter = name.charCodeAt(at) | 0x20;
    if (letter < 0x61 || letter > 0x7a) return null;
    index = index * 26 + letter - 0x60;
  }
  return index <= MAX_COLUMNS ? index - 1 : null;
}

/** `(2, 3) → D3`. */
export function toA1(row: number, column: number): string {
  return columnName(column) + String(row + 1);
}

/** `D3 → {row: 2, column: 3}`, `$` allowed; `null` where the text is no cell of a sheet. */
export function parseA1(text: string): Position | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text.trim());
  if (!match) return null;
  const column = columnIndex(match[1] ?? '');
  const row = Number(match[2]) - 1;
  return column === null || row >= MAX_ROWS ? null : { row, column };
}

/** `A1:C3`, or `A1` for a single cell. */
export function rangeToA1(range: Range): string {
  const start = toA1(range.top, range.left);
  const end = toA1(range.bottom, range.right);
  return start === end ? start : `${start}:${end}`;
}

/** Reads `A1:C3` or `A1`, with or without `$`; corners may come in any order. `null` where it is neither. */
export function parseRange(text: string): Range | null {
  const [from, to, more] = text.split(':');
  if (from === undefined || more !== undefined) return null;
  const a = parseA1(from);
  const b = to === undefined ? a : parseA1(to);
  if (!a || !b) return null;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

export function contains(range: Range, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

export function overlaps(a: Range, b: Range): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** The name of a sheet as a formula or a link writes it: `'任务 分解'`. Always quoted, which every name allows. */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

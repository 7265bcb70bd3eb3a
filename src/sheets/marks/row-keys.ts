import { columnName } from '../../grid/address';
import { cellAt, type Grid } from '../../grid/grid';
import { literal } from './literal';

/** Characters that part the keys in a formula; one that no key holds is taken. */
const SEPARATORS = ['|', '¦', '‖', '␟'];
/** How much of both ends of a text a key holds: the first that tells the rows apart. */
const PIECES = [8, 24, 60] as const;
/** Excel's bound for a formula is 8,192 characters; the marker and what parts the literals need room as well. */
const LONGEST_LIST = 6800;
const LONGEST_TEST = 7800;

/** Up to this share of the marked rows may be left to rules of their own, if fewer columns are asked for it. */
const FEW = 0.05;

/** How a row is known. */
interface Way {
  /** 0-based columns whose texts make the key. */
  readonly columns: readonly number[];
  readonly piece: number;
}

/**
 * Knows the rows of a table by their own texts, so that one formula can test many cells: lengths, beginnings and ends
 * of one column, or of more where one does not tell the rows apart. Sorted rows take their marks along; a row whose text
 * has changed has none any more. Excel, WPS and LibreOffice work all of it out alike.
 */
export class RowKeys {
  readonly #way: Way;
  /** By everything that rows may be known by: those that say the same cannot be told apart, and need not be. */
  readonly #alike = new Map<string, number[]>();
  /** The keys that rows have which do not say the same. */
  readonly #shared: ReadonlySet<string>;

  /**
   * @param columns by which rows may be known, the most telling first
   * @param rows 0-based, among which a row must be known
   * @param marked those that are to be known
   */
  constructor(
    private readonly grid: Grid,
    private readonly columns: readonly number[],
    rows: readonly number[],
    marked: ReadonlySet<number>,
  ) {
    for (const row of rows) {
      const said = this.#said(row);
      const known = this.#alike.get(said);
      if (known) known.push(row);
      else this.#alike.set(said, [row]);
    }
    this.#way = this.#wayFor(columns, marked);
    this.#shared = this.#sharedKeys(this.#way);
  }

  /** Whether the row can be told by its texts from all that are not in the group. */
  isTold(row: number, group: ReadonlySet<number>): boolean {
    const key = this.#keyOf(row, this.#way);
    if (key === null || this.#shared.has(key)) return false;
    return this.#alike.get(this.#said(row))?.every((one) => group.has(one)) ?? false;
  }

  /**
   * Conditions, relative to row `top`, of which one holds in each of the rows and none in any that they are told from.
   * Several where one formula would be too long.
   */
  tests(rows: readonly number[], top: number): readonly string[] {
    const keys = [...new Set(rows.flatMap((row) => this.#keyOf(row, this.#way) ?? []))];
    const mark = SEPARATORS.find((one) => keys.every((key) => !key.includes(one))) ?? '\n';
    const lists: string[] = [];
    for (const key of keys) {
      const last = lists.at(-1);
      if (last !== undefined && last.length + key.length < LONGEST_LIST)
        lists.push(`${lists.pop() ?? ''}${key}${mark}`);
      else lists.push(`${mark}${key}${mark}`);
    }
    const parted = literal(mark);
    const own = this.#way.columns
      .flatMap((column) => {
        const cell = `$${columnName(column)}${top + 1}`;
        const { piece } = this.#way;
        return [`LEN(${cell})`, `LEFT(${cell},${piece})`, `RIGHT(${cell},${piece})`];
      })
      .join('&');
    return lists.map((list) => `ISNUMBER(FIND(${parted}&${own}&${parted},${literal(list)}))`);
  }

  /**
   * A condition for a row whose key says too little: whole texts, for its own cells alone. `null` where nothing in the
   * row could be tested.
   */
  exactTest(row: number, columns: readonly number[]): string | null {
    const tests: string[] = [];
    let length = 0;
    for (const column of columns) {
      const value = cellAt(this.grid, row, column)?.value;
      const cell = `$${columnName(column)}${row + 1}`;
      const test =
        typeof value === 'string' && value !== ''
          ? `EXACT(${cell},${literal(value)})`
          : typeof value === 'number'
            ? `${cell}=${value}`
            : null;
      if (test === null || length + test.length > LONGEST_TEST || tests.length === 4) continue;
      length += test.length + 1;
      tests.push(test);
    }
    return tests.length > 1 ? `AND(${tests.join(',')})` : (tests[0] ?? null);
  }

  /** The shortest keys that tell the marked rows apart, but for a few; where none do, those that tell most. */
  #wayFor(columns: readonly number[], marked: ReadonlySet<number>): Way {
    let best: { readonly way: Way; readonly left: number } | null = null;
    for (let count = 1; count <= columns.length; count++) {
      for (const piece of PIECES) {
        const way = { columns: columns.slice(0, count), piece };
        const left = this.#untold(way, marked);
        if (left <= marked.size * FEW) return way;
        if (!best || left < best.left) best = { way, left };
      }
    }
    return best?.way ?? { columns: columns.slice(0, 1), piece: PIECES[0] };
  }

  #untold(way: Way, marked: ReadonlySet<number>): number {
    const shared = this.#sharedKeys(way);
    const isUntold = (key: string | null): boolean => key === null || shared.has(key);
    return [...marked].filter((row) => isUntold(this.#keyOf(row, way))).length;
  }

  #sharedKeys(way: Way): ReadonlySet<string> {
    const seen = new Set<string>();
    const shared = new Set<string>();
    for (const [row] of this.#alike.values()) {
      const key = row === undefined ? null : this.#keyOf(row, way);
      if (key === null) continue;
      if (seen.has(key)) shared.add(key);
      seen.add(key);
    }
    return shared;
  }

  /** All that a row may be known by. */
  #said(row: number): string {
    return JSON.stringify(this.columns.map((column) => cellAt(this.grid, row, column)?.value ?? ''));
  }

  /** What the formula finds in a row; `null` where programs would not agree on it, or where the row says nothing. */
  #keyOf(row: number, { columns, piece }: Way): string | null {
    let key = '';
    let said = false;
    for (const column of columns) {
      const value = cellAt(this.grid, row, column)?.value ?? '';
      const text = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
      // LibreOffice counts rare characters differently.
      if (typeof text !== 'string' || /[\ud800-\udfff]/.test(text)) return null;
      said ||= text !== '';
      key += `${text.length}${text.slice(0, piece)}${piece < text.length ? text.slice(-piece) : text}`;
    }
    return said ? key : null;
  }
}

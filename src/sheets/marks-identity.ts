import { columnName } from '../grid/address';
import { type Grid, isError } from '../grid/grid';

/** Pieces of a text that a formula compares; a literal in a formula holds at most 255 characters. */
const PIECE = 60;
const LITERAL = 250;
/** Excel's bound for a formula, less the marker and what else stands in it. */
const LONGEST_TEST = 7800;

/**
 * Tests by which a formula knows rows by the text of one column. Short where that is enough: length, beginning and
 * end; whole where another row would pass that test too.
 */
export class RowTests {
  readonly #short = new Map<string, Set<string>>();
  readonly #times = new Map<string, number>();

  constructor(
    private readonly grid: Grid,
    private readonly column: number,
    /** 0-based rows among which a row must be known. */
    rows: Iterable<number>,
  ) {
    for (const row of rows) {
      const value = grid.rows[row]?.[column]?.value;
      if (typeof value !== 'string') continue;
      const short = shortOf(value);
      this.#short.set(short, (this.#short.get(short) ?? new Set()).add(value));
      this.#times.set(value, (this.#times.get(value) ?? 0) + 1);
    }
  }

  /** Whether several rows hold the text of this one: then the test alone does not tell them apart. */
  ambiguous(row: number): boolean {
    const value = this.grid.rows[row]?.[this.column]?.value;
    return typeof value === 'string' && (this.#times.get(value) ?? 0) > 1;
  }

  /** A condition that holds where the cell still says what it says now; `null` where nothing in it could be tested. */
  test(row: number): string | null {
    const value = this.grid.rows[row]?.[this.column]?.value;
    const cell = `$${columnName(this.column)}${row + 1}`;
    if (value === null || value === undefined || isError(value) || value === '') return null;
    if (typeof value === 'number') return `${cell}=${value}`;
    if (typeof value === 'boolean') return `${cell}=${value ? 'TRUE' : 'FALSE'}`;
    const alone = (this.#short.get(shortOf(value))?.size ?? 0) <= 1;
    // LibreOffice counts rare characters differently: then no lengths.
    if (value.length > 2 * PIECE && alone && !/[\ud800-\udfff]/.test(value)) {
      return `AND(LEN(${cell})=${value.length},EXACT(LEFT(${cell},${PIECE}),${literal(value.slice(0, PIECE))}),EXACT(RIGHT(${cell},${PIECE}),${literal(value.slice(-PIECE))}))`;
    }
    const whole = `EXACT(${cell},${literal(value)})`;
    return whole.length <= LONGEST_TEST ? whole : null;
  }
}

function shortOf(value: string): string {
  return `${value.length}\n${value.slice(0, PIECE)}\n${value.slice(-PIECE)}`;
}

/** A text as a formula writes it: quotes doubled, line breaks as characters, cut into literals of bearable length. */
export function literal(text: string): string {
  const parts: string[] = [];
  for (const piece of text.split(/([\r\n\t])/)) {
    if (piece === '\n') parts.push('CHAR(10)');
    else if (piece === '\r') parts.push('CHAR(13)');
    else if (piece === '\t') parts.push('CHAR(9)');
    else {
      for (const part of cut(piece)) parts.push(`"${part.replaceAll('"', '""')}"`);
    }
  }
  return parts.length === 0 ? '""' : parts.join('&');
}

function cut(text: string): string[] {
  const parts: string[] = [];
  let at = 0;
  while (at < text.length) {
    let end = Math.min(at + LITERAL, text.length);
    const last = text.charCodeAt(end - 1);
    if (end < text.length && last >= 0xd800 && last <= 0xdbff) end--;
    parts.push(text.slice(at, end));
    at = end;
  }
  return parts;
}

import type { Range } from '../../grid/address';
import type { HostOptions } from '../host';
import { STYLE_QUESTION } from './cell-styles';
import { breathe, readTrip } from './round-trip';
import { queueUniformLook } from './uniform-looks';
import { rangeAt } from './write-cells';

export interface Looks {
  readonly sheetId: string;
  readonly range: Range;
  /** By row and column of the range, from 0. */
  readonly cells: Excel.CellProperties[][];
  readonly links: (Excel.RangeHyperlink | undefined)[][];
  readonly formats: string[][];
  /** The look of a cell that nobody touched. */
  plain: Excel.CellProperties;
}

/** A part of a sheet that is being read. */
interface Piece {
  readonly into: Looks;
  readonly range: Range;
}

const LAST_CELL: Range = { top: 1_048_575, left: 16_383, bottom: 1_048_575, right: 16_383 };

/** Some 700 bytes a cell. */
const LOOKS_AT_ONCE = 5_000;
/** Some 100 bytes a cell, more where there are links. */
const LINKS_AT_ONCE = 20_000;
/** Some 3 kB a piece. */
const PIECES_AT_ONCE = 500;
/** Rows of a column that are asked about as one. */
const PIECE_ROWS = 256;

/**
 * The looks and links of all cells of these ranges. Small ranges are asked about cell by cell; in large ones, pieces of
 * columns are asked first whether their cells look alike, and only those that do not are asked about one by one.
 */
export async function readLooks(
  parts: readonly { readonly sheetId: string; readonly range: Range }[],
  options: HostOptions = {},
): Promise<Looks[]> {
  const looks = parts.map((part): Looks => ({ ...part, cells: [], links: [], formats: [], plain: {} }));
  const whole = looks.map((into): Piece => ({ into, range: into.range }));
  await inRequests(chunksOf(whole, LINKS_AT_ONCE), queueLinks, options);
  const total = whole.reduce((sum, { range }) => sum + count(range), 0);
  const mixed = total <= LOOKS_AT_ONCE ? whole : await readAlike(whole, options);
  await inRequests(chunksOf(mixed, LOOKS_AT_ONCE), queueLooks, options);
  return looks;
}

/** Reads the pieces whose cells look alike; answers the others. */
async function readAlike(whole: readonly Piece[], options: HostOptions): Promise<Piece[]> {
  const pieces = whole.flatMap(piecesOf);
  const mixed: Piece[] = [];
  const groups = Array.from({ length: Math.ceil(pieces.length / PIECES_AT_ONCE) }, (_, at) =>
    pieces.slice(at * PIECES_AT_ONCE, (at + 1) * PIECES_AT_ONCE),
  );
  const queue = (sheet: Excel.Worksheet, piece: Piece): (() => void) => {
    const read = queueUniformLook(sheet, piece.range);
    return () => {
      const look = read();
      if (look) put(piece, () => look);
      else mixed.push(piece);
    };
  };
  await inRequests(groups, queue, options);
  return mixed;
}

function piecesOf({ into, range }: Piece): Piece[] {
  const pieces: Piece[] = [];
  for (let column = range.left; column <= range.right; column++) {
    for (let top = range.top; top <= range.bottom; top += PIECE_ROWS) {
      const bottom = Math.min(range.bottom, top + PIECE_ROWS - 1);
      pieces.push({ into, range: { top, left: column, bottom, right: column } });
    }
  }
  return pieces;
}

async function inRequests(
  chunks: readonly (readonly Piece[])[],
  queue: (sheet: Excel.Worksheet, piece: Piece) => () => void,
  options: HostOptions,
): Promise<void> {
  for (const chunk of chunks) {
    await breathe(options);
    await readTrip(({ workbook }) => {
      const reads = chunk.map((piece) => queue(workbook.worksheets.getItem(piece.into.sheetId), piece));
      return () => {
        for (const read of reads) read();
      };
    });
  }
}

/** Whole rows, of as many pieces as fit. */
function chunksOf(pieces: readonly Piece[], cells: number): Piece[][] {
  const chunks: Piece[][] = [];
  let current: Piece[] = [];
  let left = cells;
  for (const { into, range } of pieces) {
    const width = range.right - range.left + 1;
    for (let top = range.top; top <= range.bottom;) {
      const rows = Math.floor(left / width);
      if (rows === 0 && current.length > 0) {
        chunks.push(current);
        [current, left] = [[], cells];
        continue;
      }
      const bottom = Math.min(range.bottom, top + Math.max(rows, 1) - 1);
      current.push({ into, range: { ...range, top, bottom } });
      left -= (bottom - top + 1) * width;
      top = bottom + 1;
    }
  }
  if (current.length > 0) chunks.push(current);
  return chunks;
}

function queueLinks(sheet: Excel.Worksheet, { into, range }: Piece): () => void {
  const part = rangeAt(sheet, range).load('numberFormat');
  const found = part.getCellProperties({ hyperlink: true });
  const untouched = rangeAt(sheet, LAST_CELL).getCellProperties(STYLE_QUESTION);
  return () => {
    into.links.push(...found.value.map((row) => row.map(({ hyperlink }) => hyperlink ?? undefined)));
    into.formats.push(...(part.numberFormat as string[][]));
    into.plain = untouched.value[0]?.[0] ?? {};
  };
}

function queueLooks(sheet: Excel.Worksheet, piece: Piece): () => void {
  const found = rangeAt(sheet, piece.range).getCellProperties(STYLE_QUESTION);
  return () => {
    put(piece, (row, column) => found.value[row]?.[column] ?? {});
  };
}

function put({ into, range }: Piece, lookOf: (row: number, column: number) => Excel.CellProperties): void {
  for (let row = range.top; row <= range.bottom; row++) {
    const line = (into.cells[row - into.range.top] ??= []);
    for (let column = range.left; column <= range.right; column++) {
      line[column - into.range.left] = lookOf(row - range.top, column - range.left);
    }
  }
}

function count({ top, left, bottom, right }: Range): number {
  return (bottom - top + 1) * (right - left + 1);
}

import type { Range } from '../../grid/address';
import type { Ask, Question } from './ask';
import {
  answerBytes,
  commonLook,
  type Direction,
  joinLooks,
  LOOK_PARTS,
  type LookPart,
  questionOf,
} from './look-parts';

import { lastCellOf, rangeAt } from './places';

/** A part of a sheet whose looks are wanted. */
interface LooksPart {
  readonly sheetId: string;
  readonly range: Range;
  /** How many of the sheet's first rows look unlike those below, as headers do. */
  readonly headRows?: number;
}

export interface Looks {
  readonly sheetId: string;
  readonly range: Range;
  /** By row and column of the range, from 0. Cells that look alike may share one object. */
  readonly cells: Excel.CellProperties[][];
  /** The look of a cell that nobody touched. */
  plain: Excel.CellProperties;
}

/** A rectangle that is being read, and what of its looks is wanted. */
interface Piece {
  readonly into: Looks;
  readonly range: Range;
  readonly parts: readonly LookPart[];
  /** The way of the lines that are asked first, or next. */
  readonly direction: Direction;
}

/** So few cells are asked one by one. */
const FEW_CELLS = 600;
/** Asking a line pays where it answers for so many cells. */
const CELLS_IN_LINE = 4;
/** A piece that answers more is cut. */
const PIECE_BYTES = 500_000;

/**
 * The looks of all cells of these ranges, part by part of what a look consists of: where a line of cells is alike in a
 * part, one answer tells it for all of them. First the columns of the table are asked, and the rows of its head; then,
 * for the parts in which they are mixed, the lines across them; and only what is mixed in both is asked cell by cell.
 */
export async function readLooks(parts: readonly LooksPart[], ask: Ask): Promise<Looks[]> {
  const looks = parts.map(({ sheetId, range }): Looks => ({
    sheetId,
    range,
    cells: Array.from({ length: heightOf(range) }, () => []),
    plain: {},
  }));
  const whole = looks.flatMap((into, at) => headAndBody(into, parts[at]?.headRows));
  const plain = looks.map(plainQuestion);
  const few = whole.reduce((sum, { range }) => sum + heightOf(range) * widthOf(range), 0) <= FEW_CELLS;
  if (few) {
    await ask([...plain, ...whole.flatMap(cellQuestions)]);
    return looks;
  }
  const mixed = await askLines(whole, ask, plain);
  const across = mixed.filter((piece) => lineLength(piece) >= CELLS_IN_LINE);
  const narrow = mixed.filter((piece) => lineLength(piece) < CELLS_IN_LINE);
  const rest = [...narrow, ...(await askLines(across, ask))];
  await ask(rest.flatMap(cellQuestions));
  return looks;
}

function headAndBody(into: Looks, headRows = 0): Piece[] {
  const { range } = into;
  const body: Piece = { into, range, parts: LOOK_PARTS, direction: 'column' };
  if (headRows <= range.top || headRows > range.bottom) return [body];
  return [
    { ...body, range: { ...range, bottom: headRows - 1 }, direction: 'row' },
    { ...body, range: { ...range, top: headRows } },
  ];
}

function lineLength({ range, direction }: Piece): number {
  return direction === 'column' ? heightOf(range) : widthOf(range);
}

function plainQuestion(into: Looks): Question {
  return {
    sheetId: into.sheetId,
    bytes: answerBytes(LOOK_PARTS),
    queue: (sheet) => {
      const found = lastCellOf(sheet).getCellProperties(questionOf(LOOK_PARTS));
      return () => {
        into.plain = found.value[0]?.[0] ?? {};
      };
    },
  };
}

/** Reads what the cells of each line have in common; answers the pieces that are mixed, and in what. */
async function askLines(
  pieces: readonly Piece[],
  ask: Ask,
  more: readonly Question[] = [],
): Promise<Piece[]> {
  const mixed: Piece[] = [];
  const questions = pieces.flatMap((piece) => {
    const { direction } = piece;
    const bytes = answerBytes(piece.parts);
    return cut(piece.range, direction, bytes).map((range): Question => {
      const part = { ...piece, range };
      return {
        sheetId: piece.into.sheetId,
        bytes: bytes * (direction === 'column' ? widthOf(range) : heightOf(range)),
        queue: (sheet) => queueLines(sheet, part, mixed),
      };
    });
  });
  await ask([...more, ...questions]);
  return mixed;
}

function queueLines(
  sheet: Excel.Worksheet,
  { into, range, parts, direction }: Piece,
  mixed: Piece[],
): () => void {
  const cells = rangeAt(sheet, range);
  const question = questionOf(parts);
  const found: OfficeExtension.ClientResult<Excel.CellProperties[]> =
    direction === 'column' ? cells.getColumnProperties(question) : cells.getRowProperties(question);
  return () => {
    const runs: Piece[] = [];
    for (const [at, { format = {} }] of found.value.entries()) {
      const line = lineAt(range, direction, at);
      const { alike, differing } = commonLook(format, parts, direction);
      putCommon(into, line, alike);
      const last = runs.at(-1);
      if (last && follows(last.range, line, direction) && last.parts.join() === differing.join())
        runs[runs.length - 1] = {
          ...last,
          range: { ...last.range, bottom: line.bottom, right: line.right },
        };
      else if (differing.length > 0)
        runs.push({
          into,
          range: line,
          parts: differing,
          direction: direction === 'column' ? 'row' : 'column',
        });
    }
    mixed.push(...runs);
  };
}

function follows(before: Range, line: Range, direction: Direction): boolean {
  return direction === 'column' ? before.right + 1 === line.left : before.bottom + 1 === line.top;
}

function lineAt(range: Range, direction: Direction, at: number): Range {
  return direction === 'column'
    ? { ...range, left: range.left + at, right: range.left + at }
    : { ...range, top: range.top + at, bottom: range.top + at };
}

function cellQuestions({ into, range, parts }: Piece): Question[] {
  const bytes = answerBytes(parts) * widthOf(range);
  return cut(range, 'row', bytes).map((rows) => ({
    sheetId: into.sheetId,
    bytes: bytes * heightOf(rows),
    queue: (sheet) => {
      const found = rangeAt(sheet, rows).getCellProperties(questionOf(parts));
      return () => {
        put(into, rows, (known, row, column) => joined(known, found.value[row]?.[column]?.format ?? {}));
      };
    },
  }));
}

/** Cuts a range between its lines into such as answer no more than `PIECE_BYTES`. @param bytes of a line */
function cut(range: Range, direction: Direction, bytes: number): Range[] {
  const lines = Math.max(1, Math.floor(PIECE_BYTES / bytes));
  const ranges: Range[] = [];
  if (direction === 'column') {
    for (let left = range.left; left <= range.right; left += lines)
      ranges.push({ ...range, left, right: Math.min(range.right, left + lines - 1) });
  } else {
    for (let top = range.top; top <= range.bottom; top += lines)
      ranges.push({ ...range, top, bottom: Math.min(range.bottom, top + lines - 1) });
  }
  return ranges;
}

/** Cells that were alike before stay so: they get one object. */
function putCommon(into: Looks, range: Range, alike: Excel.CellPropertiesFormat): void {
  const shared = new Map<Excel.CellProperties | undefined, Excel.CellProperties>();
  put(into, range, (known) => {
    let cell = shared.get(known);
    if (!cell) shared.set(known, (cell = joined(known, alike)));
    return cell;
  });
}

function joined(
  known: Excel.CellProperties | undefined,
  more: Excel.CellPropertiesFormat,
): Excel.CellProperties {
  return { format: known?.format ? joinLooks(known.format, more) : more };
}

function put(
  into: Looks,
  { top, left, bottom, right }: Range,
  lookOf: (known: Excel.CellProperties | undefined, row: number, column: number) => Excel.CellProperties,
): void {
  for (let row = top; row <= bottom; row++) {
    const line = into.cells[row - into.range.top];
    if (!line) continue;
    for (let column = left; column <= right; column++) {
      const at = column - into.range.left;
      line[at] = lookOf(line[at], row - top, column - left);
    }
  }
}

function heightOf({ top, bottom }: Range): number {
  return bottom - top + 1;
}

function widthOf({ left, right }: Range): number {
  return right - left + 1;
}

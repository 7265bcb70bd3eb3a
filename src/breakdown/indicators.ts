import { joinLines } from '../texts/lines';
import type { Deadline } from '../timing/model';
import { HEADER_OF_YEAR, HEADER_WITH_TIME } from './column-words';
import { itemsOfRows } from './item-rows';
import type { Item } from './items';
import type { Answers, Indicator, ItemMark } from './model';
import type { Readers } from './readers';
import type { Field, Piece } from './task-cells';
import { whenDue } from './when-due';

export interface Indicators {
  readonly indicators: readonly Indicator[];
  readonly marks: readonly ItemMark[];
}

/**
 * Reads the leaf items of the indicator cells of a task, or of one part of it, each with its owners and its timing.
 * `answers`: of that part, or the task.
 */
export function readIndicators(field: Field, answers: Answers, readers: Readers): Indicators {
  const indicators: Indicator[] = [];
  const marks: ItemMark[] = [];
  const lead = answers.lead.mentions.map(({ name }) => name);
  // Columns of their own (一季度目标, 二季度目标 …) are read one by one.
  for (const pieces of byColumn(field.pieces)) {
    const found = itemsOfRows(
      pieces.map((piece) => piece.text),
      readers,
    );
    found.marks.forEach(({ written, style, depth, value, start }) => {
      const piece = pieceAt(pieces, start);
      marks.push({
        place: piece.place,
        written,
        style,
        depth,
        value,
        offset: offsetIn(piece, pieces, start),
      });
    });
    found.items.forEach((item) => {
      indicators.push(toIndicator(item, pieces, lead, answers.deadline, readers));
    });
  }
  return { indicators, marks };
}

function toIndicator(
  item: Item,
  pieces: readonly Piece[],
  lead: readonly string[],
  deadline: Deadline | null,
  readers: Readers,
): Indicator {
  const piece = pieceAt(pieces, item.start);
  const offset = offsetIn(piece, pieces, item.start);
  const { timing, problems } = whenItemDue(item, piece, deadline, readers);
  return {
    number: item.number,
    text: item.text,
    place: piece.place,
    start: offset,
    end: Math.min(offset + (item.end - item.start), piece.text.length),
    heading: item.heading,
    owners: ownersOf(item.heading, readers) ?? lead,
    timing,
    timeProblems: problems,
  };
}

/** An item that says nothing is due when the item above it, its heading (`一季度：`) or its column (`一季度目标`) says. */
function whenItemDue(
  item: Item,
  piece: Piece,
  deadline: Deadline | null,
  readers: Readers,
): ReturnType<Readers['timing']> {
  const own = whenDue(item.lines, deadline, readers);
  if (own.timing.kind !== 'none' && own.timing.source === 'own') return own;
  const year = HEADER_OF_YEAR.exec(piece.header)?.[1];
  for (const words of [item.introduction, item.heading ?? '', year ? `${year}年底` : piece.header]) {
    if (!HEADER_WITH_TIME.test(words)) continue;
    const above = readers.timing(words, deadline?.date ?? null);
    if (above.timing.kind !== 'none') return above;
  }
  return own;
}

/** The units that an inner heading names; `null` where it names a topic or a condition. */
function ownersOf(heading: string | null, readers: Readers): string[] | null {
  if (heading === null) return null;
  const words = joinLines(heading).replace(/^(牵头|责任|配合)?(单位|部门)?[：:]\s*/, '');
  const { mentions } = readers.units(words);
  const known = mentions.filter(({ name }) => readers.roster.units.get(name)?.kind === 'unit');
  return known.length > 0 && known.length === mentions.length ? known.map(({ name }) => name) : null;
}

const NO_PIECES: readonly (readonly Piece[])[] = [];

function byColumn(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  if (pieces.length === 1) return [pieces];
  if (pieces.length === 0) return NO_PIECES;
  const columns = new Map<number, Piece[]>();
  for (const piece of pieces) {
    const column = columns.get(piece.place.column);
    if (column) column.push(piece);
    else columns.set(piece.place.column, [piece]);
  }
  return [...columns.values()];
}

/** Which piece an offset of the joined text falls in. */
function pieceAt(pieces: readonly Piece[], start: number): Piece {
  const only = pieces[0];
  if (only && pieces.length === 1) return only;
  let before = 0;
  for (const piece of pieces) {
    if (start <= before + piece.text.length) return piece;
    before += piece.text.length + 1;
  }
  const last = pieces[pieces.length - 1];
  if (!last) throw new RangeError('an item needs a cell');
  return last;
}

/** An offset of the joined text in one of its pieces. */
function offsetIn(piece: Piece, pieces: readonly Piece[], start: number): number {
  let before = 0;
  for (let n = 0; n < pieces.length && pieces[n] !== piece; n++) before += (pieces[n]?.text.length ?? 0) + 1;
  return Math.min(start - before, piece.text.length);
}

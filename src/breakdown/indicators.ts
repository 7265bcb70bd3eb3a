import { joinLines } from '../texts/lines';
import type { CivilDate } from '../timing/model';
import { HEADER_WITH_TIME } from './column-words';
import type { Item } from './items';
import type { Indicator, ItemMark } from './model';
import type { Readers } from './readers';
import type { Field, Piece } from './task-cells';

export interface Indicators {
  readonly indicators: readonly Indicator[];
  readonly marks: readonly ItemMark[];
}

/** Reads the leaf items of a task's indicator cells, each with its owners and its timing. */
export function readIndicators(
  field: Field,
  lead: readonly string[],
  deadline: CivilDate | null,
  readers: Readers,
): Indicators {
  const indicators: Indicator[] = [];
  const marks: ItemMark[] = [];
  // Columns of their own (一季度目标, 二季度目标 …) are read one by one; the rows of one column are one text.
  for (const pieces of byColumn(field.pieces)) {
    const found = readers.items(pieces.map((piece) => piece.text).join('\n'));
    for (const mark of found.marks) {
      const { piece, offset } = pieceAt(pieces, mark.start);
      const { written, style, depth, value } = mark;
      marks.push({ place: piece.place, written, style, depth, value, offset });
    }
    for (const item of found.items) indicators.push(toIndicator(item, pieces, lead, deadline, readers));
  }
  return { indicators, marks };
}

type Reading = ReturnType<Readers['timing']>;

function toIndicator(
  item: Item,
  pieces: readonly Piece[],
  lead: readonly string[],
  deadline: CivilDate | null,
  readers: Readers,
): Indicator {
  const { piece, offset } = pieceAt(pieces, item.start);
  const read = readers.timing(item.lines, deadline);
  const { timing, problems } =
    read.timing.kind === 'none' ? saidAbove(item, piece, read, deadline, readers) : read;
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
function saidAbove(
  item: Item,
  piece: Piece,
  read: Reading,
  deadline: CivilDate | null,
  readers: Readers,
): Reading {
  for (const words of [item.introduction, item.heading ?? '', piece.header]) {
    if (!HEADER_WITH_TIME.test(words)) continue;
    const above = readers.timing(words, deadline);
    if (above.timing.kind !== 'none') return above;
  }
  return read;
}

/** The units that an inner heading names; `null` where it names a topic or a condition. */
function ownersOf(heading: string | null, readers: Readers): string[] | null {
  if (heading === null) return null;
  const words = joinLines(heading).replace(/^(牵头|责任|配合)?(单位|部门)?[：:]\s*/, '');
  const { mentions } = readers.units(words);
  const known = mentions.filter(({ name }) => readers.roster.units.get(name)?.kind === 'unit');
  return known.length > 0 && known.length === mentions.length ? known.map(({ name }) => name) : null;
}

function byColumn(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  if (pieces.length === 1) return [pieces];
  const columns = new Map<number, Piece[]>();
  for (const piece of pieces) {
    const column = columns.get(piece.place.column);
    if (column) column.push(piece);
    else columns.set(piece.place.column, [piece]);
  }
  return [...columns.values()];
}

/** Which piece an offset of the joined text falls in. */
function pieceAt(pieces: readonly Piece[], start: number): { piece: Piece; offset: number } {
  let before = 0;
  for (const piece of pieces) {
    if (start <= before + piece.text.length) return { piece, offset: start - before };
    before += piece.text.length + 1;
  }
  const last = pieces[pieces.length - 1];
  if (!last) throw new RangeError('an item needs a cell');
  return { piece: last, offset: last.text.length };
}

import { joinLines } from '../texts/lines';
import { goesOnBelow } from './cut-text';
import type { Place } from './model';
import type { Numbering } from './row-cells';
import type { Piece, TaskFields } from './task-cells';
import type { PartFields } from './task-parts';
import { readLeadingNumber } from './task-number';

/** What a part says in cells of its own. */
export interface PartWords {
  readonly text: string;
  readonly place: Place;
}

interface TaskWords {
  /** The task's text without its number: what stands over all its parts, else the words of all rows. */
  readonly text: string;
  /** Beside the parts: `null` where a part has no words of its own. */
  readonly ofPart: readonly (PartWords | null)[];
}

/** The words of a task and of its parts. Line breaks inside a cell are joined, those between rows are kept. */
export function wordsOf(
  { rows, task: { pieces } }: TaskFields,
  parts: readonly PartFields[] | null,
  numbering: Numbering,
): TaskWords {
  if (!parts) return { text: textOf(pieces, numbering, rows.number, pieces[0]), ofPart: NO_PARTS };
  return withParts(rows.number, pieces, parts, numbering);
}

const NO_PARTS: TaskWords['ofPart'] = [];

function withParts(
  number: string | null,
  pieces: readonly Piece[],
  parts: readonly PartFields[],
  numbering: Numbering,
): TaskWords {
  const text = (of: readonly Piece[]): string => textOf(of, numbering, number, pieces[0]);
  const uses = new Map<Piece, number>();
  for (const { task, details } of parts)
    for (const piece of [...task, ...details]) uses.set(piece, (uses.get(piece) ?? 0) + 1);
  const isShared = (piece: Piece): boolean => uses.get(piece) === parts.length;
  const shared = parts[0]?.task.filter(isShared) ?? [];
  const ofPart = parts.map(({ task, details }): PartWords | null => {
    const own = [...task, ...details].filter((piece) => !isShared(piece));
    const [first] = own;
    return first ? { text: text(own), place: first.place } : null;
  });
  return { text: text(shared.length > 0 ? shared : pieces), ofPart };
}

function textOf(
  pieces: readonly Piece[],
  numbering: Numbering,
  number: string | null,
  first: Piece | undefined,
): string {
  const [only] = pieces;
  if (only && pieces.length === 1) return lineOf(only, numbering, number, first);
  const lines: string[] = [];
  let above: Piece | null = null;
  for (const piece of pieces) {
    const line = lineOf(piece, numbering, number, first);
    if (above?.place.column === piece.place.column && goesOnBelow(above.text, piece.text))
      lines.push(joinLines(`${lines.pop() ?? ''}\n${line}`));
    else lines.push(line);
    above = piece;
  }
  return lines.join('\n');
}

/** One cell's words, without the number of the task. */
function lineOf(piece: Piece, numbering: Numbering, number: string | null, first: Piece | undefined): string {
  const leading = readLeadingNumber(piece.text);
  const isNumber =
    leading &&
    (numbering === 'text' ||
      (piece.place.row === first?.place.row &&
        piece.place.column === first.place.column &&
        leading.number === number));
  return joinLines(isNumber ? piece.text.slice(leading.length) : piece.text);
}

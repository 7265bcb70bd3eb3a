import type { Position, Range } from '../../grid/address';
import type { Grid } from '../../grid/grid';
import { lastCellOf, sheetAt } from './places';
import { placeOf } from './survey';

/** A sheet, or a range of one. */
export interface Part {
  readonly sheetId: string;
  readonly range?: Range;
  readonly protected: boolean;
  /** Its cells as they were read just now: they tell how far it may reach. */
  readonly cells?: Grid['rows'];
}

/** How far a sheet's cells reach, and its grid. */
export interface Reach {
  readonly range: Range | null;
  /** The last row and column that there are. */
  readonly last: Position;
}

const PLACE = 'rowIndex,columnIndex,rowCount,columnCount';
/** Formats may reach a million rows below the last value (https://github.com/OfficeDev/office-js/issues/4792): no further than this. */
const FORMAT_TAIL = 200;

/** The last row and column that there are: the same on all sheets of a workbook. */
export function queueLast({ workbook }: Excel.RequestContext, [part]: readonly Part[]): () => Position {
  const end = part && lastCellOf(sheetAt(workbook, part.sheetId)).load('rowIndex,columnIndex');
  return () => ({ row: end?.rowIndex ?? 0, column: end?.columnIndex ?? 0 });
}

/** How far the cells reach; `null`: there are none. */
export function queueReach({ workbook }: Excel.RequestContext, { sheetId, range }: Part): () => Range | null {
  if (range) return () => range;
  const sheet = sheetAt(workbook, sheetId);
  const all = sheet.getUsedRangeOrNullObject(false).load(PLACE);
  const values = sheet.getUsedRangeOrNullObject(true).load(PLACE);
  return () => {
    if (all.isNullObject) return null;
    const { bottom, right } = placeOf(all);
    const filled = values.isNullObject ? 0 : placeOf(values).bottom;
    return { top: 0, left: 0, bottom: Math.min(bottom, filled + FORMAT_TAIL), right };
  };
}

/** Rows that are asked about at once: their properties take some 60 bytes each. */
export const ROWS_AT_ONCE = 30_000;
/** Every Excel has so many columns (an .xls 256), and some more are asked about than the cells take. */
export const WIDEST = 255;
const WIDEST_GUESS = 200;

/**
 * The ranges that may be asked about before it is known how far the sheets reach: those that are told, and as far as
 * cells were read just now. `null`: nobody knows, or it is too much.
 */
export function guessesOf(parts: readonly Part[]): (Range | null)[] {
  let rows = 0;
  return parts.map(({ range, cells }) => {
    const guess = range ?? (cells && rangeOf(cells));
    if (!guess || guess.right > WIDEST_GUESS) return null;
    rows += guess.bottom - guess.top + 1;
    return rows <= ROWS_AT_ONCE ? guess : null;
  });
}

function rangeOf(cells: Grid['rows']): Range | null {
  const right = cells.reduce((most, row) => Math.max(most, row?.length ?? 0), 0) - 1;
  return right < 0 ? null : { top: 0, left: 0, bottom: cells.length - 1, right };
}

export function isSameRange(a: Range, b: Range | null): boolean {
  return b?.top === a.top && b.left === a.left && b.bottom === a.bottom && b.right === a.right;
}

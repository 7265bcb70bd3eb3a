import type { FWorkbook } from '@univerjs/preset-sheets-core';
import type { Position } from '../../grid/address';

type Sheet = ReturnType<FWorkbook['getActiveSheet']>;

/** Formula bar, column letters, tabs; row numbers. In pixels. */
const FRAME = { height: 96, width: 60 };

/**
 * Where to scroll so that a cell is in view, with some of what stands left of it; `null` where it is already. Univer's own way calls rows
 * visible that lie below the edge when rows are tall.
 */
export function scrollTarget(
  sheet: Sheet,
  { row, column }: Position,
  area: { readonly width: number; readonly height: number },
): Position | null {
  const freeze = sheet.getFreeze();
  const first = { row: Math.max(0, freeze.startRow), column: Math.max(0, freeze.startColumn) };
  const height = (from: number, to: number) => sum(from, to, (index) => sheet.getRowHeight(index));
  const width = (from: number, to: number) => sum(from, to, (index) => sheet.getColumnWidth(index));
  const room = {
    height: area.height - FRAME.height - height(0, first.row - 1),
    width: area.width - FRAME.width - width(0, first.column - 1),
  };
  const { sheetViewStartRow, sheetViewStartColumn } = sheet.getScrollState();
  const top = first.row + sheetViewStartRow;
  const left = first.column + sheetViewStartColumn;
  const rowSeen =
    row < first.row ||
    (row > top && height(top, row) < room.height - MARGIN) ||
    (row === top && row === first.row);
  const columnSeen = column < first.column || (column >= left && width(left, column) < room.width);
  if (rowSeen && columnSeen) return null;
  let from = Math.min(column, left);
  if (!columnSeen) {
    from = column;
    while (from > first.column && width(from - 1, column) < room.width * 0.97) from--;
  }
  return { row: rowSeen ? top : row, column: from };
}

/** Univer's place of the first row is not exact: what may be cut off by so many pixels counts as out of view. */
const MARGIN = 220;

/** At most so many are added up: what is farther away is out of view. */
const FARTHEST = 300;

function sum(from: number, to: number, size: (index: number) => number): number {
  if (to - from > FARTHEST) return Infinity;
  let total = 0;
  for (let index = from; index <= to; index++) total += size(index);
  return total;
}

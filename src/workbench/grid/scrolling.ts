import type { FWorkbook } from '@univerjs/preset-sheets-core';
import type { Position } from '../../grid/address';

type Sheet = ReturnType<FWorkbook['getActiveSheet']>;

/** Where the part of a sheet that is not frozen begins, as Univer says it. */
export interface Scroll {
  readonly sheetViewStartRow: number;
  readonly sheetViewStartColumn: number;
  readonly offsetX: number;
  readonly offsetY: number;
}

/** Formula bar, column letters, tabs; row numbers. In pixels. */
const FRAME = { height: 96, width: 60 };
/** How much of the view stays before a cell that was brought into it: what stands above and left of it says what it is. */
const BEFORE = { rows: 0.15, columns: 1 };

/**
 * How to scroll so that a cell is in view; `null` where it is already. Univer's own way takes frozen rows and columns to be as
 * large as the first ones behind them, and stops short of the cell where they are not.
 */
export function scrollTarget(
  sheet: Sheet,
  { row, column }: Position,
  area: { readonly width: number; readonly height: number },
): Scroll | null {
  const freeze = sheet.getFreeze();
  const state = sheet.getScrollState();
  const inner = sheet.getSheet();
  const height = (index: number) => (inner.getRowVisible(index) ? inner.getRowHeight(index) : 0);
  const width = (index: number) => (inner.getColVisible(index) ? inner.getColumnWidth(index) : 0);
  const rows = along(row, Math.max(0, freeze.startRow), area.height - FRAME.height, height, BEFORE.rows, {
    start: state.sheetViewStartRow,
    offset: state.offsetY,
  });
  const columns = along(
    column,
    Math.max(0, freeze.startColumn),
    area.width - FRAME.width,
    width,
    BEFORE.columns,
    { start: state.sheetViewStartColumn, offset: state.offsetX },
  );
  if (rows.seen && columns.seen) return null;
  return {
    sheetViewStartRow: rows.start,
    offsetY: rows.offset,
    sheetViewStartColumn: columns.start,
    offsetX: columns.offset,
  };
}

/** The first row or column, counted from the sheet's own first though those may be frozen, and pixels beyond its edge. */
interface Place {
  readonly start: number;
  readonly offset: number;
}

function along(
  index: number,
  frozen: number,
  area: number,
  size: (index: number) => number,
  before: number,
  now: Place,
): Place & { readonly seen: boolean } {
  if (index < frozen) return { ...now, seen: true };
  const room = area - sum(0, frozen, size);
  const scrolled = sum(0, now.start, size) + now.offset;
  const from = sum(frozen, index, size);
  const to = from + size(index);
  const seen = from >= scrolled - 1 && (to <= scrolled + room || from < scrolled + 1);
  if (seen) return { ...now, seen };
  let left = Math.max(0, Math.min(from, Math.max(from - room * before, to - room * 0.97)));
  let start = 0;
  while (left > 0 && left >= size(start)) left -= size(start++);
  return { start, offset: left, seen };
}

function sum(from: number, end: number, size: (index: number) => number): number {
  let total = 0;
  for (let index = from; index < end; index++) total += size(index);
  return total;
}

import type { Range } from '../../src/grid/address';
import type { ColumnRole } from '../../src/breakdown/roles';
import type { Cell, Grid } from '../../src/grid/grid';

export type DraftRow = (Cell | undefined)[];

/**
 * A sheet with one table, being reshaped. What the table means travels with it: the roles of its columns and where its
 * header stands, so that what a reader must find is known without reading. All places are 0-based.
 */
export interface Draft {
  readonly name: string;
  readonly rows: readonly DraftRow[];
  readonly merges: readonly Range[];
  /** The role of each column; null: none. */
  readonly roles: readonly (ColumnRole | null)[];
  readonly headerRows: readonly number[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/** Takes up a sheet whose header is the row `header`. */
export function draftOf(grid: Grid, header: number, roles: readonly (ColumnRole | null)[]): Draft {
  const rows = Array.from({ length: grid.rows.length }, (_, row) =>
    Array.from({ length: roles.length }, (_, column) => grid.rows[row]?.[column]),
  );
  return {
    name: grid.name,
    rows,
    merges: grid.merges,
    roles,
    headerRows: [header],
    hiddenRows: [],
    hiddenColumns: [],
  };
}

export function gridOfDraft(draft: Draft): Grid {
  return {
    name: draft.name,
    visible: true,
    rows: draft.rows,
    merges: draft.merges,
    hiddenRows: new Set(draft.hiddenRows),
    hiddenColumns: new Set(draft.hiddenColumns),
    protected: false,
  };
}

/** A text cell; undefined for ''. */
export function text(written: string): Cell | undefined {
  return written === '' ? undefined : { value: written, text: written };
}

export function textIn(draft: Draft, row: number, column: number): string {
  return draft.rows[row]?.[column]?.text ?? '';
}

/** First row below the header. */
export function bodyTop(draft: Draft): number {
  return Math.max(...draft.headerRows) + 1;
}

export function columnOf(draft: Draft, role: ColumnRole): number {
  return draft.roles.indexOf(role);
}

export function setCell(draft: Draft, row: number, column: number, cell: Cell | undefined): Draft {
  return {
    ...draft,
    rows: draft.rows.map((cells, r) =>
      r === row ? cells.map((old, c) => (c === column ? cell : old)) : cells,
    ),
  };
}

/** Rewrites the cells of one column below the header. */
export function mapBody(draft: Draft, column: number, change: (cell: Cell) => Cell | undefined): Draft {
  const top = bodyTop(draft);
  const rows = draft.rows.map((cells, row) =>
    row < top ? cells : cells.map((cell, at) => (at === column && cell ? change(cell) : cell)),
  );
  return { ...draft, rows };
}

/** Inserts rows before row `at`, as Excel does: what lies below moves, a merge around the place grows. */
export function insertRows(draft: Draft, at: number, added: readonly DraftRow[]): Draft {
  const moved = (row: number): number => (row >= at ? row + added.length : row);
  return {
    ...draft,
    rows: [...draft.rows.slice(0, at), ...added, ...draft.rows.slice(at)],
    merges: draft.merges.map((one) => ({ ...one, top: moved(one.top), bottom: moved(one.bottom) })),
    headerRows: draft.headerRows.map(moved),
    hiddenRows: draft.hiddenRows.map(moved),
  };
}

/** Inserts a column before column `at`; a merge around the place grows. */
export function insertColumn(draft: Draft, at: number, role: ColumnRole | null, cells: DraftRow): Draft {
  const moved = (column: number): number => (column >= at ? column + 1 : column);
  return {
    ...draft,
    rows: draft.rows.map((old, row) => [...old.slice(0, at), cells[row], ...old.slice(at)]),
    merges: draft.merges.map((one) => ({ ...one, left: moved(one.left), right: moved(one.right) })),
    roles: [...draft.roles.slice(0, at), role, ...draft.roles.slice(at)],
    hiddenColumns: draft.hiddenColumns.map(moved),
  };
}

/**
 * Takes the columns in this order; columns not named go. A merge keeps its text at its new first column; where its
 * columns no longer lie together only its last column keeps the text (that of a task merged over 项目 and 任务要求).
 */
export function takeColumns(draft: Draft, order: readonly number[]): Draft {
  const place = new Map(order.map((old, at) => [old, at]));
  const rows = draft.rows.map((cells) => order.map((old) => cells[old]));
  const merges: Range[] = [];
  for (const one of draft.merges) {
    const columns: number[] = [];
    for (let old = one.left; old <= one.right; old++) {
      const at = place.get(old);
      if (at !== undefined) columns.push(at);
    }
    const left = Math.min(...columns);
    const right = Math.max(...columns);
    const anchor = rows[one.top];
    if (columns.length === 0 || !anchor) continue;
    const together = right - left + 1 === columns.length;
    const home = place.get(one.right);
    const target = together || home === undefined ? left : home;
    const cell = draft.rows[one.top]?.[one.left];
    for (const column of columns) anchor[column] = column === target ? cell : undefined;
    const kept = { top: one.top, bottom: one.bottom, left: target, right: together ? right : target };
    if (kept.top < kept.bottom || kept.left < kept.right) merges.push(kept);
  }
  return { ...draft, rows, merges, roles: order.map((old) => draft.roles[old] ?? null) };
}

import type { Range } from '../grid/address';
import type { Place, Task } from '../breakdown/model';
import { cellAt, type Grid } from '../grid/grid';
import { formatWithWords } from './marks-words';

/** Indicator cells that hold something and the deadline cell; the task cell where the table has neither column. */
export function colouredPlaces(grid: Grid, task: Task): readonly Place[] {
  const places = [...task.indicatorPlaces, ...(task.deadlinePlace ? [task.deadlinePlace] : [])];
  const filled = places.filter(({ row, column }) => (cellAt(grid, row, column)?.text ?? '') !== '');
  return filled.length > 0 ? filled : [task.textPlace];
}

/**
 * The cell of a task that can say the words: the deadline, an indicator cell, the task, the lead unit, the number. Not
 * one that is out of sight, nor one that is merged over other tasks: it would speak for them as well.
 */
export function speakingPlace(
  grid: Grid,
  task: Task,
  coloured: readonly Place[],
  said: string,
  { widths, merges }: SheetFacts,
): { place: Place; format: string } | null {
  const candidates = [
    task.deadlinePlace,
    ...coloured.filter((one) => one !== task.deadlinePlace),
    task.leadPlace,
    task.textPlace,
    task.supportPlace,
    task.leaderPlace,
    task.numberPlace,
  ];
  for (const place of candidates) {
    if (!place || grid.hiddenColumns.has(place.column) || isShared(task, merges.get(keyOf(place)))) continue;
    const cell = cellAt(grid, place.row, place.column);
    const format = formatWithWords(cell, said, widths?.[place.column] ?? null);
    if (format !== null) return { place, format };
  }
  return null;
}

export interface SheetFacts {
  readonly widths: readonly number[] | undefined;
  /** By their first cell. */
  readonly merges: ReadonlyMap<string, Range>;
}

export function sheetFacts(grid: Grid, widths: readonly number[] | undefined): SheetFacts {
  return {
    widths,
    merges: new Map(grid.merges.map((merge) => [keyOf({ row: merge.top, column: merge.left }), merge])),
  };
}

function isShared({ rows }: Task, merge: Range | undefined): boolean {
  return merge !== undefined && (merge.top < Math.min(...rows) || merge.bottom > Math.max(...rows));
}

function keyOf({ row, column }: Pick<Place, 'row' | 'column'>): string {
  return `${row},${column}`;
}

export function same(a: Place, b: Place): boolean {
  return a.row === b.row && a.column === b.column;
}

import type { SheetView } from '../grid/view';
import { goesOnBelow, headsBelow } from './cut-text';
import type { ItemMark } from './model';
import type { ColumnsByRole, TaskFields } from './task-cells';
import type { PartFields } from './task-parts';

/**
 * The rows of a task that a page end cut off from the row above: their text goes on with the text above, or their
 * numbered items with its numbers, or they print the task again and add to its cells. Rows that 序号 or 任务 is merged
 * over, and rows that answer for themselves, are laid out so on purpose. 0-based, ascending.
 */
export function cutRows(
  view: SheetView,
  columns: ColumnsByRole,
  { rows: task, ...fields }: TaskFields,
  parts: readonly PartFields[] | null,
  marks: readonly ItemMark[],
): readonly number[] {
  const named = [...(columns.get('number') ?? []), ...(columns.get('task') ?? [])];
  const ownRows = new Set(parts?.map(({ rows }) => rows[0]));
  const speaking = new Set(
    [...fields.task.pieces, ...fields.details.pieces, ...fields.indicators.pieces].map(
      ({ place }) => place.row,
    ),
  );
  const goingOn = new Set([...textsGoingOn(fields), ...numbersGoingOn(marks)]);
  return task.rows
    .slice(1)
    .filter(
      (row) =>
        !ownRows.has(row) &&
        !task.copies.includes(row) &&
        !named.some(({ column }) => view.coveredFromAbove(row, column)) &&
        (goingOn.has(row) || (task.again?.has(row) === true && !speaking.has(row))),
    );
}

function* textsGoingOn({ task, details, indicators }: Omit<TaskFields, 'rows'>): Generator<number> {
  for (const { pieces } of [task, details, indicators]) {
    for (const [index, { place, text }] of pieces.entries()) {
      const above = pieces[index - 1];
      if (above?.place.column !== place.column || headsBelow(above.text)) continue;
      if (goesOnBelow(above.text, text)) yield place.row;
    }
  }
}

/** Rows whose first number counts on from the last above, be it with a gap. */
function* numbersGoingOn(marks: readonly ItemMark[]): Generator<number> {
  for (const [index, mark] of marks.entries()) {
    const above = marks[index - 1];
    if (above?.place.column !== mark.place.column || above.place.row === mark.place.row) continue;
    const last = marks
      .slice(0, index)
      .findLast(({ style, depth }) => style === mark.style && depth === mark.depth);
    if (last && mark.value > last.value) yield mark.place.row;
  }
}

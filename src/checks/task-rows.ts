import type { Table, Task } from '../breakdown/model';

/** Which task a 0-based sheet row belongs to. */
export function taskOfRow(table: Table): ReadonlyMap<number, Task> {
  return new Map(table.tasks.flatMap((task) => task.rows.map((row) => [row, task] as const)));
}

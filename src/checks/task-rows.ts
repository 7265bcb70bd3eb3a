import type { Table, Task } from '../breakdown/model';
import { derived } from '../grid/remembered';

/** Which task a 0-based sheet row belongs to. */
export const taskOfRow = derived(
  ({ tasks }: Table): ReadonlyMap<number, Task> =>
    new Map(tasks.flatMap((task) => task.rows.map((row) => [row, task] as const))),
);

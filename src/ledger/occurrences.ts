import type { Breakdown, Indicator, Table, Task } from '../breakdown/model';
import { apart, contentKey, occurrenceKey, TASK_ITSELF, textKey } from './keys';
import type { Occurrence } from './model';

/** Everything that is due once, in the order of the source: what the rows of ledger and tabs are about. Keys differ. */
export function occurrencesOf({ tables }: Pick<Breakdown, 'tables'>): readonly Occurrence[] {
  const all = tables.flatMap((table) => table.tasks.map((task) => ({ table, task })));
  const taskKeys = apart(
    all.map(({ task }) => textKey(task.text)),
    all.map(({ table, task }) => `${table.sheet}\n${task.number ?? ''}`),
  );
  return all.flatMap(({ table, task }, index) => ofTask(table, task, taskKeys[index] ?? ''));
}

function ofTask(table: Table, task: Task, taskKey: string): Occurrence[] {
  if (task.indicators.length === 0) return ofItem(table, task, null, taskKey, TASK_ITSELF);
  const itemKeys = apart(
    task.indicators.map(({ text }) => textKey(text)),
    task.indicators.map(({ number, heading }) => `${heading ?? ''}\n${number}`),
  );
  return task.indicators.flatMap((one, index) => ofItem(table, task, one, taskKey, itemKeys[index] ?? ''));
}

function ofItem(
  table: Table,
  task: Task,
  indicator: Indicator | null,
  taskKey: string,
  itemKey: string,
): Occurrence[] {
  const due = (indicator ? indicator.timing : task.timing)?.due ?? [];
  const dates = due.length === 0 ? [null] : due;
  return dates.map((date, index) => {
    const occurrence = occurrenceKey(date, dates.length);
    const content = contentKey({ task: taskKey, item: itemKey, occurrence });
    return { key: content, content, table, task, indicator, index, count: dates.length, due: date };
  });
}

/** Occurrences of every task, in their order. */
export function byTask(occurrences: readonly Occurrence[]): ReadonlyMap<Task, readonly Occurrence[]> {
  const tasks = new Map<Task, Occurrence[]>();
  for (const one of occurrences) {
    const list = tasks.get(one.task);
    if (list) list.push(one);
    else tasks.set(one.task, [one]);
  }
  return tasks;
}

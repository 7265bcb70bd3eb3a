import type { Breakdown, Table, Task } from '../breakdown/model';
import { apart, contentKey, occurrenceKey, TASK_ITSELF, textKey } from './keys';
import type { Occurrence } from './model';
import { type Subject, subjectsOf } from './subjects';

/**
 * Everything that is due once, in the order of the source: what the rows of ledger and tabs are about. Keys differ.
 *
 * @param issued the same tables as issued, where others answer now: an item keeps its key when its unit is renamed
 */
export function occurrencesOf(
  { tables }: Pick<Breakdown, 'tables'>,
  issued: Pick<Breakdown, 'tables'> = { tables },
): readonly Occurrence[] {
  const all = tables.flatMap((table, index) =>
    table.tasks.map((task, place) => ({ table, task, was: issued.tables[index]?.tasks[place] ?? task })),
  );
  const taskKeys = apart(
    all.map(({ task }) => textKey(task.text)),
    (index) => `${all[index]?.table.sheet ?? ''}\n${all[index]?.task.number ?? ''}`,
  );
  return all.flatMap(({ table, task, was }, index) => ofTask(table, task, was, taskKeys[index] ?? ''));
}

function ofTask(table: Table, task: Task, was: Task, taskKey: string): Occurrence[] {
  const subjects = subjectsOf(table, task);
  const issued = was === task ? subjects : subjectsOf(table, was);
  const itemKeys = apart(
    subjects.map(({ of, text }) => (of === task ? TASK_ITSELF : textKey(text))),
    (index) => {
      const one = issued[index];
      return one ? whereOf(one) : '';
    },
  );
  return subjects.flatMap((one, index) => ofSubject(one, taskKey, itemKeys[index] ?? ''));
}

/** What tells items of the same words apart: the heading and number of indicators, the units of parts. */
function whereOf({ of, number, leads, supports }: Subject): string {
  return 'heading' in of ? `${of.heading ?? ''}\n${number}` : [...leads, '', ...supports].join('\n');
}

function ofSubject(subject: Subject, taskKey: string, itemKey: string): Occurrence[] {
  const { table, task, timing } = subject;
  const dates = timing.due.length === 0 ? [null] : timing.due;
  const stages = new Map(timing.stages?.map((one) => [one.due, one]));
  return dates.map((due, index) => {
    const occurrence = occurrenceKey(due, dates.length);
    const content = contentKey({ task: taskKey, item: itemKey, occurrence });
    const stage = (due === null ? undefined : stages.get(due)) ?? null;
    const text = stage?.text ?? subject.text;
    return { key: content, content, table, task, subject, stage, text, index, count: dates.length, due };
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

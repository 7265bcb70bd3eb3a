import type { Deadline } from '../timing/model';
import type { Readers } from './readers';

type Reading = ReturnType<Readers['timing']>;

/**
 * When an item is due: as its text says, else as the deadline cell does, which may recur (每季度末). `null`: no such
 * cell. What is merely ongoing stays so.
 */
export function whenDue(text: string, deadline: Deadline | null, readers: Readers): Reading {
  const read = readers.timing(text, deadline?.date ?? null);
  return read.timing.kind === 'none' ? fromDeadline(read, deadline, readers) : read;
}

/** The same of a task or part without indicators: what is merely ongoing has the date of its deadline too. */
export function whenTaskDue(text: string, deadline: Deadline | null, readers: Readers): Reading {
  const read = readers.timing(text, deadline?.date ?? null);
  const { source, due, kind } = read.timing;
  return source === 'deadline' || (due.length === 0 && kind !== 'every')
    ? fromDeadline(read, deadline, readers)
    : read;
}

function fromDeadline(read: Reading, deadline: Deadline | null, readers: Readers): Reading {
  if (!deadline || deadline.text.trim() === '') return read;
  const { problems } = read;
  const { timing: inCell } = readers.timing(deadline.text, null);
  const isDateless = deadline.date === null && inCell.kind !== 'none' && inCell.due.length === 0;
  if (inCell.kind === 'every' || isDateless) return { timing: { ...inCell, source: 'deadline' }, problems };
  if (deadline.date === null) return read;
  return { timing: { kind: 'none', due: [deadline.date], source: 'deadline' }, problems };
}

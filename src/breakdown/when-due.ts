import type { Deadline } from '../timing/model';
import { HEADER_WITH_TIME } from './column-words';
import { isMarked } from './items';
import type { Readers } from './readers';
import type { Field } from './task-cells';

type Reading = ReturnType<Readers['timing']>;

/**
 * When an item is due: as its text says, else as the deadline cell does, which may recur (每季度末). `null`: no such
 * cell. What is merely ongoing stays so.
 */
export function whenDue(text: string, deadline: Deadline | null, readers: Readers): Reading {
  const read = readers.timing(text, deadline?.date ?? null);
  return read.timing.kind === 'none' ? fromDeadline(read, deadline, readers) : read;
}

/**
 * The same of a task or part without indicators: what is merely ongoing has the date of its deadline too, and the steps
 * of a deadline cell (`3月底前完成设计；6月底前开工`) are stages of its own.
 */
export function whenTaskDue(text: string, deadline: Deadline | null, readers: Readers): Reading {
  const read = readers.timing(text, deadline?.date ?? null);
  const { source, due, kind } = read.timing;
  if (source !== 'deadline' && (due.length > 0 || kind === 'every')) return read;
  const inCell = deadline ? readers.timing(deadline.text, null).timing : null;
  return inCell?.stages
    ? { timing: { ...inCell, source: 'deadline' }, problems: read.problems }
    : fromDeadline(read, deadline, readers);
}

/** A task with a mark in each month in which it goes on (`●` below 3月, 4月) is due when the last of them ends. */
export function whenMarked({ pieces }: Field, readers: Readers): Reading | null {
  const last = pieces.filter(({ text }) => isMarked(text)).at(-1);
  const read = last && HEADER_WITH_TIME.test(last.header) ? readers.timing(last.header, null) : null;
  return read && read.timing.due.length > 0 ? read : null;
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

import type { ItemMark, Task } from '../breakdown/model';
import { message } from '../locales/message';
import { markLike } from '../texts/item-marks';
import { markSeries } from './mark-series';
import type { Check } from './model';
import { sequenceFaults } from './sequence';
import { taskLabel } from './task-label';

interface Fault {
  readonly mark: ItemMark;
  readonly kind: 'gap' | 'start' | 'duplicate' | 'order' | 'ahead' | 'restart';
  /** The neighbour that it contradicts, or what is missing; as it would be written. */
  readonly other: string;
}

/** Numbers of the items in an indicator cell: （1）（3）, two （2）, ① begun again. One finding a cell, naming the first. */
export const indicatorNumbering: Check = {
  id: 'indicator-numbering',
  severity: 'warning',
  *run({ breakdown }) {
    for (const { sheet, tasks } of breakdown.tables) {
      const goingOn = goingOnFromAbove(tasks);
      for (const task of tasks) {
        for (const faults of faultsByCell(task, goingOn.has(task))) {
          const [first] = faults;
          if (!first) continue;
          const { mark, kind, other } = first;
          const params = { task: taskLabel(task), written: mark.written, other, count: faults.length };
          const more = faults.length > 1 ? ('.more' as const) : '';
          const found = message(`checks.indicator-numbering.${kind}${more}`, params);
          yield { message: found, sheet, place: mark.place, task, observed: mark.written };
        }
      }
    }
  },
};

/** From this share on, tasks whose marks go on from the task above show that the table numbers its indicators throughout. */
const MOST = 0.6;

/** The tasks whose marks go on from those of the task above, in a table that numbers its indicators throughout. */
function goingOnFromAbove(tasks: readonly Task[]): ReadonlySet<Task> {
  const goingOn = new Set<Task>();
  let above = 0;
  let pairs = 0;
  for (const task of tasks) {
    const first = task.marks.find(isTop)?.value;
    if (first === undefined) continue;
    if (above > 0) pairs++;
    if (first > 1 && first === above + 1) goingOn.add(task);
    above = task.marks.findLast(isTop)?.value ?? 0;
  }
  return goingOn.size > 1 && goingOn.size >= MOST * pairs ? goingOn : new Set();
}

function isTop({ depth }: ItemMark): boolean {
  return depth === 0;
}

/** One series that counts 1, 2, 3 … down one column: what most tasks hold, and nothing is wrong with it. */
function countsOn(marks: readonly ItemMark[]): boolean {
  const first = marks[0];
  return marks.every(
    ({ value, depth, style, place }, index) =>
      value === index + 1 &&
      depth === first?.depth &&
      style === first.style &&
      place.column === first.place.column,
  );
}

function faultsByCell(task: Task, goesOn: boolean): readonly (readonly Fault[])[] {
  if (countsOn(task.marks)) return [];
  const cells = new Map<string, Fault[]>();
  for (const fault of faultsOf(task)) {
    if (goesOn && fault.kind === 'start' && fault.mark === task.marks[0]) continue;
    const key = `${fault.mark.place.row},${fault.mark.place.column}`;
    const faults = cells.get(key) ?? [];
    faults.push(fault);
    cells.set(key, faults);
  }
  return [...cells.values()].map((faults) => faults.sort((a, b) => a.mark.offset - b.mark.offset));
}

function* faultsOf(task: Task): Generator<Fault> {
  for (const { marks, restarted } of markSeries(task)) {
    const [first] = marks;
    if (restarted && first) yield { mark: first, kind: 'restart', other: restarted.written };
    const { gaps, duplicates, misplaced } = sequenceFaults(marks.map(({ value }) => value));
    for (const { index, after, missing } of gaps) {
      const mark = marks[index];
      if (!mark) continue;
      const other = missing.map((value) => markLike(mark.written, value)).join('');
      yield { mark, kind: after === 0 ? 'start' : 'gap', other };
    }
    for (const { index } of duplicates) {
      const mark = marks[index];
      if (mark) yield { mark, kind: 'duplicate', other: mark.written };
    }
    for (const { index, forward } of misplaced) {
      const mark = marks[index];
      const other = marks[forward ? index + 1 : index - 1]?.written ?? '';
      if (mark) yield { mark, kind: forward ? 'ahead' : 'order', other };
    }
  }
}

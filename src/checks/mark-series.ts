import type { Indicator, ItemMark, Task } from '../breakdown/model';

/** Marks of one task that should count on from each other. */
interface MarkSeries {
  readonly marks: ItemMark[];
  /** The mark before, where the series begins at 1 again without anything that would explain it. */
  readonly restarted: ItemMark | null;
}

interface OpenSeries extends MarkSeries {
  /** Something came between that lets the numbering begin anew: a heading, a new parent, another column. */
  mayRestart: boolean;
}

/**
 * Sorts the marks of a task into series: one style at one depth, under one parent. A task printed in two rows counts on;
 * under a new inner heading or in another column the numbering may go on or begin at 1 again.
 */
export function markSeries(task: Task): MarkSeries[] {
  const all: OpenSeries[] = [];
  const open = new Map<string, OpenSeries>();
  const headings = headingFinder(task.indicators);
  let heading: string | null = null;
  let column: number | null = null;
  task.marks.forEach((mark, index) => {
    const headingHere = headings(mark);
    const changed = headingHere !== heading || mark.place.column !== column;
    heading = headingHere;
    column = mark.place.column;
    for (const series of open.values()) {
      if (changed || (series.marks[0]?.depth ?? 0) > mark.depth) series.mayRestart = true;
    }
    const key = `${mark.depth}\n${mark.style}`;
    const series = open.get(key);
    const restarts = series ? beginsAnew(series, mark) : null;
    if (series && !restarts && !isRestart(task.marks, index, series)) {
      series.marks.push(mark);
      series.mayRestart = false;
      return;
    }
    const begun: OpenSeries = {
      marks: [mark],
      restarted: series && !restarts ? (series.marks.at(-1) ?? null) : null,
      mayRestart: false,
    };
    open.set(key, begun);
    all.push(begun);
  });
  return all;
}

/** After a heading or a parent: whether the mark belongs to a new series rather than going on with the open one. */
function beginsAnew(series: OpenSeries, mark: ItemMark): boolean {
  if (!series.mayRestart) return false;
  const last = series.marks.at(-1)?.value ?? 0;
  if (mark.value === last + 1) return false;
  return mark.value <= last || mark.depth > 0;
}

/** A 1 after higher numbers that a 2 follows: the counting began again. A 1 alone is a wrong number. */
function isRestart(marks: readonly ItemMark[], index: number, series: MarkSeries): boolean {
  const mark = marks[index];
  if (mark?.value !== 1 || (series.marks.at(-1)?.value ?? 0) < 2) return false;
  for (let n = index + 1; n < marks.length; n++) {
    const next = marks[n];
    if (!next || next.depth < mark.depth) return false;
    if (next.depth === mark.depth) return next.style === mark.style && next.value === 2;
  }
  return false;
}

/** The inner heading over a mark: that of the first item that begins at the mark or, for a parent, below it. */
function headingFinder(indicators: readonly Indicator[]): (mark: ItemMark) => string | null {
  const cells = new Map<string, { items: Indicator[]; next: number }>();
  for (const indicator of indicators) {
    const key = `${indicator.place.row},${indicator.place.column}`;
    const cell = cells.get(key) ?? { items: [], next: 0 };
    cell.items.push(indicator);
    cells.set(key, cell);
  }
  return (mark) => {
    const cell = cells.get(`${mark.place.row},${mark.place.column}`);
    if (!cell) return null;
    while ((cell.items[cell.next]?.start ?? Infinity) < mark.offset) cell.next += 1;
    return cell.items[cell.next]?.heading ?? null;
  };
}

import type { KnownTable } from './known-table';

/** A paragraph that names no row may speak of so many tables before it, and of so many behind it. */
const EACH_WAY = 6;

/** The tables around a paragraph, by its number. */
export function tablesNear(tables: readonly KnownTable[]): (paragraph: number) => readonly KnownTable[] {
  const inOrder = [...tables].sort((a, b) => a.table.table.after - b.table.table.after);
  return (paragraph) => {
    let [from, to] = [0, inOrder.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((inOrder[middle]?.table.table.after ?? 0) < paragraph) from = middle + 1;
      else to = middle;
    }
    return inOrder.slice(Math.max(0, from - EACH_WAY), from + EACH_WAY);
  };
}

import { sumOf } from '../numbers';
import { stateOf } from '../vocabulary';
import { figureAt, type FigureColumn, type FigureTable } from './figure-table';
import { areEqual, wrongCell, type WrongCell } from './wrong-cell';

const STRICT = /^(?:合计|小计|总计|共计)$/;

/** A column that is the sum of others in nearly every row, and not in this one. */
export function wrongRows(one: FigureTable, counts: readonly FigureColumn[]): WrongCell[] {
  const rows = [...one.body, ...(one.total === null ? [] : [one.total])];
  return counts.flatMap((whole) => {
    const others = counts.filter((column) => column !== whole);
    const best = setsOf(whole, others)
      .map((set) => ({ set, holds: rows.filter((row) => holds(one, row, whole, set)) }))
      .filter(({ set }) => set.length >= 2)
      .sort((a, b) => b.holds.length - a.holds.length)[0];
    if (!best || !isRule(best.holds.length, rows.length)) return [];
    return rows
      .filter((row) => !best.holds.includes(row))
      .map((row) => {
        const sum = sumOf(best.set.map(({ at }) => figureAt(one, row, at) ?? 0));
        const ends = [best.set[0], best.set.at(-1)].map((column) => [row, column?.at ?? 0] as const);
        return wrongCell(one, 'sum', [row, whole.at], ends, String(sum));
      });
  });
}

/** Columns belong together where nearly all rows say so: what fails here and there else is another relation. */
export function isRule(holding: number, rows: number): boolean {
  return holding >= 2 && rows - holding <= Math.max(1, Math.floor(rows * 0.15));
}

function holds(one: FigureTable, row: number, whole: FigureColumn, set: readonly FigureColumn[]): boolean {
  return areEqual(
    sumOf(set.map(({ at }) => figureAt(one, row, at) ?? 0)),
    figureAt(one, row, whole.at) ?? NaN,
  );
}

/** The columns that a column may be the sum of. States have to say all: done, and what is not. */
function setsOf(whole: FigureColumn, others: readonly FigureColumn[]): FigureColumn[][] {
  if (STRICT.test(whole.header)) {
    const right = others.filter(({ at }) => at > whole.at);
    const left = others.filter(({ at }) => at < whole.at);
    return [[...others], right, left];
  }
  if (stateOf(whole.header) !== '') return [];
  const states = others
    .filter(({ header }) => !['', 'due', 'planned', 'returned', 'unreturned'].includes(stateColumn(header)))
    .slice(0, 8);
  return Array.from({ length: 1 << states.length }, (_, bits) =>
    states.filter((_column, at) => (bits >> at) & 1),
  ).filter(
    (set) =>
      set.some(({ header }) => stateColumn(header) === 'done') &&
      set.some(({ header }) => ['progress', 'undone', 'open'].includes(stateColumn(header))),
  );
}

function stateColumn(header: string): string {
  return stateOf(header);
}

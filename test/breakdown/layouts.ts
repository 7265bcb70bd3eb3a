import type { ReadingCase } from './reading/cases';

export type Layout = 'merged' | 'blank' | 'repeated';
export const LAYOUTS: readonly Layout[] = ['merged', 'blank', 'repeated'];

/** A table drawn with `^` for what the cell above says: merged with it, left blank below it, or printed again. */
export function laidOut(
  rows: readonly (readonly (string | number)[])[],
  layout: Layout | ((column: number) => Layout),
): Omit<ReadingCase, 'id'> {
  const of = typeof layout === 'string' ? () => layout : layout;
  const cells = rows.map((row) => [...row]);
  const merges: string[] = [];
  const width = Math.max(...rows.map(({ length }) => length));
  for (let column = 0; column < width; column++) {
    let first = 0;
    for (let row = 1; row <= rows.length; row++) {
      if (rows[row]?.[column] === '^') {
        const cell = cells[row];
        if (cell) cell[column] = of(column) === 'repeated' ? (cells[first]?.[column] ?? '') : '';
        continue;
      }
      const letter = String.fromCharCode(65 + column);
      if (row - first > 1 && of(column) === 'merged') merges.push(`${letter}${first + 1}:${letter}${row}`);
      first = row;
    }
  }
  return { rows: cells, merges };
}

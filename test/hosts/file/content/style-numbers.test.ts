import fc from 'fast-check';
import { contains } from '../../../../src/grid/address';
import {
  styleAt,
  styledCells,
  StyleNumbersMaker,
  stylesWithin,
} from '../../../../src/hosts/file/content/style-numbers';

const PART = { top: 2, left: 1, bottom: 30, right: 12 };
const cell = fc.record({ row: fc.nat(40), column: fc.nat(16), number: fc.integer({ min: 1, max: 70_000 }) });
/** In any order, with some twice; and as files mostly have them, more than the first room holds. */
const anyCells = fc.oneof(
  fc.array(cell, { maxLength: 60 }),
  fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 40 })).map(([rows, columns]) =>
    Array.from({ length: rows * columns }, (_, at) => ({
      row: Math.floor(at / columns),
      column: at % columns,
      number: at + 1,
    })),
  ),
);

test('every cell has the style that it was given, in whatever order; what is outside of a part has none there', () => {
  fc.assert(
    fc.property(anyCells, (cells) => {
      const styles = new Map<string, number>();
      const maker = new StyleNumbersMaker();
      for (const { row, column, number } of cells) {
        styles.set(`${row},${column}`, number);
        maker.add(row, column, number);
      }
      const made = maker.made();
      const inside = stylesWithin(made, PART);
      const all = (numberAt: (row: number, column: number) => number) =>
        Array.from({ length: 42 * 42 }, (_, at) => numberAt(Math.floor(at / 42), at % 42));
      const given = (row: number, column: number) => styles.get(`${row},${column}`) ?? 0;
      expect(all((row, column) => styleAt(made, row, column))).toEqual(all(given));
      expect(all((row, column) => styleAt(inside, row, column))).toEqual(
        all((row, column) => (contains(PART, row, column) ? given(row, column) : 0)),
      );
      for (const found of [made, inside]) {
        // Rows and columns stand in their order, so that cells can be made one after the other.
        expect([...found.rows]).toEqual([...found.rows].sort((a, b) => a - b));
        expect(found.starts).toHaveLength(found.rows.length + 1);
        const columns = [...found.rows].map((row) => {
          const { from, end } = styledCells(found, row);
          return [...found.columns.subarray(from, end)];
        });
        expect(columns.every((row) => row.length > 0)).toBe(true);
        expect(columns).toEqual(columns.map((row) => [...new Set(row)].sort((a, b) => a - b)));
      }
    }),
  );
});

test('nothing is made anew where nothing is outside', () => {
  const maker = new StyleNumbersMaker();
  maker.add(2, 3, 4);
  const made = maker.made();
  expect(stylesWithin(made, PART)).toBe(made);
});

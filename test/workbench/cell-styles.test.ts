import fc from 'fast-check';
import { cellStyles, styleAt } from '../../src/workbench/grid/cell-styles';

const LAST = { row: 30, column: 12 };
const cells = fc.array(
  fc.record({ row: fc.nat(40), column: fc.nat(16), number: fc.integer({ min: 1, max: 70_000 }) }),
  { maxLength: 60 },
);

test('every cell has the style that it was given, in whatever order; what is too far has none', () => {
  fc.assert(
    fc.property(cells, (given) => {
      const styles = new Map<number, Map<number, number>>();
      for (const { row, column, number } of given) {
        const styled = styles.get(row) ?? new Map<number, number>();
        styles.set(row, styled.set(column, number));
      }
      const found = cellStyles(styles, LAST);
      for (let row = 0; row <= 41; row++)
        for (let column = 0; column <= 17; column++) {
          const near = row <= LAST.row && column <= LAST.column;
          expect(styleAt(found, row, column)).toBe(near ? (styles.get(row)?.get(column) ?? 0) : 0);
        }
      // Rows and columns stand in their order, so that cells can be made one after the other.
      expect([...found.rows]).toEqual([...found.rows].sort((a, b) => a - b));
      expect(found.starts).toHaveLength(found.rows.length + 1);
    }),
  );
});

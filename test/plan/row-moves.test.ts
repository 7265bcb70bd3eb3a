import { parseRange, rangeToA1 } from '../../src/grid/address';
import { RowMoves } from '../../src/plan/row-moves';

/** Rows as A1 has them: head in 1 and 2, then a table of three rows. */
const cases: readonly [what: string, cameFrom: (number | null)[], from: string, to: string][] = [
  ['nothing moved', [0, 1, 2, 3, 4], 'B3:B5', 'B3:B5'],
  ['a new row inside', [0, 1, 2, null, 3, 4], 'B3:B5', 'B3:B6'],
  ['a new row at the top of the table', [0, 1, null, 2, 3, 4], 'B3:B5', 'B3:B6'],
  ['a new row at its end', [0, 1, 2, 3, 4, null], 'B3:B5', 'B3:B6'],
  ['a new row beside a single one', [0, 1, 2, 3, 4, null], 'B5', 'B5'],
  ['a new row after part of the table', [0, 1, 2, 3, null, 4], 'B3:B4', 'B3:B4'],
  ['rows in another order', [0, 1, 4, 2, 3], 'B3:B4', 'B4:B5'],
  ['rows torn apart', [0, 1, 2, 4, 3], 'A3:C4', 'A3:C3 A5:C5'],
  ['a row that is gone', [0, 1, 2, 4], 'B3:B5', 'B3:B4'],
  ['nothing left', [0, 1, 2, 4], 'B4', ''],
  ['to the end of the sheet', [0, 1, 2, null, 3, 4], 'B3:B1048576', 'B3:B1048576'],
  ['a whole column', [0, 1, null, 2, 3, 4], 'B1:B1048576', 'B1:B1048576'],
  ['below the table', [0, 1, 2, null, 3, 4], 'B8:B9', 'B9:B10'],
  ['the head, which the table does not widen', [0, 1, null, 2, 3, 4], 'A1:B2', 'A1:B2'],
];

test.each(cases)('%s', (_, cameFrom, from, to) => {
  const range = parseRange(from);
  if (!range) throw new Error(from);
  const moves = new RowMoves(cameFrom, 2);
  expect(moves.ranges(range).map(rangeToA1).join(' ')).toBe(to);
});

test('moves back', () => {
  const moves = new RowMoves([0, 1, 4, null, 2], 2);
  expect(moves.back(5)).toEqual([0, 1, 4, null, 2]);
  expect(new RowMoves(moves.back(5), 2).ranges({ top: 2, bottom: 4, left: 0, right: 0 })).toEqual([
    { top: 2, bottom: 4, left: 0, right: 0 },
  ]);
});

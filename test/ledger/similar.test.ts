import { pieces, similarity } from '../../src/ledger/similar';

const alike = (a: string, b: string) => similarity(pieces(a), pieces(b));

test.each([
  ['同一句话', '同一句话', 1],
  ['同 一句话１', '同一句话1', 1],
  ['', '', 1],
  ['甲', '甲', 1],
  ['甲乙', '丙丁', 0],
  // Of one text inside a longer one only what both have counts, twice over the pieces of both: 2·1/(1+3).
  ['甲乙', '甲乙丙丁', 0.5],
  // A piece that stands twice counts twice.
  ['甲甲甲', '甲甲', 2 / 3],
])('%s and %s share %d', (a, b, share) => {
  expect(alike(a, b)).toBeCloseTo(share);
  expect(alike(b, a)).toBeCloseTo(share);
});

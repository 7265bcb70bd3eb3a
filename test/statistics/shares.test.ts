import fc from 'fast-check';
import { sharesOf } from '../../src/statistics/shares';

test.each([
  [
    [162, 27, 33],
    [73, 12.1, 14.9],
  ],
  [
    [1, 1, 1],
    [33.4, 33.3, 33.3],
  ],
  [
    [0, 0],
    [0, 0],
  ],
  [
    [5, 0],
    [100, 0],
  ],
  [
    [2, 1],
    [66.7, 33.3],
  ],
])('shares of %j', (parts, shares) => {
  expect(sharesOf(parts)).toEqual(shares);
});

test('shares add up to 100 and stay within a unit of the exact', () => {
  const parts = fc.array(fc.nat(5000), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(parts, fc.constantFrom(0, 1, 2), (list, digits) => {
      const whole = list.reduce((sum, one) => sum + one, 0);
      const shares = sharesOf(list, digits);
      const scale = 10 ** digits;
      const units = shares.map((one) => Math.round(one * scale));
      expect(units.reduce((sum, one) => sum + one, 0)).toBe(whole === 0 ? 0 : 100 * scale);
      list.forEach((one, index) => {
        if (whole > 0) expect(Math.abs((units[index] ?? 0) - (one / whole) * 100 * scale)).toBeLessThan(1);
        if (one === 0) expect(shares[index]).toBe(0);
      });
    }),
  );
});

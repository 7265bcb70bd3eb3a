import { mayBeSlip } from '../../src/circular/plausible';

test.each([
  [97, 96],
  [12, 4],
  [156, 165],
  [5000, 500],
  [1.26e9, 1.26e8],
  [40, 110],
])('%d may be a slip for %d', (said, right) => {
  expect(mayBeSlip(said, right)).toBe(true);
  expect(mayBeSlip(right, said)).toBe(true);
});

test.each([
  [344, 9410],
  [40, 111],
  [10, 0],
  [5000, 450],
  [Number.NaN, 5],
])('%d is no slip for %d', (said, right) => {
  expect(mayBeSlip(said, right)).toBe(false);
  expect(mayBeSlip(right, said)).toBe(false);
});

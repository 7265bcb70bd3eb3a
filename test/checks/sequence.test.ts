import fc from 'fast-check';
import { sequenceFaults } from '../../src/checks/sequence';

/** Faults by index, shortly: `d4` a duplicate, `b4` backwards, `a4` ahead, `g4:3,5` a gap before. */
function shortly(values: readonly (number | null)[]): string {
  const { duplicates, misplaced, gaps, shuffled } = sequenceFaults(values);
  return [
    ...duplicates.map(({ index, of }) => `d${index}=${of}`),
    ...misplaced.map(({ index, forward }) => (forward ? 'a' : 'b') + String(index)),
    ...gaps.map(
      ({ index, missing, count }) => `g${index}:${missing.join(',')}${count > 3 ? `/${count}` : ''}`,
    ),
    ...(shuffled ? ['shuffled'] : []),
  ].join(' ');
}

describe('sequenceFaults', () => {
  test.each<[string, (number | null)[], string]>([
    ['in order', [1, 2, 3, 4], ''],
    ['nothing', [], ''],
    ['one left out', [1, 2, 4, 5], 'g2:3'],
    ['many left out', [1, 2, 12], 'g2:3,4,5/9'],
    ['does not begin at 1', [2, 3], 'g0:1'],
    ['a row without number explains a gap', [1, null, 3], ''],
    ['but not a larger one', [1, null, 4], 'g2:2,3'],
    ['moved forwards', [1, 2, 5, 3, 4, 6], 'a2'],
    ['moved backwards', [1, 3, 4, 5, 2, 6], 'b4'],
    ['wrong number in its place', [1, 2, 3, 9, 5, 6], 'a3'],
    ['wrong low number in its place', [1, 2, 3, 4, 3, 6], 'd4=2'],
    ['wrong number and nothing missing', [1, 2, 3, 9, 4, 5], 'a3'],
    ['neighbours swapped', [4, 6, 5, 7], 'g0:1,2,3 b2'],
    ['swapped at the end', [1, 2, 4, 3], 'b3'],
    ['twice in a row', [1, 2, 2, 3], 'd2=1'],
    ['twice, and it stands for the missing one', [1, 2, 2, 4], 'd2=1'],
    ['of two the one out of line is wrong', [1, 2, 7, 4, 5, 6, 7, 8], 'd2=6'],
    ['twice, the first for the missing one', [1, 2, 4, 4, 5], 'd2=3'],
    ['three times', [1, 2, 2, 2, 3], 'd2=1 d3=1'],
    ['last one too high', [1, 2, 3, 44], 'g3:4,5,6/40'],
    ['turned round', [6, 5, 4, 3, 2, 1], 'a0 shuffled'],
  ])('%s', (_, values, expected) => {
    expect(shortly(values).split(' ').sort()).toEqual(expected.split(' ').sort());
  });

  test('any single number changed in a long series is one fault, at that number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 59 }), fc.integer({ min: 1, max: 90 }), (index, wrong) => {
        const values = Array.from({ length: 60 }, (_, n) => n + 1);
        // Of 58, 61, 60 at the end either of the last two may be the wrong one.
        fc.pre(wrong !== index + 1 && index < 59 && !(index === 58 && wrong === 61));
        values[index] = wrong;
        const { duplicates, misplaced, gaps } = sequenceFaults(values);
        expect([...duplicates, ...misplaced].map((fault) => fault.index)).toEqual([index]);
        expect(gaps).toEqual([]);
      }),
    );
  });

  test('any values at all: indices are valid, and each entry is a duplicate or misplaced, not both', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: -3, max: 40 }))), (values) => {
        const { duplicates, misplaced, gaps } = sequenceFaults(values);
        const wrong = [...duplicates, ...misplaced].map(({ index }) => index);
        expect(new Set(wrong).size).toBe(wrong.length);
        for (const index of [...wrong, ...gaps.map((gap) => gap.index)]) expect(values[index]).not.toBeNull();
        for (const gap of gaps) for (const n of gap.missing) expect(values).not.toContain(n);
      }),
    );
  });

  test('a long series out of order has no duplicates', () => {
    const values = Array.from({ length: 200_000 }, (_, n) => (n * 7919) % 200_003);
    expect(sequenceFaults(values).duplicates).toEqual([]);
  });
});

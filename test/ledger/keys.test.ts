import { apart, occurrenceKey } from '../../src/ledger/keys';

test.each([
  [null, 1, '1'],
  [null, 2, '1'],
  ['2024-06-30', 1, '1'],
  ['2024-06-30', 2, '20240630'],
] as const)('the occurrence of %s, one of %i', (due, count, key) => {
  expect(occurrenceKey(due, count)).toBe(key);
});

describe('keys that are the same', () => {
  const whereOf = (places: string) => (index: number) => places.charAt(index);
  const told = (keys: string, places: string): readonly string[] => apart(Array.from(keys), whereOf(places));

  test('stay where each is the only one', () => {
    expect(told('a', 'x')).toEqual(['a']);
    expect(told('abc', 'xxx')).toEqual(['a', 'b', 'c']);
  });

  test('are told apart by where they stand, in whatever order', () => {
    const [first, middle, last] = told('aba', 'xxy');
    expect([first, last].every((key) => /^a~[0-9a-f]{6}$/.test(key ?? ''))).toBe(true);
    expect(middle).toBe('b');
    expect(told('aab', 'yxx')).toEqual([last, first, 'b']);
  });

  test('in one place by their turn: the first as if it stood there alone', () => {
    const keys = told('aaa', 'xxx');
    expect(new Set(keys).size).toBe(3);
    expect(keys[0]).toBe(told('aa', 'xy')[0]);
    expect(told('aabb', 'xxxx').slice(0, 2)).toEqual(keys.slice(0, 2));
  });
});

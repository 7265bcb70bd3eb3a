import fc from 'fast-check';
import { after, notAfter } from '../../src/texts/after';

/** Each beside the pattern that says the same with what only newer browsers read. */
const SAME: readonly (readonly [name: string, ours: RegExp, newer: RegExp])[] = [
  ['not after', notAfter(/[a1]/, /[ab]+1?/g), /(?<![a1])[ab]+1?/g],
  ['after', after(/[a1]/, /[ab]+1?/g), /(?<=[a1])[ab]+1?/g],
  ['at the beginning or after', after(/^$|[,]/, /a|b/g), /(?<=^|[,])(?:a|b)/g],
  ['one of two alternatives', notAfter(/1/, /ab?|b,/g, /a/g), /(?<!1)ab?|(?<=1)a|(?<!1)b,/g],
  ['nothing long', after(/b/, /a*/g), /(?<=b)a*/g],
  ['in either case', notAfter(/a/i, /B+/gi), /(?<!a)B+/gi],
];
const text = fc.string({ unit: fc.constantFrom('a', 'b', 'A', 'B', '1', ','), maxLength: 30 });

describe.each(SAME)('%s', (_name, ours, newer) => {
  test('finds, replaces and splits as the newer pattern does', () => {
    fc.assert(
      fc.property(text, (one) => {
        const places = (pattern: RegExp) =>
          [...one.matchAll(pattern)].map((found) => [found.index, found[0]]);
        expect(places(ours)).toEqual(places(newer));
        expect(one.match(ours)).toEqual(one.match(newer));
        expect(one.search(ours)).toBe(one.search(newer));
        expect(one.replace(ours, '<$&>')).toBe(one.replace(newer, '<$&>'));
        expect(one.split(ours)).toEqual(one.split(newer));
      }),
    );
  });
});

test('a pattern that is not global begins anew each time, a global one goes on, and a copy is as good', () => {
  const [once, each] = [notAfter(/\d/, /\d(年)?/), notAfter(/\d/, /\d/g)];
  expect([once.exec('12 3年'), once.exec('12 3年')].map((found) => found?.index)).toEqual([0, 0]);
  expect([each.exec('12 3'), each.exec('12 3'), each.exec('12 3')].map((found) => found?.index)).toEqual([
    0,
    3,
    undefined,
  ]);
  expect(each.lastIndex).toBe(0);
  expect(once.test('年')).toBe(false);
  expect([...'1 2'.matchAll(each)]).toHaveLength(2);
});

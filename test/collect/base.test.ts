import fc from 'fast-check';
import { baseOf, NO_BASE, readBase, writeBase } from '../../src/collect/base';
import { EMPTY_ENTRY } from '../../src/ledger/model';

test('what is written is read again, unknown marks too', () => {
  const mark = fc.option(fc.constantFrom('', '0123abcd', 'ffffffff'));
  const base = fc.record({
    status: mark,
    doneOn: mark,
    progress: mark,
    problem: mark,
    evidence: mark,
    amount: mark,
    requestTo: mark,
    requestReason: mark,
  });
  fc.assert(
    fc.property(base, (one) => {
      expect(readBase(writeBase(one))).toEqual(one);
    }),
  );
});

test('a date counts however it is written, spaces do not count', () => {
  const [a, b] = ['2024-06-28', '2024年6月28日'].map((written) =>
    baseOf({ ...EMPTY_ENTRY, doneOn: { written, date: '2024-06-28' } }),
  );
  expect(a).toEqual(b);
  expect(baseOf({ ...EMPTY_ENTRY, progress: ' 已办\r\n' })).toEqual(
    baseOf({ ...EMPTY_ENTRY, progress: '已办' }),
  );
});

test.each(['', 'x', '|||', '|||||', 'zzzzzzzz||||'])('%j tells nothing', (text) => {
  expect(readBase(text)).toEqual(NO_BASE);
});

test('marks of fields as a row holds them are read again as they were', () => {
  const base = baseOf({ ...EMPTY_ENTRY, progress: '已开工', status: '在办' });
  expect(base.progress).toMatch(/^[0-9a-f]{8}$/);
  expect(readBase(writeBase(base))).toEqual(base);
});

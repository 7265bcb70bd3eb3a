import fc from 'fast-check';
import { parseRange } from '../../src/grid/address';
import type { CellValue } from '../../src/grid/grid';
import { expectationOf, fingerprint, staleExpectation } from '../../src/plan/fingerprint';
import { hash128 } from '../../src/plan/hash';
import { sheet } from '../grid/sheet';

const of = (...rows: Parameters<typeof sheet>[0]) => fingerprint(sheet(rows), null);

test('is the same for what hosts may show differently', () => {
  expect(of([{ value: 45000, text: '2023年3月15日' }])).toBe(of([{ value: 45000, text: '45000' }]));
  expect(of([0.1 + 0.2])).toBe(of([0.3]));
  expect(of([-0])).toBe(of([0]));
  expect(of(['甲\r\n乙'])).toBe(of(['甲\n乙']));
  expect(of([{ value: '' }, 'x', { value: null }], [])).toBe(of([null, 'x']));
  expect(of([{ value: { error: '#REF!' } }])).toBe(of(['#REF!']));
});

test.each<[Parameters<typeof sheet>[0], Parameters<typeof sheet>[0]]>([
  [[['a']], [['b']]],
  [[['a']], [[null, 'a']]],
  [[['a']], [[], ['a']]],
  [[['1']], [[1]]],
  [[['TRUE']], [[true]]],
  [[[true]], [[false]]],
  [[[1]], [[1.0000000001]]],
  [[['ab', 'c']], [['a', 'bc']]],
  [[['a1,0s1:b']], [['a', 'b']]],
  [[['x']], [['x', 0]]],
])('%j and %j differ', (one, other) => {
  expect(of(...one)).not.toBe(of(...other));
});

test('a range sees its own cells only', () => {
  const range = parseRange('B2:C3');
  const before = fingerprint(sheet([['a', 'b'], ['c', 'd', 'e', 'f'], [1, 2, 3], ['z']]), range);
  expect(fingerprint(sheet([['!', '!'], ['!', 'd', 'e', '!'], ['!', 2, 3], ['!']]), range)).toBe(before);
  expect(fingerprint(sheet([['a', 'b'], ['c', 'd', 'e', 'f'], [1, 2, 4], ['z']]), range)).not.toBe(before);
});

test('any change of one cell changes it', () => {
  const value = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
  );
  const rows = fc.array(fc.array(value, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(rows, fc.nat(), fc.nat(), (written, row, column) => {
      const at = row % written.length;
      const inRow = written[at] ?? [];
      const changed = written.map((cells) => [...cells]);
      (changed[at] ?? []).splice(column % inRow.length, 1, '改过的文字');
      expect(of(...changed)).not.toBe(of(...written));
      expect(of(...written)).toBe(of(...structuredClone(written)));
    }),
  );
});

test('the hash spreads over all its words', () => {
  const digests = Array.from({ length: 20_000 }, (_, n) => hash128(`任务${n}`));
  for (let word = 0; word < 4; word++) {
    const parts = new Set(digests.map((digest) => digest.slice(word * 8, word * 8 + 8)));
    expect(parts.size).toBeGreaterThan(19_980);
  }
});

test('finds the expectation that no longer holds', () => {
  const source = sheet([['任务', 1]]);
  const other = sheet([['x']], { name: '说明' });
  const held = [
    expectationOf(source),
    expectationOf(other, parseRange('A1:A1')),
    { sheet: '没有', range: null, fingerprint: null },
  ];
  expect(staleExpectation([source, other], held)).toBeNull();
  expect(staleExpectation([sheet([['任务', 2]]), other], held)).toBe(held[0]);
  expect(staleExpectation([source], held)).toBe(held[1]);
  expect(staleExpectation([source, other, sheet([], { name: '没有' })], held)).toBe(held[2]);
});

test('the same of a large sheet each time', () => {
  const text: CellValue = '持续深化优化营商环境，6月底前完成政务服务事项标准化清单';
  const large = sheet(
    Array.from({ length: 6350 }, (_, row) => [row, ...Array.from({ length: 7 }, () => text)]),
  );
  expect(fingerprint(large, null)).toBe(fingerprint({ ...large }, null));
});

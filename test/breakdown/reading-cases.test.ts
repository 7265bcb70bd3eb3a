import { CASES, caseOf, expectReading } from './reading/cases';
import { COLUMNS } from './reading/columns';
import { PARTS } from './reading/parts';
import { TIMES } from './reading/times';
import { UNITS } from './reading/units';

const EXPECTED = [PARTS, COLUMNS, UNITS, TIMES];

describe.each(EXPECTED.flatMap((table) => Object.entries(table)))('%s', (id, expected) => {
  test('is read as a person reads it', () => {
    expectReading(caseOf(id), expected);
  });
});

test('no case is expected twice, and none that is not there', () => {
  const ids = EXPECTED.flatMap((table) => Object.keys(table));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !CASES.some((one) => one.id === id))).toEqual([]);
});

import fc from 'fast-check';
import type { OwnIdentity } from '../../src/grid/grid';
import { identityOfName, nameOfIdentity, sameIdentity } from '../../src/plan/identity';
import { COLUMN_MEMO_NAME, COLUMN_NAME, MARKS_NAME } from '../../src/plan/own-names';
import { anyCharacter } from '../any-character';

const kind = fc.constantFrom<OwnIdentity['kind']>(
  'report',
  'ledger',
  'index',
  'unit',
  'summary',
  'crosscheck',
);
const anyKey = fc.oneof(fc.string({ unit: anyCharacter }), fc.string({ unit: 'grapheme' }), utf16());
const identity = fc.record({ kind, key: anyKey });

function utf16() {
  return fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));
}

test.each<[OwnIdentity, string]>([
  [{ kind: 'report', key: '' }, '_tba_report'],
  [{ kind: 'unit', key: '财政局' }, '_tba_unit_财政局'],
  [{ kind: 'unit', key: '政府办(督查室)' }, '_tba_unit_政府办_0028督查室_0029'],
  [{ kind: 'unit', key: 'A局' }, '_tba_unit__0041局'],
  [{ kind: 'unit', key: 'a局' }, '_tba_unit_a局'],
])('%j is named %s', (own, name) => {
  expect(nameOfIdentity(own)).toBe(name);
  expect(identityOfName(name)).toEqual(own);
  expect(identityOfName(name.toUpperCase())).toEqual(own);
});

test.each([
  '_tba_',
  '_tba_unit_',
  '_tba_unit__00',
  '_tba_unit_财 政',
  '_tba_other',
  '_tba_reports',
  'tba_report',
  '_xlnm.Print_Area',
  MARKS_NAME,
  COLUMN_NAME,
  COLUMN_MEMO_NAME,
])('%s is no sheet of ours', (name) => {
  expect(identityOfName(name)).toBeNull();
});

test('a name is valid in every program and stands for one identity, whatever the key', () => {
  fc.assert(
    fc.property(identity, (own) => {
      const name = nameOfIdentity(own);
      expect(name).toMatch(/^_tba_[a-z0-9_\u4e00-\u9fa5]+$/);
      expect(name.length).toBeLessThanOrEqual(255);
      const back = identityOfName(name);
      expect(back).not.toBeNull();
      if (!back) return;
      expect(nameOfIdentity(back)).toBe(name);
      expect(sameIdentity(own, back)).toBe(true);
      if (own.key.length <= 48) expect(back).toEqual(own);
    }),
  );
});

test('names differ where keys do, even by case alone', () => {
  fc.assert(
    fc.property(identity, anyKey, (own, other) => {
      fc.pre(own.key !== other);
      expect(nameOfIdentity({ ...own, key: other }).toLowerCase()).not.toBe(
        nameOfIdentity(own).toLowerCase(),
      );
    }),
  );
});

test('long keys that begin alike get names of their own', () => {
  const long = '各街道办事处、'.repeat(60);
  const names = ['甲', '乙'].map((end) => nameOfIdentity({ kind: 'unit', key: long + end }));
  expect(new Set(names).size).toBe(2);
  for (const name of names) expect(name.length).toBeLessThanOrEqual(255);
});

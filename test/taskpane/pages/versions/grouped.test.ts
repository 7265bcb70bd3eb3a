import fc from 'fast-check';
import { compareWorkbooks } from '../../../../src/actions/compare-versions';
import { type ToldCarried, type ToldChange, toldVersions } from '../../../../src/actions/jobs/told-versions';
import { carriedGroups, changeGroups } from '../../../../src/taskpane/pages/versions/grouped';
import { CHANGE_KINDS } from '../../../../src/versions/model';
import { understood } from '../../../actions/tabs-workbook';
import { book, REVISED, ROWS } from './books';

const change = (kind: ToldChange['kind']): ToldChange => ({
  kind,
  old: null,
  new: null,
  from: '',
  to: '',
});
const carried = (kind: ToldCarried['kind'], unfinished: boolean): ToldCarried => ({
  kind,
  old: null,
  new: null,
  unfinished,
});

test('the changes of a revision, by kind', async () => {
  const [old, fresh] = await Promise.all(
    [book(ROWS), book(REVISED)].map(async (one) => understood(await one)),
  );
  if (!old || !fresh) throw new Error('no books');
  const groups = changeGroups(toldVersions(compareWorkbooks(old, fresh)).changes);
  expect(
    groups.map(({ kind, changes }) => [kind, changes.map((one) => (one.new ?? one.old)?.number)]),
  ).toEqual([
    ['added', ['4']],
    ['removed', ['2']],
    ['reworded', ['1']],
    ['target', ['3']],
    ['deadline', ['3']],
  ]);
});

test('every change stands in one group, in its order', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...CHANGE_KINDS).map(change)), (changes) => {
      const groups = changeGroups(changes);
      expect(groups.every((group) => group.changes.length > 0)).toBe(true);
      for (const { kind, changes: list } of groups)
        expect(list).toEqual(changes.filter((one) => one.kind === kind));
      expect(groups.reduce((sum, group) => sum + group.changes.length, 0)).toBe(changes.length);
    }),
  );
});

test('of last year, what is unfinished comes first, what was dropped before what goes on; each stands once', () => {
  const all = [
    carried('continued', false),
    carried('continued', true),
    carried('raised', false),
    carried('dropped', true),
    carried('dropped', false),
    carried('lowered', true),
    carried('new', false),
  ];
  expect(carriedGroups(all).map(({ kind, carried: list }) => [kind, list.map((one) => one.kind)])).toEqual([
    ['unfinished', ['dropped', 'lowered', 'continued']],
    ['dropped', ['dropped']],
    ['raised', ['raised']],
    ['continued', ['continued']],
    ['new', ['new']],
  ]);
});

test('nothing to carry over: no groups', () => {
  expect(carriedGroups([])).toEqual([]);
});

import fc from 'fast-check';
import { loadOf } from '../../../../src/taskpane/pages/overdue/load';
import { viewAt } from '../../../../src/taskpane/pages/overdue/view';
import { office } from './sample';

const items = viewAt(office(), '2024-07-01', 30).items.map(({ item }) => item);

test('counts every date by month and by unit; months between stand empty', () => {
  const { months, units, most, peak } = loadOf(items);
  expect(months.map(({ name, total }) => [name, total])).toEqual([
    ['2024-03', 2],
    ['2024-04', 0],
    ['2024-05', 0],
    ['2024-06', 2],
    ['2024-07', 1],
    ['2024-08', 0],
    ['2024-09', 2],
    ['2024-10', 0],
    ['2024-11', 0],
    ['2024-12', 2],
  ]);
  expect(units.map(({ name, total }) => [name, total])).toEqual([
    ['财政局', 7],
    ['商务局', 3],
    ['教育局', 2],
  ]);
  expect(months[0]?.counts).toEqual({ overdue: 2, soon: 0, open: 0, done: 0, undated: 0 });
  expect(most).toBe(2);
  expect(peak?.name).toBe('2024-03');
});

test('the cells of a unit add up to its bar', () => {
  fc.assert(
    fc.property(fc.subarray([...items]), fc.boolean(), (some, unfinished) => {
      const { units, cells, months } = loadOf(some, unfinished);
      const known = new Set(months.map(({ name }) => name));
      for (const { name, total } of units) {
        const row = [...(cells.get(name) ?? [])];
        expect(row.every(([month]) => known.has(month))).toBe(true);
        expect(row.reduce((sum, [, count]) => sum + count, 0)).toBe(total);
      }
    }),
  );
});

test('nothing dated gives no months and no peak', () => {
  expect(loadOf(items.filter(({ state }) => state === 'undated'))).toMatchObject({
    months: [],
    units: [],
    peak: null,
    most: 0,
  });
});

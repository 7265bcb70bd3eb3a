import {
  countStates,
  type Filter,
  type Grouping,
  listed,
} from '../../../../src/taskpane/pages/overdue/listing';
import { atDates } from '../../../../src/actions/at-date';
import { viewAt } from '../../../../src/taskpane/pages/overdue/view';
import type { State } from '../../../../src/timing/model';
import { office } from './sample';

const view = viewAt(office(), '2024-07-01', 30);

function lines(by: Grouping, filter: Partial<Filter> = {}): string[] {
  const order = ['一 经济', '二 民生'];
  return listed(view.items, { states: new Set<State>(), text: '', only: null, ...filter }, by, order).map(
    ({ name, items, overdue, soon }) => {
      const of = items.map(
        ({ first: { occurrence } }) => `${occurrence.task.number ?? ''}-${occurrence.subject.number}`,
      );
      return `${name} ${overdue}/${soon}: ${of.join(' ')}`;
    },
  );
}

test('counts every item once, with its worst state', () => {
  expect(countStates(view.items)).toEqual({ overdue: 3, soon: 1, open: 2, done: 0, undated: 1 });
});

test.each<[Grouping, string[]]>([
  ['unit', ['财政局 2/1: 1-1 2-1 1-2 1-3 2-2', '商务局 1/1: 1-1 1-2 1-3', '教育局 1/0: 3-1 3-2']],
  ['leader', ['张三 2/1: 1-1 3-1 1-2 3-2 1-3', '李四 1/0: 2-1 2-2']],
  ['section', ['一 经济 2/1: 1-1 2-1 1-2 1-3 2-2', '二 民生 1/0: 3-1 3-2']],
  [
    'month',
    [
      // What recurs stands in each of its months, as it stands there.
      '2024-03 2/0: 1-1 2-1',
      '2024-06 2/0: 2-1 3-1',
      '2024-07 0/1: 1-2',
      '2024-09 0/0: 2-1 3-2',
      '2024-12 0/0: 1-3 2-1',
      ' 0/0: 2-2',
    ],
  ],
])('groups by %s', (by, expected) => {
  expect(lines(by)).toEqual(expected);
});

test('filters by state and by text', () => {
  expect(lines('leader', { states: new Set(['overdue']) })).toEqual(['张三 2/0: 1-1 3-1', '李四 1/0: 2-1']);
  expect(lines('leader', { text: ' 整改 ' })).toEqual(['张三 0/0: 3-2']);
  expect(lines('leader', { text: '教育局' })).toEqual(['张三 1/0: 3-1 3-2']);
  expect(lines('leader', { text: '2024-07' })).toEqual(['张三 0/1: 1-2']);
  expect(lines('leader', { text: '没有这样的' })).toEqual([]);
  expect(lines('unit', { only: '教育局' })).toEqual(['教育局 1/0: 3-1 3-2']);
  expect(lines('month', { only: '2024-06', states: new Set(['overdue']) })).toEqual(['2024-06 2/0: 2-1 3-1']);
});

test('another date gives another view of the same reading', () => {
  const later = viewAt(office(), '2024-10-01', 5);
  expect(countStates(later.items)).toEqual({ overdue: 5, soon: 0, open: 1, done: 0, undated: 1 });
  expect(later.understanding.settings.soonDays).toBe(5);
  expect(
    [...atDates(office(), { asOf: later.understanding.asOf, soonDays: 5 }).states.values()].map(
      ({ indicators }) => indicators.join(),
    ),
  ).toEqual(['overdue,overdue,open', 'overdue,undated', 'overdue,overdue']);
});

import { occurrenceStates, stateOf } from '../../src/timing/state';

const AS_OF = '2024-07-01';

test.each<[due: string[], state: string]>([
  [['2024-06-30'], 'overdue'],
  [['2024-07-01'], 'soon'],
  [['2024-07-31'], 'soon'],
  [['2024-08-01'], 'open'],
  [['2024-06-30', '2024-12-31'], 'overdue'],
  [['2024-07-15', '2024-12-31'], 'soon'],
  [['2024-09-30', '2024-12-31'], 'open'],
  [[], 'undated'],
])('%j is %s', (due, state) => {
  expect(stateOf(due, false, AS_OF, 30)).toBe(state);
  expect(stateOf(due, new Set(), AS_OF, 30)).toBe(state);
  expect(stateOf(due, true, AS_OF, 30)).toBe('done');
});

test('done only if all occurrences are', () => {
  const due = ['2024-03-31', '2024-06-30', '2024-12-31'];
  expect(stateOf(due, new Set(['2024-03-31']), AS_OF, 30)).toBe('overdue');
  expect(stateOf(due, new Set(['2024-03-31', '2024-06-30']), AS_OF, 30)).toBe('open');
  expect(stateOf(due, new Set(due), AS_OF, 30)).toBe('done');
  expect(stateOf(due, new Set([...due, '2025-01-01']), AS_OF, 30)).toBe('done');
});

test('the days of warning are a setting', () => {
  expect(stateOf(['2024-07-04'], false, AS_OF, 3)).toBe('soon');
  expect(stateOf(['2024-07-05'], false, AS_OF, 3)).toBe('open');
  expect(stateOf(['2024-07-01'], false, AS_OF, 0)).toBe('soon');
});

test('each occurrence says how far it is', () => {
  expect(
    occurrenceStates(['2024-02-28', '2024-06-30', '2024-07-31'], new Set(['2024-02-28']), AS_OF, 30),
  ).toEqual([
    { due: '2024-02-28', state: 'done', daysLeft: -124 },
    { due: '2024-06-30', state: 'overdue', daysLeft: -1 },
    { due: '2024-07-31', state: 'soon', daysLeft: 30 },
  ]);
});

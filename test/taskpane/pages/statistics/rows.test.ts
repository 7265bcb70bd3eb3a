import { statisticsOf } from '../../../../src/actions/statistics';
import { leaderRows, unitRows } from '../../../../src/taskpane/pages/statistics/rows';
import { approved } from '../overdue/sample';

test('units stand with what they lead, leaders with what is theirs: the figures of the summary', () => {
  const summary = statisticsOf(approved('2024-07-01'));
  const leading = summary.byUnit.filter(({ lead }) => lead.items > 0);
  const rows = unitRows(summary);
  expect(rows.map(({ name }) => name)).toEqual(leading.map(({ unit }) => unit));
  expect(rows.map(({ counts }) => counts.slice(0, 3))).toEqual(
    leading.map(({ lead }) => [lead.items, lead.done, lead.overdue]),
  );
  expect(leaderRows(summary)).toHaveLength(summary.byLeader.length);
});

test('a share is written in whole per cent', () => {
  const figures = {
    ...{ items: 3, done: 2, overdue: 1, soon: 0, open: 0, undated: 0 },
    ...{ due: 3, adjusted: 0, rate: 2 / 3, onTimeRate: 0 },
  };
  expect(leaderRows({ byLeader: [{ ...figures, leader: '张三' }] })).toEqual([
    { name: '张三', counts: [3, 2, 1, 0, '67%'] },
  ]);
});

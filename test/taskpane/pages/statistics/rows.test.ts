import { statisticsOf } from '../../../../src/actions/statistics';
import { corners, paceLines, PICTURE, pointAt } from '../../../../src/taskpane/pages/statistics/pace-lines';
import {
  leaderBars,
  leaderRows,
  monthRows,
  unitBars,
  unitRows,
} from '../../../../src/taskpane/pages/statistics/rows';
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

test('every bar is as long as its row says, and its parts add up to it', () => {
  const summary = statisticsOf(approved('2024-07-01'));
  for (const [bars, rows] of [
    [unitBars(summary), unitRows(summary)],
    [leaderBars(summary), leaderRows(summary)],
  ] as const) {
    expect(
      bars.map(({ name, total, counts }) => [name, total, counts.done, counts.overdue, counts.soon]),
    ).toEqual(rows.map(({ name, counts }) => [name, ...counts.slice(0, 4)]));
    for (const { total, counts } of bars)
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(total);
  }
});

test('the lines of the pace: twelve months of the year, what is done until the month of the date', () => {
  const summary = statisticsOf(approved('2024-07-01'));
  const { elapsed, done } = paceLines(summary.byMonth);
  expect(elapsed.map(({ share }) => share)).toEqual(Array.from({ length: 12 }, (_, at) => (at + 1) / 12));
  expect(done.map(({ month }) => month)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(done.map(({ share }) => share)).toEqual(
    summary.byMonth.slice(0, 7).map(({ doneShare }) => doneShare),
  );
  const rows = monthRows(summary, (month) => `${month}月`);
  expect(rows).toHaveLength(12);
  expect(rows[11]).toEqual({ name: '12月', counts: [summary.byMonth[11]?.occurrences, '—', '100%', '—'] });
});

test('a share lies inside the picture, also one that cannot be', () => {
  const { height, top, bottom, left, width, right } = PICTURE;
  expect([0, 1, 1.4, -1].map((share) => pointAt(1, share).y)).toEqual([
    height - bottom,
    top,
    top,
    height - bottom,
  ]);
  expect(pointAt(1, 0).x).toBeGreaterThan(left);
  expect(pointAt(12, 0).x).toBeLessThan(width - right);
  expect(corners([{ month: 12, share: 1 }])).toBe(`${pointAt(12, 1).x.toFixed(1)},10.0`);
});

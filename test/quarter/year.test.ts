import { playYear } from './year';

jest.setTimeout(600_000);

test('a whole year, with the figures at each step counted by hand from the sample table', async () => {
  const { imported, figures, requests, circular, revised, next, exits } = await playYear();
  expect(imported.tables.map(({ taskCount, indicatorCount }) => [taskCount, indicatorCount])).toEqual([
    [8, 20],
  ]);

  // 1（1）, 7（1）, 8（1） are done; 每季度末 of 6（1） is today, 4（1） in 30 days.
  expect(figures['2024-03-31']).toMatchObject({
    items: 20,
    done: 3,
    overdue: 0,
    soon: 2,
    open: 15,
    adjusted: 0,
  });
  expect(requests).toEqual(['4（1）']);
  // 4（1） would be late; it was put off to the end of May, as 3（1） and 8（2） are due. The first quarter of 6（1） is late.
  expect(figures['2024-05-15']).toMatchObject({
    items: 20,
    done: 3,
    overdue: 1,
    soon: 3,
    open: 13,
    adjusted: 1,
  });
  // 3（1）, 4（1） are done too; 8（2） is late; 1（2）, 2（1）, 5（1） are due today.
  expect(figures['2024-06-30']).toMatchObject({
    items: 20,
    done: 5,
    overdue: 2,
    soon: 3,
    open: 10,
    adjusted: 1,
  });

  const leaders = (asOf: string) =>
    Object.fromEntries(figures[asOf]?.byLeader.map(({ leader, items }) => [leader, items]) ?? []);
  expect(leaders('2024-05-15')).toEqual({ 张建国: 5, 李文华: 7, 王志强: 4, 赵敏: 4 });
  expect(leaders('2024-06-30')).toEqual({ 张建国: 5, 周明: 7, 王志强: 4, 赵敏: 4 });
  const leads = (asOf: string, unit: string) =>
    figures[asOf]?.byUnit.find((one) => one.unit === unit)?.lead.items ?? null;
  expect([leads('2024-05-15', '工业和信息化局'), leads('2024-05-15', '科技局')]).toEqual([3, 2]);
  expect([leads('2024-06-30', '工业和信息化局'), leads('2024-06-30', '科技局')]).toEqual([5, null]);

  const text = circular.join('\n');
  expect(text).toContain('周明');
  expect(text).not.toContain('李文华');
  expect(text).not.toContain('科技局');
  expect(exits['circular-check']).toBe(0);

  expect(revised.changes.map(({ kind, direction, new: at }) => [kind, direction, at?.task])).toEqual([
    ['target', 'up', '2'],
    ['deadline', undefined, '5'],
  ]);
  // The ledger followed, and so did who answers; on 1 August 1（2）, 2（1）, 5（1） and the second quarter of 6（1） are late as well.
  expect(figures['2024-08-01']).toMatchObject({
    items: 20,
    done: 5,
    overdue: 5,
    soon: 2,
    open: 8,
    adjusted: 1,
  });
  expect(leaders('2024-08-01')).toEqual(leaders('2024-06-30'));

  expect(
    next.carry.map(({ kind, old, new: fresh, unfinished }) => [kind, (old ?? fresh)?.task, unfinished]),
  ).toEqual([
    ['raised', '1', true],
    ...['2', '3', '4', '5', '6', '7'].map((task) => ['continued', task, true]),
    ['dropped', '8', true],
    ['new', '8', false],
  ]);
  // Nothing of last year is done or late in the new one.
  expect(figures['2025-01-20']).toMatchObject({ items: 17, done: 0, overdue: 0, adjusted: 0 });
  expect(leaders('2025-01-20')['周明']).toBe(7);
});

import { playQuarter } from './quarter';

jest.setTimeout(300_000);

test('a whole quarter, with the numbers that docs/一个季度.md states', async () => {
  const quarter = await playQuarter();
  const { built, first, again, conflict, settled, rebuilt, last, unchanged, overdue, exits, shown } = quarter;
  expect(built.reconciliation).toEqual({
    lead: { source: 151, tabs: 151 },
    support: { source: 369, tabs: 369 },
    differences: [],
  });
  expect(built.tabs).toHaveLength(52);
  expect(
    first.collected.map(({ unit, task, indicator, field, value }) => [unit, task, indicator, field, value]),
  ).toEqual([
    ['营商局', '7', '2', '状态', '推进中'],
    ['营商局', '7', '2', '进展情况', '清单调整至20项。'],
    ['营商局', '7', '1', '状态', '已完成'],
    ['营商局', '7', '1', '完成日期', '2024-03-28'],
    ['营商局', '7', '1', '进展情况', '事项目录已编制并公布。'],
    ['财政局', '3', '1', '状态', '推进中'],
    ['教育局', expect.any(String), expect.any(String), '状态', '推进中'],
  ]);
  expect(first.conflicts).toEqual([]);
  expect(first.reworded).toMatchObject([
    {
      unit: '财政局',
      task: '3',
      what: 'task',
      words: [
        { kind: 'same', text: '一般公共预算收入同比增长' },
        { kind: 'removed', text: '6' },
        { kind: 'added', text: '5' },
        { kind: 'same', text: '%。' },
      ],
    },
  ]);
  expect(first.unmatched).toMatchObject([{ unit: '教育局', text: '开展校园安全大检查' }]);
  expect(first.notReturned).toHaveLength(41);
  expect([again.collected, again.conflicts]).toEqual([[], []]);
  expect(conflict.collected).toEqual([]);
  expect(conflict.conflicts.map(({ sides }) => sides.map(({ name, value }) => [name, value]))).toEqual([
    [
      ['ledger', ''],
      ['营商局.xlsx', '四个系统已全部联通。'],
      ['民政局.xlsx', '三个系统已联通，一个在调试。'],
    ],
  ]);
  expect(settled.conflicts).toEqual([]);
  expect(settled.settled.map(({ chosen }) => chosen)).toEqual(['营商局.xlsx']);
  expect(rebuilt.tabs.map(({ sheet }) => sheet)).toEqual(built.tabs.map(({ sheet }) => sheet));
  expect([...shown]).toEqual([
    ['7.1', '已完成/事项目录已编制并公布。/'],
    ['7.2', '推进中/清单调整至20项。/四个系统已全部联通。'],
  ]);
  expect(overdue.before - overdue.after).toBe(1);
  expect(exits['conflict']).toBe(1);
  expect([last.collected, last.conflicts, unchanged]).toEqual([[], [], true]);
});

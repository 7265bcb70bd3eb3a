import { HEADER, expectMarked, taskRow } from './table';

describe('year-unknown', () => {
  const tasks = [taskRow(1), taskRow(2), taskRow(3)];

  test('one finding for the whole table, at its title', () => {
    const [found] = expectMarked([['某区政府工作报告任务分解表{year-unknown}'], HEADER, ...tasks]);
    expect(found).toMatchObject({ severity: 'warning', message: { params: { example: '12月31日' } } });
  });

  test('at its header where there is no title', () => {
    expectMarked([[`${HEADER[0] ?? ''}{year-unknown}`, ...HEADER.slice(1)], ...tasks]);
  });

  test('a year in the title', () => {
    expectMarked([['某区2024年政府工作报告任务分解表'], HEADER, ...tasks]);
  });

  test('no dates that need one', () => {
    const undated = [1, 2, 3].map((n) =>
      taskRow(n, { indicators: '常态化开展工作。', deadline: '持续推进' }),
    );
    expectMarked([['某区政府工作报告任务分解表'], HEADER, ...undated]);
  });
});

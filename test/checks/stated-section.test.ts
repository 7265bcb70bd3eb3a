import { expectMarked, taskRow, textOf } from './table';

const row = (number: number): (string | number)[] => {
  const [, , task, , leader, lead] = taskRow(number);
  return [number, textOf(task), textOf(leader), textOf(lead)];
};
const table = (first: string, second: string): (string | number)[][] => [
  ['某县2023年《政府工作报告》工作任务分解清单'],
  ['序号', '年度任务目标', '责任领导', '牵头部门'],
  [first, '', '', ''],
  row(1),
  row(2),
  row(3),
  [second, '', '', ''],
  row(4),
  row(5),
];
const merges = ['A1:D1', 'A3:D3', 'A7:D7'];

describe('stated-section', () => {
  test('figures that add up', () => {
    expectMarked(table('一、产业发展（3项）', '二、民生保障（2项）'), { merges });
  });

  test('one that does not, at its section', () => {
    const [found] = expectMarked(table('一、产业发展（4项）{stated-section}', '二、民生保障（2项）'), {
      merges,
    });
    expect(found).toMatchObject({
      severity: 'error',
      observed: '4',
      expected: '3',
      edits: [{ before: '一、产业发展（4项）', after: '一、产业发展（3项）' }],
    });
  });

  test('a section that states nothing', () => {
    expectMarked(table('一、产业发展', '二、民生保障（2项）'), { merges });
  });
});

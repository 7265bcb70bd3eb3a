import { expectMarked, tableOf, taskRow, textOf } from './table';

const HEAD = ['序号', '工作任务', '分管领导', '牵头单位'];
const row = (number: number, mark = ''): (string | number)[] => {
  const [, , task, , leader, lead] = taskRow(number);
  return [number, `${textOf(task)}${mark}`, textOf(leader), textOf(lead)];
};

describe('section-missing', () => {
  test('the tasks before the first section row', () => {
    const [found] = expectMarked(
      [
        ['某区2024年政府工作报告任务分解表'],
        HEAD,
        row(1, '{section-missing}'),
        ['一、产业发展', '', '', ''],
        row(2),
        row(3),
        ['二、民生保障', '', '', ''],
        row(4),
        row(5),
      ],
      { merges: ['A1:D1', 'A4:D4', 'A7:D7'] },
    );
    expect(found).toMatchObject({ severity: 'info', message: { params: { task: '1' } } });
  });

  test('an empty section cell at the top of a section column', () => {
    expectMarked(tableOf(taskRow(1, { section: '{section-missing}' }), taskRow(2), taskRow(3), taskRow(4)));
  });

  test('a section column fills down', () => {
    expectMarked(tableOf(taskRow(1), taskRow(2, { section: '' }), taskRow(3, { section: '' }), taskRow(4)));
  });

  test('a table without sections', () => {
    expectMarked([['某区2024年政府工作报告任务分解表'], HEAD, row(1), row(2), row(3)]);
  });
});

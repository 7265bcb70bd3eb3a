import { expectMarked, tableOf, taskRow, type Value } from './table';

describe('lead-unit-missing', () => {
  test('an empty cell', () => {
    const [found] = expectMarked(
      tableOf(taskRow(1), taskRow(2, { lead: '{lead-unit-missing}' }), taskRow(3)),
    );
    expect(found).toMatchObject({ severity: 'error', message: { params: { task: '2' } } });
  });

  test('a mark in place of a name', () => {
    const [found] = expectMarked(
      tableOf(taskRow(1), taskRow(2, { lead: '/{lead-unit-missing}' }), taskRow(3)),
    );
    expect(found).toMatchObject({ observed: '/', message: { id: 'checks.lead-unit-missing.mark' } });
  });

  test('an only unit column is the lead column, whatever it is called', () => {
    const rows = [1, 2, 3].map((n) => taskRow(n, n === 2 ? { support: '{lead-unit-missing}' } : {}));
    const columns = [0, 2, 6, 7];
    const pick = (row: readonly Value[]): Value[] => columns.map((column) => row[column] ?? '');
    expectMarked([
      ['某区2024年政府工作报告任务分解表'],
      ['序号', '工作任务', '责任单位', '完成时限'],
      ...rows.map(pick),
    ]);
  });

  test('an empty supporting cell is nothing wrong', () => {
    expectMarked(tableOf(taskRow(1), taskRow(2, { support: '' }), taskRow(3)));
  });

  test('a unit merged over two tasks belongs to both', () => {
    expectMarked(
      tableOf(
        taskRow(1, { lead: '财政局{merged-inconsistent}', support: '' }),
        taskRow(2, { lead: '', support: '' }),
        taskRow(3),
      ),
      { merges: ['F3:F4'] },
    );
  });

  test('a blank below a unit is not the unit', () => {
    expectMarked(tableOf(taskRow(1), taskRow(2, { lead: '{lead-unit-missing}' })));
  });
});

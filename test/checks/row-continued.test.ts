import { PEOPLE, expectMarked, tableOf, taskRow, textOf } from './table';

const first = taskRow(1, { indicators: '（1）6月底前，完成前期工作；' });
const rest = '（2）12月底前，全面完成。';

describe('row-continued', () => {
  test('a task whose text is printed again', () => {
    const [, , task] = first;
    const again = taskRow(1, { task: `${textOf(task)}{row-continued}`, indicators: rest });
    const [found] = expectMarked(tableOf(first, again, taskRow(2)));
    expect(found).toMatchObject({ severity: 'info', message: { params: { task: '1', rows: '3、4' } } });
  });

  test('a row that only goes on with the indicators', () => {
    const more = ['', '', '', `${rest}{row-continued}`, '', '', '', ''];
    expectMarked(tableOf(first, more, taskRow(2), taskRow(3, { section: PEOPLE })));
  });

  test('a table whose every task is laid out in lines', () => {
    const more = ['', '', '', rest, '', '', '', ''];
    const rows = [1, 2, 3].flatMap((n) => [taskRow(n, { indicators: '（1）6月底前，完成前期工作；' }), more]);
    expectMarked(tableOf(...rows));
  });

  test('rows over which the other columns are merged', () => {
    const more = ['', '', '', rest, '', '', '', ''];
    const merges = ['A', 'B', 'C', 'E', 'F', 'G', 'H'].map((column) => `${column}3:${column}4`);
    expectMarked(tableOf(first, more, taskRow(2), taskRow(3)), { merges });
  });

  test('tasks of one row each', () => {
    expectMarked(tableOf(taskRow(1), taskRow(2)));
  });
});

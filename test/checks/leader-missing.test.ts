import { expectMarked, tableOf, taskRow } from './table';

describe('leader-missing', () => {
  test('an empty cell, one finding each', () => {
    const found = expectMarked(
      tableOf(
        taskRow(1),
        taskRow(2, { leader: '{leader-missing}' }),
        taskRow(3, { leader: ' {leader-missing}' }),
        taskRow(4),
      ),
    );
    expect(found.map(({ severity }) => severity)).toEqual(['warning', 'warning']);
  });

  test.each(['待定', '—', '空缺'])('%s names nobody', (text) => {
    expectMarked(tableOf(taskRow(1), taskRow(2, { leader: `${text}{leader-missing}` })));
  });

  test('a table without a leader column', () => {
    const without = tableOf(taskRow(1), taskRow(2)).map((row) => row.filter((_, column) => column !== 4));
    expectMarked(without);
  });

  test('a leader merged over two tasks belongs to both', () => {
    expectMarked(
      tableOf(taskRow(1, { leader: '李文华{merged-inconsistent}' }), taskRow(2, { leader: '' }), taskRow(3)),
      {
        merges: ['E3:E4'],
      },
    );
  });
});

import { PEOPLE, expectMarked, expectMarkedSheets, numbered, tableOf, taskRow } from './table';

describe('number-gap', () => {
  test.each<[string, (string | number)[], string]>([
    ['one', [1, 2, '4{number-gap}', 5], '3'],
    ['several', [1, '4{number-gap}', 5], '2、3'],
    ['very many', [1, 2, '90{number-gap}'], '3、4、5…'],
    ['at the beginning', ['3{number-gap}', 4, 5], '1、2'],
  ])('%s', (_, numbers, missing) => {
    const [found] = expectMarked(numbered(...numbers));
    expect(found).toMatchObject({ severity: 'warning', message: { params: { missing } } });
  });

  test('two gaps are two findings', () => {
    expectMarked(numbered(1, '3{number-gap}', 4, '6{number-gap}'));
  });

  test('a row without a number stands for the missing one', () => {
    expectMarked(numbered(1, 2, '{number-missing}', 4));
  });

  test('within a section that counts from 1 again', () => {
    expectMarked(
      tableOf(
        taskRow(1, { number: 1 }),
        taskRow(2, { number: 2 }),
        taskRow(3, { number: 1, section: PEOPLE }),
        taskRow(4, { number: 2, section: PEOPLE }),
        taskRow(5, { number: '2{number-gap}', section: '三、生态环境' }),
        taskRow(6, { number: 3, section: '三、生态环境' }),
      ),
    );
  });

  test('a second table that goes on from the first', () => {
    expectMarkedSheets([
      { rows: numbered(1, 2, 3), name: '任务分解' },
      { rows: tableOf(taskRow(4), taskRow(5)), name: '续表' },
    ]);
    expectMarkedSheets([
      { rows: numbered(1, 2, 3), name: '任务分解' },
      { rows: tableOf(taskRow(5, { number: '5{number-gap}' }), taskRow(6)), name: '续表' },
    ]);
  });
});

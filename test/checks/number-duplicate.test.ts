import { PEOPLE, expectMarked, numbered, tableOf, taskRow } from './table';

describe('number-duplicate', () => {
  test.each<[string, (string | number)[], string]>([
    ['in a row', [1, 2, '2{number-duplicate}', 3], 'A4'],
    ['in place of another, which is then no gap', [1, 2, '2{number-duplicate}', 4], 'A4'],
    ['far away, which is then not out of order', [1, 2, 3, 4, '2{number-duplicate}', 6], 'A4'],
    ['the one that breaks the order is the wrong one', [1, '5{number-duplicate}', 3, 4, 5, 6], 'A7'],
  ])('%s', (_, numbers, other) => {
    const [found] = expectMarked(numbered(...numbers));
    expect(found).toMatchObject({ severity: 'error', message: { params: { other } } });
  });

  test('every one of three', () => {
    expectMarked(numbered(1, 2, '2{number-duplicate}', '2{number-duplicate}', 3));
  });

  test('sections that count from 1 again', () => {
    const number = (n: number, written: number | string, section: string): ReturnType<typeof taskRow> =>
      taskRow(n, { number: written, section });
    expectMarked(
      tableOf(
        number(1, 1, '一、产业发展'),
        number(2, 2, '一、产业发展'),
        number(3, 3, '一、产业发展'),
        number(4, 1, PEOPLE),
        number(5, 2, PEOPLE),
        number(6, 1, '三、生态环境'),
      ),
    );
  });

  test('a duplicate within such a section', () => {
    expectMarked(
      tableOf(
        taskRow(1, { number: 1 }),
        taskRow(2, { number: 2 }),
        taskRow(3, { number: 1, section: PEOPLE }),
        taskRow(4, { number: 2, section: PEOPLE }),
        taskRow(5, { number: '2{number-duplicate}', section: PEOPLE }),
        taskRow(6, { number: 3, section: PEOPLE }),
      ),
    );
  });

  test('numbers that are not whole', () => {
    expectMarked(numbered('1-1', '1-2', '1-2{number-duplicate}', '2-1', '2-2'));
    expectMarked(numbered('1-1', '1-2', '1-3', '2-1', '2-2'));
  });
});

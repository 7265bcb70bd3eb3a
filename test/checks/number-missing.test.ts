import { INDUSTRY, PEOPLE, expectMarked, numbered, tableOf, taskRow, textOf } from './table';

describe('number-missing', () => {
  test('says which number is free', () => {
    const [found] = expectMarked(numbered(1, 2, '{number-missing}', 4));
    expect(found).toMatchObject({ severity: 'error', expected: '3', message: { params: { expected: 3 } } });
  });

  test('at the end it is the next number, at the beginning the first', () => {
    expect(expectMarked(numbered(1, 2, 3, '{number-missing}'))[0]?.expected).toBe('4');
    expect(expectMarked(numbered('{number-missing}', 2, 3))[0]?.expected).toBe('1');
  });

  test('several in a row', () => {
    const found = expectMarked(numbered(1, '{number-missing}', '{number-missing}', 4));
    expect(found.map(({ expected }) => expected)).toEqual(['2', '3']);
  });

  test('none is free: says so and expects nothing', () => {
    const [found] = expectMarked(numbered(1, 2, '{number-missing}', 3, 4));
    expect(found?.message).toMatchObject({
      id: 'checks.number-missing.no-room',
      params: { before: 2, after: 3 },
    });
    expect(found?.expected).toBeUndefined();
  });

  test('where sections count from 1 again, the first of a section', () => {
    const found = expectMarked(
      tableOf(
        taskRow(1, { number: 1 }),
        taskRow(2, { number: 2 }),
        taskRow(3, { number: 1, section: PEOPLE }),
        taskRow(4, { number: 2, section: PEOPLE }),
        taskRow(5, { number: '{number-missing}', section: '三、生态环境' }),
        taskRow(6, { number: 2, section: '三、生态环境' }),
        taskRow(7, { number: 3, section: '三、生态环境' }),
      ),
    );
    expect(found[0]?.expected).toBe('1');
  });

  test('a table without numbers is meant to have none', () => {
    expectMarked(
      [1, 2, 3].reduce(
        (rows, n) => [...rows, taskRow(n).slice(1)],
        [['某区2024年政府工作报告任务分解表'], tableOf()[1]?.slice(1) ?? []],
      ),
    );
  });

  test('numbers in the task text', () => {
    const rows = [1, 2, 3].map((n) => taskRow(n).slice(1));
    const texts = rows.map((row, n) => [
      row[0] ?? '',
      n === 1 ? `${textOf(row[1])}{number-missing}` : `${n + 1}.${textOf(row[1])}`,
    ]);
    expectMarked([
      ['某区2024年政府工作报告任务分解表'],
      tableOf()[1]?.slice(1) ?? [],
      ...rows.map((row, n) => [...(texts[n] ?? [INDUSTRY]), ...row.slice(2)]),
    ]);
  });
});

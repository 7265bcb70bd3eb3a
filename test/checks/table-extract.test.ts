import { expectMarked, expectMarkedSheets, numbered, tableOf, taskRow } from './table';

const titled = (title: string, rows: ReturnType<typeof numbered>): ReturnType<typeof numbered> => [
  [`${title}{table-extract}`],
  ...rows.slice(1),
];

describe('table-extract', () => {
  test('most numbers are missing, in several places', () => {
    const [found] = expectMarked(titled('某区2024年任务分解表', numbered(12, 37, 58)));
    expect(found).toMatchObject({
      severity: 'info',
      message: { params: { count: 3, first: 12, last: 58 } },
    });
  });

  test('the title says so', () => {
    expectMarked(titled('某区2024年任务分解表（区教育局牵头任务摘录）', numbered(1, 2, 4)));
  });

  test('an extract in order has no gaps to speak of', () => {
    const [, ...rows] = numbered(1, 2, 3);
    expectMarked([['某区2024年任务分解表（节选）'], ...rows]);
  });

  test('half of the numbers and more make a table with gaps', () => {
    expectMarked(numbered(1, '3{number-gap}', '5{number-gap}', 6));
  });

  test('one stretch of a longer table begins late, and one number is mistyped', () => {
    expectMarked(numbered('58{number-gap}', 59, 60));
    expectMarked(tableOf(taskRow(1), taskRow(2), taskRow(3, { number: '90{number-gap}' })));
  });

  test('a table that goes on where another ended lacks what is missing in it, and no more', () => {
    const after = (rows: ReturnType<typeof numbered>) =>
      expectMarkedSheets([
        { rows: tableOf(taskRow(8, { number: 1 }), taskRow(9, { number: 2 })), name: '一' },
        { rows, name: '二' },
      ]);
    after(numbered(3, '5{number-gap}'));
    after(titled('某区2024年任务分解表', numbered(12, 37, 58)));
  });
});

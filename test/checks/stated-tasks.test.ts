import { HEADER, expectMarked, taskRow, type Value } from './table';

const table = (stated: string, tasks: number): (readonly Value[])[] => [
  ['某区2024年政府工作报告任务分解表'],
  HEADER,
  [stated, '', '', '', '', '', '', ''],
  ...Array.from({ length: tasks }, (_, n) => taskRow(n + 1)),
];
const merges = ['A1:H1', 'A3:H3'];

describe('stated-tasks', () => {
  test('a figure that adds up', () => {
    expectMarked(table('共确定工作任务3项。', 3), { merges });
  });

  test('one that does not; the fix puts the counted figure in its place', () => {
    const [found] = expectMarked(table('共确定工作任务4项。{stated-tasks}', 3), { merges });
    expect(found).toMatchObject({
      severity: 'error',
      observed: '4',
      expected: '3',
      edits: [
        {
          sheet: '任务分解',
          place: { row: 2, column: 0 },
          before: '共确定工作任务4项。',
          after: '共确定工作任务3项。',
        },
      ],
    });
  });

  test('full-width figures stay full-width', () => {
    const [found] = expectMarked(table('共确定工作任务１２项。{stated-tasks}', 3), { merges });
    expect(found?.edits?.[0]?.after).toBe('共确定工作任务３项。');
  });

  test('Chinese numerals and formulas are found, but nothing is proposed', () => {
    expect(expectMarked(table('共确定工作任务五项。{stated-tasks}', 3), { merges })[0]?.edits).toEqual([]);
    const rows = table('', 3);
    const text = '共确定工作任务4项。';
    rows[2] = [{ value: text, text: `${text}{stated-tasks}`, formula: '"共确定"&A9' }];
    expect(expectMarked(rows, { merges })[0]?.edits).toEqual([]);
  });
});

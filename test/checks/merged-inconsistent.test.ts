import { expectMarked, tableOf, taskRow } from './table';

describe('merged-inconsistent', () => {
  test.each<[string, string, Parameters<typeof taskRow>[1], Parameters<typeof taskRow>[1]]>([
    ['leader', 'E3:E4', { leader: '李文华{merged-inconsistent}' }, { leader: '' }],
    ['deadline', 'H3:H4', { deadline: '12月31日{merged-inconsistent}' }, { deadline: '' }],
    ['support', 'G3:G4', { support: '民政局{merged-inconsistent}' }, { support: '' }],
  ])('%s over two tasks', (_, merge, first, second) => {
    const [found] = expectMarked(tableOf(taskRow(1, first), taskRow(2, second), taskRow(3)), {
      merges: [merge],
    });
    expect(found).toMatchObject({
      severity: 'warning',
      observed: merge,
      message: { params: { range: merge, first: '1', last: '2' } },
    });
  });

  test('a merge over three tasks is one finding', () => {
    const rows = tableOf(
      taskRow(1, { leader: '李文华{merged-inconsistent}' }),
      taskRow(2, { leader: '' }),
      taskRow(3, { leader: '' }),
    );
    expectMarked(rows, { merges: ['E3:E5'] });
  });

  test('sections, the title and cells merged within a row', () => {
    const rows = tableOf(taskRow(1), taskRow(2, { section: '' }), taskRow(3, { section: '' }));
    expectMarked(rows, { merges: ['A1:H1', 'B3:B5'] });
  });

  test('the rows of one task, as pasted from Word', () => {
    const first = taskRow(1, { indicators: '（1）6月底前，完成前期工作；' });
    const more = ['', '', '', '（2）12月底前，全面完成。', '', '', '', ''];
    const columns = ['A', 'B', 'C', 'E', 'F', 'G', 'H'];
    const rows = tableOf(first, more, taskRow(2));
    expectMarked(rows, { merges: columns.map((column) => `${column}3:${column}4`) });
  });
});

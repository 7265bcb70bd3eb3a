import { expectMarked, tableOf, taskRow } from './table';

const error = { value: { error: '#REF!' }, text: '#REF!{formula-error}', formula: 'VLOOKUP(A3,#REF!,2,0)' };

describe('formula-error', () => {
  test('a computed error', () => {
    const [found] = expectMarked(tableOf(taskRow(1), taskRow(2, { support: error }), taskRow(3)));
    expect(found).toMatchObject({
      severity: 'error',
      observed: '#REF!',
      message: { params: { error: '#REF!' } },
    });
    expect(found?.task?.number).toBe('2');
  });

  test.each(['#N/A', '#VALUE!', '#DIV/0!', '#NAME?', '#REF!'])('%s pasted as text', (text) => {
    expectMarked(tableOf(taskRow(1), taskRow(2, { support: `${text}{formula-error}` }), taskRow(3)));
  });

  test('a formula that works, and a # in a text', () => {
    const works = { value: '财政局', text: '财政局', formula: 'IFERROR(#REF!,"财政局")' };
    expectMarked(
      tableOf(taskRow(1), taskRow(2, { support: works, task: '完成1#、2#泵站改造。' }), taskRow(3)),
    );
  });
});

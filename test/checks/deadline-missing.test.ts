import { expectMarked, tableOf, taskRow } from './table';

describe('deadline-missing', () => {
  test('an empty cell', () => {
    const [found] = expectMarked(
      tableOf(taskRow(1), taskRow(2, { deadline: '{deadline-missing}' }), taskRow(3)),
    );
    expect(found).toMatchObject({ severity: 'warning', message: { params: { task: '2' } } });
  });

  test('words that say that there is no date', () => {
    expectMarked(
      tableOf(taskRow(1), taskRow(2, { deadline: '持续推进' }), taskRow(3, { deadline: '长期坚持' })),
    );
  });

  test('a table without a deadline column', () => {
    expectMarked(tableOf(taskRow(1), taskRow(2)).map((row) => row.slice(0, 7)));
  });
});

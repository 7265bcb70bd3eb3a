import { expectMarked, tableOf, taskRow } from './table';

describe('task-empty', () => {
  test('a numbered row without text', () => {
    const [found] = expectMarked(tableOf(taskRow(1), taskRow(2, { task: '{task-empty}' }), taskRow(3)));
    expect(found).toMatchObject({ severity: 'error', message: { params: { task: '2' } } });
  });

  test('a blank of spaces only', () => {
    expectMarked(tableOf(taskRow(1), taskRow(2, { task: '　 {task-empty}' }), taskRow(3)));
  });
});

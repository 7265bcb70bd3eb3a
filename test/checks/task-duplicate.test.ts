import { taskDuplicate } from '../../src/checks/task-duplicate';
import { expectMarkedSheets, findings, INDUSTRY, PEOPLE, placeAndCheck, tableOf, taskRow } from './table';

const placesOf = (...tasks: Parameters<typeof taskRow>[1][]): string[] =>
  findings(taskDuplicate, tableOf(...tasks.map((task, n) => taskRow(n + 1, task)))).map(placeAndCheck);

describe('task-duplicate', () => {
  test('the same words, whatever the spaces, widths and marks', () => {
    const rows = tableOf(
      taskRow(1, { task: '推进农村供水保障工程，新建水厂2座。' }),
      taskRow(2),
      taskRow(3, { task: '推进农村供水保障工程,新建水厂\n２座', section: PEOPLE }),
    );
    expect(findings(taskDuplicate, rows)).toEqual([
      expect.objectContaining({
        severity: 'warning',
        place: { row: 4, column: 2 },
        message: {
          id: 'checks.task-duplicate',
          params: expect.objectContaining({ task: '3', first: '1' }) as unknown,
        },
      }),
    ]);
  });

  test('in another sheet', () => {
    const task = '推进农村供水保障工程。';
    const [found] = expectMarkedSheets([
      { name: '任务', rows: tableOf(taskRow(1, { task }), taskRow(2)) },
      {
        name: '实事',
        rows: tableOf(
          taskRow(1, { task: `${task}{task-duplicate}` }),
          taskRow(2, { task: '维修乡村道路。' }),
        ),
      },
    ]);
    expect(found?.message).toEqual({
      id: 'checks.task-duplicate.sheet',
      params: { task: '1', first: '1', sheet: '任务' },
    });
  });

  test('a short text only within its section', () => {
    const task = '增长6.5%左右。';
    expect(placesOf({ task, section: INDUSTRY }, { task, section: PEOPLE })).toEqual([]);
    expect(placesOf({ task, section: INDUSTRY }, { task, section: INDUSTRY })).toEqual([
      '任务分解!C4 task-duplicate',
    ]);
  });

  test('not what is merely alike, nor empty', () => {
    expect(placesOf({ task: '新建水厂2座，改造管网。' }, { task: '新建水厂3座，改造管网。' })).toEqual([]);
    expect(placesOf({ task: '' }, { task: '' })).toEqual([]);
  });
});

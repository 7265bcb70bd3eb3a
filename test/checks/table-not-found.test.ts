import { tableNotFound } from '../../src/checks/table-not-found';
import { HEADER, TITLE, contextOf, expectMarked, findings, numbered, taskRow } from './table';
import { sheet, workbook } from '../grid/sheet';
import { runChecks } from '../../src/checks/run';

describe('table-not-found', () => {
  test('a workbook with a table', () => {
    expectMarked(numbered(1, 2, 3));
  });

  test('a table and a sheet that is something else', () => {
    const notes = sheet([['说明'], ['本表由政府办负责解释。'], ['联系电话', '12345']], { name: '说明' });
    const table = sheet([TITLE, HEADER, taskRow(1), taskRow(2)]);
    expect(runChecks(contextOf(workbook(table, notes)))).toEqual([]);
  });

  test.each<[string, string[][]]>([
    ['nothing at all', []],
    ['a note', [['关于召开会议的通知'], ['请各单位准时参加。']]],
    [
      'another kind of table',
      [
        ['姓名', '年龄', '电话'],
        ['张三', '30', '123'],
        ['李四', '31', '124'],
      ],
    ],
  ])('no table in the workbook: %s', (_, rows) => {
    const found = findings(tableNotFound, rows);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ check: 'table-not-found', severity: 'error', place: null, sheet: '' });
  });

  test('a sheet that looks like a breakdown but cannot be read is named', () => {
    const rows = [
      TITLE,
      ['序号', '牵头单位', '责任单位', '完成时限'],
      ...[1, 2, 3].map((n) => [n, '财政局', '教育局', '12月31日']),
    ];
    const context = contextOf(workbook(sheet(rows)));
    const problems = context.breakdown.sheets.filter(({ problem }) => problem);
    const found = runChecks(context, [tableNotFound]);
    expect(found).toHaveLength(1);
    expect(found[0]?.sheet).toBe(problems.length > 0 ? '任务分解' : '');
  });
});

import { tableNotFound } from '../../src/checks/table-not-found';
import { HEADER, TITLE, contextOf, expectMarked, findings, numbered, taskRow, type Value } from './table';
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

  const body = (...cells: Value[]): Value[][] => [1, 2, 3].map((number) => [number, ...cells]);

  test.each<[string, Value[][]]>([
    [
      'no column for the tasks',
      [TITLE, ['序号', '牵头单位', '责任单位', '完成时限'], ...body('财政局', '教育局', '12月31日')],
    ],
    [
      'a header in words of its own',
      [TITLE, ['编号', '目标', '谁来办', '何时办'], ...body('改造老旧小区八个。', '财政局', '12月31日')],
    ],
    ['no header at all', [TITLE, ...body('改造老旧小区八个，全面完成。', '张建国', '财政局', '12月31日')]],
  ])('a sheet that looks like a breakdown is named: %s', (_, rows) => {
    const found = findings(tableNotFound, rows);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ severity: 'error', sheet: '任务分解' });
    expect(found[0]?.message.params).toEqual({ sheet: '任务分解' });
  });
});

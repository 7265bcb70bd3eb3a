import { collectiveUnresolved } from '../../src/checks/collective-unresolved';
import { readBreakdown } from '../../src/breakdown/read';
import { runChecks } from '../../src/checks/run';
import { settingsSchema } from '../../src/settings/model';
import { sheet, workbook } from '../grid/sheet';
import { findings, tableOf, taskRow } from './table';

const ROWS = tableOf(
  taskRow(1, { support: '各街镇' }),
  taskRow(2, { support: '财政局\n其他相关部门' }),
  taskRow(3, { support: '各街镇\n其他相关部门' }),
  taskRow(4, { support: '各街镇' }),
);

describe('collective-unresolved', () => {
  test('one finding for the table, at the first cell, that names them all', () => {
    expect(findings(collectiveUnresolved, ROWS)).toEqual([
      expect.objectContaining({
        severity: 'info',
        place: { row: 2, column: 6 },
        observed: '各街镇、其他相关部门',
        message: {
          id: 'checks.collective-unresolved.several',
          params: { units: '各街镇、其他相关部门', cells: 4 },
        },
      }),
    ]);
  });

  test('a single one, with the number of its cells', () => {
    const rows = tableOf(taskRow(1, { support: '财政局\n各街镇' }), taskRow(2, { support: '各街镇' }));
    expect(findings(collectiveUnresolved, rows).map(({ message }) => message)).toEqual([
      { id: 'checks.collective-unresolved', params: { units: '各街镇', cells: 2 } },
    ]);
  });

  test('each table has its own', () => {
    const book = workbook(sheet(ROWS), sheet(ROWS, { name: '另一张' }));
    const breakdown = readBreakdown(book, settingsSchema().parse({}));
    const found = runChecks({ workbook: book, breakdown, asOf: '2024-07-01' }, [collectiveUnresolved]);
    expect(found.map(({ sheet: name, observed }) => [name, observed])).toEqual([
      ['任务分解', '各街镇、其他相关部门'],
      ['另一张', '各街镇、其他相关部门'],
    ]);
  });

  test('not one whose members are given', () => {
    const book = workbook(sheet(ROWS));
    const settings = settingsSchema().parse({ members: { 各街镇: ['铁东街道办事处', '统一镇'] } });
    const context = { workbook: book, breakdown: readBreakdown(book, settings), asOf: '2024-07-01' };
    expect(runChecks(context, [collectiveUnresolved]).map(({ observed }) => observed)).toEqual([
      '其他相关部门',
    ]);
  });
});

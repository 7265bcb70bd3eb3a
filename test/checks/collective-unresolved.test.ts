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
  test('each collective once, at its first cell, with the number of its cells', () => {
    expect(findings(collectiveUnresolved, ROWS)).toEqual([
      expect.objectContaining({
        severity: 'info',
        place: { row: 2, column: 6 },
        message: { id: 'checks.collective-unresolved', params: { units: '各街镇', cells: 3 } },
      }),
      expect.objectContaining({
        place: { row: 3, column: 6 },
        message: { id: 'checks.collective-unresolved', params: { units: '其他相关部门', cells: 2 } },
      }),
    ]);
  });

  test('several that stand first in one cell are one finding', () => {
    const rows = tableOf(taskRow(1, { support: '各街镇\n其他相关部门' }), taskRow(2, { support: '各街镇' }));
    expect(findings(collectiveUnresolved, rows).map(({ message }) => message)).toEqual([
      { id: 'checks.collective-unresolved.several', params: { units: '各街镇、其他相关部门', cells: 2 } },
    ]);
  });

  test('not one whose members are given', () => {
    const book = workbook(sheet(ROWS));
    const settings = settingsSchema.parse({ members: { 各街镇: ['铁东街道办事处', '统一镇'] } });
    const context = { workbook: book, breakdown: readBreakdown(book, settings), asOf: '2024-07-01' };
    expect(runChecks(context, [collectiveUnresolved]).map(({ observed }) => observed)).toEqual([
      '其他相关部门',
    ]);
  });
});

import { FileHost } from '../../../../src/hosts/file/file-host';
import type { OwnIdentity } from '../../../../src/grid/grid';
import { plan, put } from '../../../contracts/plans';
import { sheetXml, xlsxOf } from '../parts';

const LEDGER: OwnIdentity = { kind: 'ledger', key: '' };

test('plans that nobody waits for are applied one after the other', async () => {
  const host = FileHost.open(xlsxOf({ 'xl/worksheets/sheet1.xml': sheetXml('') }));
  const rows = [{ cells: [{ value: '一' }] }];
  const report = host.apply(plan(put({ rows })));
  const refused = host.apply(plan(put({ rows }, { identity: LEDGER, name: '检查报告' })));
  const ledger = host.apply(plan(put({ rows }, { identity: LEDGER, name: '进度台账' })));
  const { sheets } = await host.read();
  await expect(refused).rejects.toMatchObject({ code: 'occupied' });
  await Promise.all([report, ledger]);
  expect(sheets.map(({ name }) => name)).toEqual(['S1', '检查报告', '进度台账']);
});

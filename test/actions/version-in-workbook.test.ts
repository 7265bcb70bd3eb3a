import { backupPlan } from '../../src/actions/backup-sheet';
import { compareWithSheet, olderSheets } from '../../src/actions/version-in-workbook';
import { understand, type Understanding } from '../../src/actions/understand';
import { FileHost } from '../../src/hosts/file/file-host';
import { bytesOf, LINES, load } from './tabs-workbook';

/** The table with a copy of it as it was, which is set aside or left a table beside it; then the table is changed. */
async function withCopy(setAside: boolean): Promise<Understanding> {
  const book = await load(await bytesOf(LINES));
  const source = book.getWorksheet('任务分解');
  const copy = book.addWorksheet('任务分解 (2)');
  source?.eachRow((row, at) => {
    copy.getRow(at).values = row.values;
  });
  if (source) {
    source.getCell('D4').value = '招商局';
    source.getCell('C3').value = '（1）4月底前，完成一成；\n（2）年底前，完成全部。';
  }
  const host = FileHost.open(new Uint8Array(await book.xlsx.writeBuffer()));
  if (setAside) await host.apply(backupPlan(await host.read(), ['任务分解 (2)']));
  return understand(await host.read(), { asOf: '2024-07-01' });
}

test.each([
  ['a copy that is set aside', true, ['任务分解 (2)']],
  ['a table beside it', false, ['任务分解', '任务分解 (2)']],
])('%s is an older version of the table', async (_what, setAside, older) => {
  const understanding = await withCopy(setAside);
  expect(olderSheets(understanding)).toEqual(older);
  const compared = compareWithSheet(understanding, '任务分解 (2)');
  expect(
    compared?.changes.map(({ kind, old, new: fresh, from, to }) => [
      ...[kind, old?.table.sheet, fresh?.table.sheet],
      ...(kind === 'units' ? [from, to] : []),
    ]),
  ).toEqual([
    ['indicator-reworded', '任务分解 (2)', '任务分解'],
    ['units', '任务分解 (2)', '任务分解', '商务局；财政局、住建局', '招商局；财政局、住建局'],
  ]);
});

test('a workbook with one table has no older version, and a sheet without a table is none', async () => {
  const host = FileHost.open(await bytesOf(LINES, ['说明']));
  const understanding = understand(await host.read(), { asOf: '2024-07-01' });
  expect(olderSheets(understanding)).toEqual([]);
  expect(compareWithSheet(understanding, '说明')).toBeNull();
  expect(compareWithSheet(understanding, '没有')).toBeNull();
});

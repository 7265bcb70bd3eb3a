import { FileHost } from '../../../../src/hosts/file/file-host';
import { readWorkbook } from '../../../../src/hosts/file/read/read-workbook';
import { fixture, SOURCE } from '../../../contracts/fixture';
import { plan, put } from '../../../contracts/plans';

test('after a plan the sheets that it left alone are the objects that they were, and all read as the file says', async () => {
  const host = FileHost.open(await fixture());
  const before = await host.read();
  await host.apply(plan(put({})));
  const after = await host.read();
  expect(after.sheets).toHaveLength(before.sheets.length + 1);
  for (const sheet of before.sheets) expect(after.sheets).toContain(sheet);
  expect(after).toEqual(readWorkbook(host.bytes()));
});

test('a sheet that a plan changed is read anew', async () => {
  const host = FileHost.open(await fixture());
  const before = await host.read();
  const place = { row: 2, column: 1 };
  const value = before.sheets.find(({ name }) => name === SOURCE)?.rows[2]?.[1]?.value;
  if (typeof value !== 'string') throw new Error('the fixture has a text there');
  await host.apply(
    plan({ op: 'set-cells', sheet: SOURCE, cells: [{ place, before: value, after: '另一段文字' }] }),
  );
  const after = await host.read();
  expect(after).toEqual(readWorkbook(host.bytes()));
  expect(after.sheets.find(({ name }) => name === SOURCE)?.rows[2]?.[1]?.value).toBe('另一段文字');
  expect(before.sheets.filter((sheet) => after.sheets.includes(sheet)).map(({ name }) => name)).toEqual(
    before.sheets.flatMap(({ name }) => (name === SOURCE ? [] : [name])),
  );
});

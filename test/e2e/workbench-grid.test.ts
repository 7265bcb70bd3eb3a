import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { FEATURES } from '../samples/rich/features';
import { changedParts, sheetsOf, storedBook } from './workbench-book';
import { workbenchTests } from './workbench-tests';

jest.setTimeout(300_000);

const { open } = workbenchTests();

test('every kind of value that can be typed, undone, redone and pasted, and what cannot be done says so', async () => {
  const path = await storedBook('录入.xlsx', (book) => {
    const sheet = book.addWorksheet('录入');
    sheet.getCell('A1').value = '原文';
    sheet.getCell('B1').value = 1;
    sheet.getCell('B2').value = { formula: 'B1*2', result: 2 };
    sheet.getCell('A9').value = '末行';
    book.addWorksheet('第二页').getCell('A1').value = '另一页';
  });
  const workbench = await open();
  const { page } = workbench;
  await workbench.openFile(path);
  await workbench.type('A2', '新写的');
  await workbench.type('A3', '=B1+41');
  await workbench.type('A4', '2024-6-30');
  await workbench.type('A5', '12.5');
  await workbench.type('A6', '50%');
  await workbench.type('B1', '7');
  await workbench.goTo('A1');
  await page.keyboard.press('Delete');
  await workbench.type('A9', '改掉');
  await page.keyboard.press('Control+z');
  await workbench.type('A10', '再来');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+y');
  await workbench.paste('C1', '甲\t乙\n丙\t3');

  await page.keyboard.press('Control+b');
  await page.getByText('工作台里不改格式').waitFor();
  await page.mouse.click(200, 400, { button: 'right' });
  await page.getByText('插入', { exact: true }).hover();
  await page.getByText('下移', { exact: true }).click();
  await page.getByText('工作台里不能插入、删除行列').waitFor();

  await workbench.tab('第二页').click();
  await workbench.type('B2', '第二页的字');
  await workbench.tab('第二页').click({ button: 'right' });
  // The menu of the cells may not be gone yet, and has one too: the tab's stands behind it.
  await page.getByRole('button', { name: '删除' }).last().click();
  await page.getByText('工作台里不能增删、改名、移动工作表').waitFor();

  const { bytes } = await workbench.download();
  const [sheet, second] = (await sheetsOf(bytes)).worksheets;
  const value = (cell: string) => sheet?.getCell(cell).value;
  expect(value('A1')).toBe(null);
  expect(value('A2')).toBe('新写的');
  expect(value('A3')).toMatchObject({ formula: 'B1+41' });
  expect(value('A4')).toEqual(new Date(Date.UTC(2024, 5, 30)));
  expect(value('A5')).toBe(12.5);
  expect([value('A6'), sheet?.getCell('A6').numFmt]).toEqual([0.5, expect.stringContaining('%')]);
  expect(value('B1')).toBe(7);
  expect(value('B2')).toMatchObject({ formula: 'B1*2' });
  expect(value('A9')).toBe('末行');
  expect(value('A10')).toBe('再来');
  expect(['C1', 'D1', 'C2', 'D2'].map(value)).toEqual(['甲', '乙', '丙', 3]);
  expect(sheet?.getCell('A2').style.font?.bold).toBeFalsy();
  expect(second?.getCell('B2').value).toBe('第二页的字');
});

test('a rich workbook: what is not shown is named, and everything is kept', async () => {
  const path = 'test/fixtures/rich/rich.xlsx';
  const before = new Uint8Array(readFileSync(path));
  const workbench = await open();
  await workbench.openFile(path);
  await workbench.page.getByText('这里不显示，下载时原样保留').waitFor();
  await expect(workbench.page.getByText(/图表.*数据透视表/).count()).resolves.toBe(1);
  await workbench.type('C4', '改');
  const { bytes } = await workbench.download();
  // The sheet that was typed into; and the workbook, which asks Excel to calculate formulas anew.
  expect(changedParts(before, bytes)).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml']);

  const now = unzipSync(bytes);
  const lost = Object.entries(FEATURES).filter(
    ([, [part, text]]) => !now[part] || !strFromU8(now[part]).includes(text),
  );
  expect(lost).toEqual([]);
  const names = Object.keys(FEATURES);
  console.log(`kept through open, edit, download (${names.length} of ${names.length}): ${names.join(', ')}`);
  const listed = readFileSync('docs/kept.md', 'utf8').matchAll(/`([a-zA-Z0-9 -]+)`/g);
  expect([...listed].map(([, name]) => name).sort()).toEqual(names.sort());
});

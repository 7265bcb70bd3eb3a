import { sheetsOf, storedBook } from './workbench-book';
import type { WorkbenchPage } from './workbench-page';
import { workbenchTests } from './workbench-tests';

jest.setTimeout(300_000);

const { open } = workbenchTests();

const A2 = async (workbench: WorkbenchPage) =>
  (await sheetsOf((await workbench.download()).bytes)).worksheets[0]?.getCell('A2').value;

/** Where the browser keeps locks, and on plain http, where it does not. */
test.each([
  ['the browser tells who has what open', ''],
  ['tabs ask each other', 'delete Navigator.prototype.locks;'],
])('a duplicated tab has a place of its own: neither overwrites the other (%s)', async (_way, before) => {
  const first = await open('', { before });
  first.page.on('dialog', (dialog) => void dialog.accept());
  await first.openFile(
    await storedBook('表.xlsx', (book) => (book.addWorksheet('表').getCell('A1').value = '一')),
  );
  await first.type('A2', '甲改');
  await first.page.getByText('未完成 1').waitFor();

  const second = await first.duplicate();
  second.page.on('dialog', (dialog) => void dialog.accept());
  await second.ready('表 (2).xlsx');
  await second.page.getByText('“表.xlsx”正在另一个标签页里编辑').waitFor();
  await second.page.getByText('有改动，未下载').waitFor();
  await second.type('A2', '乙改');
  await second.page.waitForTimeout(2500);
  await first.page.reload();
  await first.ready('表.xlsx');
  await second.page.reload();
  await second.ready('表 (2).xlsx');

  // In the list of a third one, what is open is not to be discarded, and opens as a copy.
  const third = await first.context.newPage();
  await third.goto(first.page.url());
  await third.getByText('未完成 2').click();
  await third.getByText('正在另一个标签页里编辑；').nth(1).waitFor();
  expect(await third.getByText('要接着做吗').count()).toBe(0);
  expect(await third.getByRole('button', { name: /^丢弃/ }).count()).toBe(0);
  await third.getByRole('button', { name: '打开“表 (2).xlsx”' }).click();
  await third.locator('header').getByText('表 (3).xlsx').waitFor();
  await third.close();

  expect(await A2(first)).toBe('甲改');
  expect(await A2(second)).toBe('乙改');
});

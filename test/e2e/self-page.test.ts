import { readFileSync } from 'node:fs';
import { loadXlsx } from '../excel-host/model/load-xlsx';
import { snapshot } from '../excel-host/model/snapshot';
import type { ExcelPane, Look } from './excel-pane';
import { paneTests } from './test-pages';

jest.setTimeout(300_000);

const pages = paneTests();

async function open(look: Look = {}): Promise<ExcelPane> {
  const model = await loadXlsx(readFileSync('assets/samples/taian-2023.xlsx'));
  return pages.open(model, '?page=self', look);
}

const QUICK = '第一次打开时只试了不改动工作簿的几项';

test('the first time it tries what only reads, remembers it, and says why the rest waits', async () => {
  const { page, excel } = await open({ welcome: true });
  const before = snapshot(excel.model);
  await page.waitForFunction(() => localStorage.getItem('task-breakdown-self-check') !== null);
  await page.keyboard.press('Enter');
  await page.getByText(QUICK).waitFor();
  await page.getByText('试过的几项都能用').waitFor();
  const text = await page.getByRole('textbox', { name: '自检结果的文字' }).inputValue();
  expect(text).toMatch(/正常 {2}工作表的行列数/);
  expect(text).toMatch(/正常 {2}读取页面设置/);
  expect(text).toMatch(/未试 {2}新建工作表/);
  expect(snapshot(excel.model)).toEqual(before);
});

test('one click tries the rest; it is remembered, and not asked again', async () => {
  const { page, excel } = await open();
  await page.getByText(QUICK).waitFor();
  await page.getByRole('button', { name: '开始自检' }).click();
  await page.getByText('各项功能都能用').waitFor({ timeout: 60_000 });
  expect(await page.getByText(QUICK).count()).toBe(0);
  excel.reset();
  await page.reload();
  await page.getByText('各项功能都能用').waitFor();
  // It is of this Excel: nothing is tried anew.
  expect(excel.requests.length).toBeLessThan(4);
});

test('a file is saved as a trial; only where the person saw it, papers are offered as files, and that is remembered', async () => {
  const { page } = await open({ savesFiles: true });
  await page.getByText('还没有试过：先当作不能存。').waitFor();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: '试存一个小文件' }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toBe('试存的小文件.txt');
  await page.getByText('里面出现“试存的小文件.txt”了吗？').waitFor();
  await page.getByRole('button', { name: '没有' }).click();
  await page.getByText('不能存：通报和督办单用“复制”').waitFor();

  const offered = async (): Promise<number> => {
    await page.goto(page.url().replace(/page=\w+/, 'page=circular'));
    await page.getByRole('textbox', { name: '通报全文' }).waitFor();
    return page.getByRole('button', { name: '保存为 Word 文件' }).count();
  };
  expect(await offered()).toBe(0);
  await page.goto(page.url().replace('page=circular', 'page=self'));
  await page.getByRole('button', { name: '试存一个小文件' }).click();
  await page.getByRole('button', { name: '出现了' }).click();
  await page.getByText('能存：通报、督办单、名册可以保存为文件。').waitFor();
  const text = await page.getByRole('textbox', { name: '自检结果的文字' }).inputValue();
  expect(text).toContain('正常  窗格能不能存文件');
  expect(await offered()).toBe(1);
  const paper = page.waitForEvent('download');
  await page.getByRole('button', { name: '保存为 Word 文件' }).click();
  expect((await paper).suggestedFilename()).toMatch(/通报\.docx$/);
});

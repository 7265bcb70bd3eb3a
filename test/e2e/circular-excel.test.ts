import { readFileSync } from 'node:fs';
import { loadXlsx } from '../excel-host/model/load-xlsx';
import { paneTests } from './test-pages';

jest.setTimeout(300_000);

const pages = paneTests();

test('in Excel, whose pane saves no files, circular and letters are copied with their tables, and nothing is offered as a download', async () => {
  const workbook = await loadXlsx(readFileSync('assets/samples/shuangtaizi-2024.xlsx'));
  const { page } = await pages.open(workbook, '?page=circular', {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  page.setDefaultTimeout(90_000);
  const copied = async (): Promise<{ text: string; tables: number }> =>
    page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string): Promise<string> => (await item?.getType(type))?.text() ?? '';
      const html = new DOMParser().parseFromString(await read('text/html'), 'text/html');
      return { text: await read('text/plain'), tables: html.querySelectorAll('table').length };
    });
  const said = page.getByText('已复制，粘贴到 Word 或 WPS 里，字体、表格都在。');

  const preview = page.getByRole('textbox', { name: '通报全文' });
  await preview.waitFor();
  await page.getByRole('button', { name: '复制全文' }).click();
  await said.waitFor();
  expect(await copied()).toEqual({ text: await preview.inputValue(), tables: 7 });

  await page.getByRole('button', { name: /^列出 \d+ 个单位$/ }).click();
  await page.getByRole('button', { name: '复制“商务局”的督办单' }).click();
  await said.nth(1).waitFor();
  const letter = await copied();
  expect(letter.text).toContain('商务局');
  expect(letter.tables).toBeGreaterThan(2);
  expect(await page.getByRole('button', { name: /保存.*(Word|zip)/ }).count()).toBe(0);
});

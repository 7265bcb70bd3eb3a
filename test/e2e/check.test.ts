import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { loadXlsx } from '../excel-host/model/load-xlsx';
import type { WorkbookModel } from '../excel-host/model/workbook-model';
import { openBrowser } from './browser';
import { builtPages } from './built-pages';
import { type ExcelPane, openExcelPane } from './excel-pane';
import { type PageServer, servePages } from './page-server';

jest.setTimeout(60_000);

let browser: Browser;
let server: PageServer;
let pane: ExcelPane | null = null;

beforeAll(async () => {
  server = await servePages(await builtPages());
  browser = await openBrowser();
}, 300_000);

afterEach(async () => {
  const wrongs = pane?.wrongs() ?? [];
  await pane?.close();
  pane = null;
  expect(wrongs).toEqual([]);
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

async function sample(): Promise<WorkbookModel> {
  return loadXlsx(readFileSync('assets/samples/shuangtaizi-2024.xlsx'));
}

async function open(address = '/taskpane.html'): Promise<ExcelPane> {
  pane = await openExcelPane(browser, `${server.origin}${address}`, await sample());
  return pane;
}

async function until(holds: () => boolean): Promise<void> {
  const end = Date.now() + 10_000;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`never came true: ${holds.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

test('check, jump to a finding, write the report, change the table', async () => {
  const { page, excel } = await open();
  await page.getByRole('button', { name: '一键体检' }).click();
  const finding = page.getByRole('article').filter({ hasText: '任务60的完成时限是“10月31日”' });
  await finding.waitFor();
  await expect(page.getByText('与表上写的相符：任务总数 127、指标总数 408').count()).resolves.toBe(1);

  await finding.getByRole('button', { name: '定位到 任务分解 H63' }).click();
  await until(() => excel.model.active.range.top === 62);
  expect(excel.model.active.range).toEqual({ top: 62, left: 7, bottom: 62, right: 7 });
  expect(excel.model.sheets.find(({ id }) => id === excel.model.active.sheet)?.name).toBe('任务分解');

  await page.getByRole('button', { name: '写出检查报告' }).click();
  await page.getByText('生成或重建工作表“检查报告”').waitFor();
  expect(excel.model.sheets.map(({ name }) => name)).toContain('检查报告');
  await expect(page.getByText('已过期').count()).resolves.toBe(0);

  await page.getByRole('button', { name: '打开“检查报告”' }).click();
  const report = excel.model.sheets.find(({ name }) => name === '检查报告');
  await until(() => excel.model.active.sheet === report?.id);

  excel.raise({ kind: 'changed', sheet: excel.model.sheets[0]?.id ?? '', address: 'A1' });
  await page.getByText('结果已过期').waitFor();
});

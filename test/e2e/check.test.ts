import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { loadXlsx } from '../excel-host/model/load-xlsx';
import { snapshot } from '../excel-host/model/snapshot';
import type { WorkbookModel } from '../excel-host/model/workbook-model';
import type { ExcelPane } from './excel-pane';
import { paneTests, until } from './test-pages';

jest.setTimeout(300_000);

const pages = paneTests();

async function sample(): Promise<WorkbookModel> {
  return loadXlsx(readFileSync('assets/samples/shuangtaizi-2024.xlsx'));
}

async function open(after = ''): Promise<ExcelPane> {
  return pages.open(await sample(), after);
}

const FINDING = '任务60的完成时限是“10月31日”';

test('check, jump to a finding, write the report, change the table', async () => {
  const { page, excel } = await open();
  await page.getByRole('button', { name: '一键体检' }).click();
  const finding = page.getByRole('article').filter({ hasText: FINDING });
  await finding.waitFor();
  expect(await page.getByText('与表上写的相符：任务总数 127、指标总数 408').count()).toBe(1);

  await finding.getByRole('button', { name: '定位到 任务分解 H63' }).click();
  await until(() => excel.model.active.range.top === 62);
  expect(excel.model.active.range).toEqual({ top: 62, left: 7, bottom: 62, right: 7 });
  expect(excel.model.sheets.find(({ id }) => id === excel.model.active.sheet)?.name).toBe('任务分解');

  await page.getByRole('button', { name: '写出检查报告' }).click();
  await page.getByText('生成或重建工作表“检查报告”').waitFor();
  const report = excel.model.sheets.find(({ name }) => name === '检查报告');
  expect(report).toBeDefined();
  expect(await page.getByText('已过期').count()).toBe(0);
  await page.getByRole('button', { name: '打开“检查报告”' }).click();
  await until(() => excel.model.active.sheet === report?.id);

  excel.raise({ kind: 'changed', sheet: excel.model.sheets[0]?.id ?? '', address: 'A1' });
  await page.getByText('结果已过期').waitFor();
  await page.getByRole('button', { name: '重新检查' }).first().click();
  await page.getByText('结果已过期').waitFor({ state: 'detached' });
});

test('a button of the ribbon opens the pane and checks at once', async () => {
  const { page } = await open('?page=check&run=1&_host_Info=Excel$Win32$16.01$zh-CN');
  await page.getByRole('article').filter({ hasText: FINDING }).waitFor();
});

/** A workbook with these sheets: names, and what stands in their rows. */
async function bookOf(
  sheets: Readonly<Record<string, readonly (readonly string[])[]>>,
): Promise<WorkbookModel> {
  const book = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets))
    book.addWorksheet(name).addRows(rows.map((row) => [...row]));
  return loadXlsx(new Uint8Array(await book.xlsx.writeBuffer()));
}

test('a workbook without a breakdown: said once, with a way on, and nothing to locate or to ignore', async () => {
  const pane = await pages.open(await bookOf({ Sheet1: [] }), '?page=check&run=1');
  const { page } = pane;
  await page.getByRole('region', { name: '没有找到任务分解表' }).waitFor();
  expect(await page.getByText('没有找到').count()).toBe(1);
  expect(await page.getByRole('button', { name: /^(?:定位|忽略)/ }).count()).toBe(0);
});

test('two tables on one sheet are told apart by their titles', async () => {
  const table = (title: string): string[][] => [
    [title],
    ['序号', '工作任务', '牵头单位', '完成时限'],
    ['1', '建成学校', '教育局', '2024年12月31日'],
    ['2', '建成医院', '卫健局', '2024年12月31日'],
  ];
  const [first, second] = ['2024年重点任务分解表', '2024年民生实事分解表'];
  const pane = await pages.open(
    await bookOf({ 任务清单: [...table(first), [], ...table(second)] }),
    '?page=check&run=1',
  );
  const headings = pane.page.locator('#page-check section h2');
  await headings.nth(1).waitFor();
  expect((await headings.allTextContents()).slice(0, 2)).toEqual([first, second]);
});

test('findings are filtered by severity, check, unit, sheet and text', async () => {
  const { page } = await open('?page=check&run=1');
  const articles = page.getByRole('article');
  await articles.first().waitFor();
  await page.getByRole('button', { name: '警告' }).first().click();
  await page.getByText('显示 11 处，共 50 处。').waitFor();
  await page.getByRole('button', { name: '警告' }).first().click();

  await page.getByRole('searchbox').fill('消防');
  await articles.filter({ hasText: '消防救援大队' }).first().waitFor();
  await page.getByRole('button', { name: '筛选' }).click();
  await page.getByRole('button', { name: '清除筛选' }).click();

  await page.getByRole('combobox', { name: '检查项' }).selectOption({ label: '阶段目标倒退（2）' });
  await page.getByText('显示 2 处，共 50 处。').waitFor();
  expect(await articles.count()).toBe(2);
  await page.getByRole('button', { name: '清除筛选' }).click();

  const units = await page.getByRole('combobox', { name: '单位' }).locator('option').allTextContents();
  expect(units.length).toBeGreaterThan(20);
  await page.getByRole('combobox', { name: '单位' }).selectOption({ index: 1 });
  const count = /（(\d+)）$/.exec(units[1] ?? '')?.[1] ?? '';
  await page.getByText(`显示 ${count} 处，共 50 处。`).waitFor();
  await page.getByRole('button', { name: '清除筛选' }).click();

  await page.getByRole('combobox', { name: '工作表' }).selectOption({ index: 2 });
  await page.getByText(/显示 \d+ 处，共 50 处。/).waitFor();
});

test('为什么 shows the page of the check, and back leads to the same place', async () => {
  const { page } = await open('?page=check&run=1');
  await page.getByRole('article').first().waitFor();
  await page.getByRole('button', { name: '为什么' }).first().click();
  await page.getByRole('heading', { name: '为什么要紧' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: '为什么要紧' }).waitFor({ state: 'detached' });
  expect(await page.getByRole('article').count()).toBeGreaterThan(0);
});

test('what is going on can be cancelled', async () => {
  const { page, excel } = await open('?page=check');
  excel.reset();
  excel.failAt(1, { when: 'after', delay: 1500 });
  await page.getByRole('button', { name: '一键体检' }).click();
  await page.getByRole('button', { name: '取消' }).click();
  await page.getByRole('alert').filter({ hasText: '已取消' }).waitFor();
  await page.getByRole('button', { name: '一键体检' }).click();
  await page.getByRole('article').first().waitFor();
});

describe('a fault at each request', () => {
  const fault = { when: 'during', code: 'InvalidOperation' } as const;
  const complaint = { hasText: 'Excel 没有完成这一步' };

  test('of a check: said in Chinese, and the second try succeeds', async () => {
    // Not the page 开始, which reads the workbook by itself.
    const { page, excel } = await open('?page=check');
    const run = page.getByRole('button', { name: /一键体检|重新检查/ }).first();
    // What the pane asks when it opens: to be told of changes, and whether something was cut off.
    await until(() => excel.requests.length >= 2);
    excel.reset();
    await run.click();
    await page.getByRole('article').first().waitFor();
    expect(excel.requests.length).toBeLessThanOrEqual(3);
    let told = 0;
    for (let [k, reached] = [1, true]; reached; k++) {
      excel.reset();
      excel.failAt(k, fault);
      await run.click();
      await until(() => excel.requests.length > 0);
      await page.getByRole('progressbar').waitFor({ state: 'detached' });
      reached = excel.requests.length >= k;
      // What is asked together is asked once more one by one: such a fault stops nothing.
      if ((await page.getByRole('alert').filter(complaint).count()) === 0) continue;
      told++;
      await run.click();
      await page.getByRole('alert').waitFor({ state: 'detached' });
      await until(() => excel.requests.length > k);
      await page.getByRole('progressbar').waitFor({ state: 'detached' });
      expect(await page.getByRole('alert').count()).toBe(0);
    }
    expect(told).toBeGreaterThan(0);
  });

  test('of the report: the workbook is as before, and the second try succeeds', async () => {
    const { page, excel } = await open('?page=check&run=1');
    const write = page.getByRole('button', { name: '写出检查报告' });
    const written = page.getByText('生成或重建工作表“检查报告”');
    await page.getByRole('article').first().waitFor();
    let told = 0;
    for (let [k, reached] = [1, true]; reached; k++) {
      const before = snapshot(excel.model);
      excel.reset();
      excel.failAt(k, fault);
      await write.click();
      await until(() => excel.requests.length > 0);
      await page.getByRole('progressbar').waitFor({ state: 'detached' });
      reached = excel.requests.length >= k;
      // What is asked together is asked once more one by one, and the names of sheets that changed are asked for as well: such a fault stops nothing.
      if ((await page.getByRole('alert').filter(complaint).count()) === 0) continue;
      told++;
      expect(snapshot(excel.model)).toEqual(before);
    }
    expect(told).toBeGreaterThan(1);
    await written.waitFor();
    expect(excel.model.sheets.map(({ name }) => name)).toContain('检查报告');
  });
});

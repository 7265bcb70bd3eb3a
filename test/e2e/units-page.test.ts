import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { cellOf } from '../excel-host/model/cells';
import { loadXlsx } from '../excel-host/model/load-xlsx';
import { cellKey, columnOf, rowOf, type SheetModel } from '../excel-host/model/workbook-model';
import { bytesOf, LINES } from '../actions/tabs-workbook';
import { Form } from '../quarter/fill-in';
import type { ExcelPane } from './excel-pane';
import { paneTests, until } from './test-pages';
import { turnTo } from './turn-to';

jest.setTimeout(300_000);

const pages = paneTests();

async function open(
  bytes: Uint8Array = readFileSync('assets/samples/shuangtaizi-2024.xlsx'),
): Promise<ExcelPane> {
  const pane = await pages.open(await loadXlsx(bytes), '?page=tabs');
  pane.page.setDefaultTimeout(90_000);
  await pane.page.getByText('选择显示的列').waitFor();
  return pane;
}

function sheetOf({ excel }: ExcelPane, name: string): SheetModel {
  const sheet = excel.model.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** Where a header stands. */
function headerOf(sheet: SheetModel, words: string): { row: number; column: number } {
  const key = [...sheet.cells].find(([, { value }]) => value === words)?.[0];
  if (key === undefined) throw new Error(`no header ${words}`);
  return { row: rowOf(key), column: columnOf(key) };
}

/** Types into the first row of a tab, as a clerk does. */
function fillIn(sheet: SheetModel, header: string, value: string): void {
  const { row, column } = headerOf(sheet, header);
  const cell = cellOf(sheet, row + 1, column);
  if (!cell) throw new Error('no cell');
  sheet.cells.set(cellKey(row + 1, column), { ...cell, value });
}

function ledgerTexts(here: ExcelPane, header: string): unknown[] {
  const sheet = sheetOf(here, '进度台账');
  const { row, column } = headerOf(sheet, header);
  return [...sheet.cells].flatMap(([key, { value }]) =>
    columnOf(key) === column && rowOf(key) > row && value !== null && value !== '' ? [value] : [],
  );
}

async function build(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(生成|更新) \d+ 张分表$/ }).click();
  await page.getByText('核对相符，一项不漏').waitFor();
  await page.getByRole('progressbar').waitFor({ state: 'detached' });
}

async function collect(page: Page): Promise<void> {
  await turnTo(page, 'collect');
  await page.getByRole('button', { name: '收本工作簿的分表' }).click();
  await page.getByRole('progressbar').waitFor({ state: 'detached' });
}

test('the preview changes with the scope; the tabs are built and reconciled', async () => {
  const here = await open();
  const { page, excel } = here;
  const rows = page.getByRole('region', { name: '将要生成的分表' }).locator('tbody tr');
  const names = await rows.locator('th').allTextContents();
  await page.getByRole('radio', { name: /^按领导/ }).click();
  await page.getByRole('columnheader', { name: '分管' }).waitFor();
  expect(await rows.count()).toBeLessThan(names.length);
  await page.getByRole('radio', { name: /^仅牵头单位/ }).click();
  await page.getByText(/另有 \d+ 项配合任务属于不牵头的单位/).waitFor();
  await page.getByRole('radio', { name: /^各单位/ }).click();
  const before = excel.model.sheets.length;
  await build(page);
  const figures = page.getByRole('status').filter({ hasText: '核对相符' }).locator('tbody td');
  expect(await figures.allTextContents()).toEqual(['151', '151', '369', '369']);
  expect(excel.model.sheets).toHaveLength(before + names.length + 2);
  await page.getByRole('button', { name: '打开“单位目录”' }).click();
  await until(() => excel.model.active.sheet === sheetOf(here, '单位目录').id);
  await rows.getByRole('button', { name: '财政局', exact: true }).click();
  await until(() => excel.model.active.sheet === sheetOf(here, '财政局').id);
  await build(page);
  expect(excel.model.sheets).toHaveLength(before + names.length + 2);
});

test('what a unit filled in is shown, merged when agreed to, and then nothing is new', async () => {
  const here = await open(await bytesOf(LINES));
  const { page, excel } = here;
  await build(page);
  fillIn(sheetOf(here, '商务局'), '进展情况', '已签约4个');
  fillIn(sheetOf(here, '教育局'), '进展情况', '正在推进');
  await collect(page);
  await page.getByText('全部采纳（2 处）').waitFor();
  expect(excel.model.sheets.some(({ name }) => name === '进度台账')).toBe(false);
  await page
    .getByRole('checkbox', { name: /^采纳：/ })
    .first()
    .check();
  await page.getByRole('button', { name: '把选中的 1 处写入台账' }).click();
  await page.getByText('已写入台账。').waitFor();
  expect(ledgerTexts(here, '进展情况')).toEqual(['已签约4个']);
  await page.getByText('全部采纳（1 处）').waitFor();
  await page.getByRole('checkbox', { name: '全部采纳' }).check();
  await page.getByRole('button', { name: '把选中的 1 处写入台账' }).click();
  await page.getByText('没有新的填报。').waitFor();
  expect(ledgerTexts(here, '进展情况').sort()).toEqual(['已签约4个', '正在推进']);
  await collect(page);
  await page.getByText('没有新的填报。').waitFor();
});

test('a file goes out and comes back: reworded words, a conflict, and no second time', async () => {
  const here = await open();
  const { page, excel } = here;
  await page.getByRole('button', { name: '把“发展改革局”的分表单独打开为一个工作簿' }).click();
  await until(() => excel.model.opened.length === 1);
  const form = await Form.open(Buffer.from(excel.model.opened[0] ?? '', 'base64'));
  const [row = 0] = form.rows;
  form.set(row, '状态', '推进中');
  form.set(row, '指标内容', `${form.text(row, '指标内容')}力争提前`);
  const file = {
    name: '发展改革局.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(await form.bytes()),
  };
  form.set(row, '状态', '已完成');
  const other = { ...file, name: '发展改革局（补报）.xlsx', buffer: Buffer.from(await form.bytes()) };

  await turnTo(page, 'collect');
  const input = page.getByLabel('选择交回的文件', { exact: true });
  await input.setInputFiles([
    file,
    other,
    { name: '会议通知.xlsx', mimeType: file.mimeType, buffer: Buffer.from('%PDF-1.7') },
  ]);
  await page.getByText(/“会议通知.xlsx”没有读成.*PDF/).waitFor();
  await page.getByText('冲突，请选一边').waitFor();
  await page.getByText('改动了任务文字').click();
  await page.locator('ins').filter({ hasText: '力争提前' }).first().waitFor();
  await page.getByRole('radio', { name: /^已完成/ }).click();
  await page.getByRole('button', { name: '把选中的 1 处写入台账' }).click();
  await page.getByText('已写入台账。').waitFor();
  expect(ledgerTexts(here, '状态')).toEqual(['已完成']);
  await page.getByRole('button', { name: '不收“发展改革局.xlsx”' }).click();
  await page.getByText('没有新的填报。').waitFor();
  await input.setInputFiles([other]);
  await page.getByText('没有新的填报。').waitFor();
});

test('a folder of what was handed in is read at once, and says how far it is', async () => {
  const here = await open();
  const { page, excel } = here;
  const folder = mkdtempSync(join(tmpdir(), 'handed-in-'));
  mkdirSync(join(folder, '第二批'));
  for (const [index, unit] of ['发展改革局', '教育局'].entries()) {
    await page.getByRole('button', { name: `把“${unit}”的分表单独打开为一个工作簿` }).click();
    await until(() => excel.model.opened.length === index + 1);
    const form = await Form.open(Buffer.from(excel.model.opened[index] ?? '', 'base64'));
    form.set(form.rows[0] ?? 0, '状态', '推进中');
    writeFileSync(join(folder, index === 0 ? '' : '第二批', `${unit}.xlsx`), await form.bytes());
  }
  // What Excel keeps beside a file that is open, and what is no workbook, are passed over.
  writeFileSync(join(folder, '~$教育局.xlsx'), 'hidden');
  writeFileSync(join(folder, '说明.txt'), 'text');

  await turnTo(page, 'collect');
  await page.evaluate(() => {
    const said = new Set<string>();
    Object.assign(window, { said });
    new MutationObserver(() => {
      for (const one of document.querySelectorAll('[role=status]')) said.add(one.textContent);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await page.getByLabel('选择文件夹', { exact: true }).setInputFiles(folder);
  await page.getByText('全部采纳（2 处）').waitFor();
  const said = await page.evaluate(() => [...(window as unknown as { said: Set<string> }).said]);
  expect(said).toEqual(expect.arrayContaining([expect.stringMatching(/^正在读取文件 \d\/2$/)]));
  await page.getByText('没有读成').waitFor({ state: 'hidden' });
});

test('building can be cancelled, and leaves the workbook as it was', async () => {
  const here = await open();
  const { page, excel } = here;
  const before = excel.model.sheets.map(({ name }) => name);
  excel.reset();
  excel.failAt(5, { when: 'after', delay: 1500 });
  await page.getByRole('button', { name: /^生成 \d+ 张分表$/ }).click();
  await until(() => excel.requests.length >= 5);
  await page.getByRole('button', { name: '取消' }).click();
  await page.getByRole('alert').filter({ hasText: '已取消' }).waitFor();
  await page.getByRole('progressbar').waitFor({ state: 'detached' });
  expect(excel.model.sheets.map(({ name }) => name)).toEqual(before);
});

import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { cellOf } from '../excel-host/model/cells';
import { loadXlsx } from '../excel-host/model/load-xlsx';
import { snapshot } from '../excel-host/model/snapshot';
import type { SheetModel } from '../excel-host/model/workbook-model';
import type { ExcelPane } from './excel-pane';
import { paneTests, until } from './test-pages';

jest.setTimeout(300_000);

const pages = paneTests();

async function open(after = '?page=overdue', asOf = '2024-07-01'): Promise<ExcelPane> {
  const pane = await pages.open(await loadXlsx(readFileSync('assets/samples/shuangtaizi-2024.xlsx')), after);
  const date = pane.page.getByLabel('基准日');
  await date.waitFor();
  await date.fill(asOf);
  return pane;
}

function tiles(page: Page): Promise<string[]> {
  return page
    .getByRole('group', { name: '按状态筛选' })
    .getByRole('button')
    .evaluateAll((buttons) => buttons.map((one) => one.getAttribute('aria-label') ?? ''));
}

function sheetOf({ excel }: ExcelPane, name: string): SheetModel | undefined {
  return excel.model.sheets.find((one) => one.name === name);
}

async function quiet(page: Page): Promise<void> {
  await page.getByRole('progressbar').waitFor({ state: 'detached' });
}

test('the workbook is read, and every date shows its own counts', async () => {
  const { page } = await open();
  expect(await tiles(page)).toEqual([
    '逾期 202 项',
    '临近 11 项',
    '未到期 215 项',
    '完成 0 项',
    '无时限 12 项',
  ]);
  await page.getByLabel('基准日').fill('2024-01-01');
  expect(await tiles(page)).toEqual([
    '逾期 0 项',
    '临近 14 项',
    '未到期 414 项',
    '完成 0 项',
    '无时限 12 项',
  ]);
  await page.getByLabel('提前预警').fill('0');
  expect((await tiles(page))[1]).toBe('临近 0 项');
});

test('the list opens by unit, jumps to the source and copies a reminder', async () => {
  const here = await open();
  const { page, excel } = here;
  await page.getByRole('button', { name: /^发展改革局、逾期 21/ }).click();
  const item = page.getByRole('article', { name: '任务76（1）' });
  await item.getByText('1月底前 → 1月31日前；基准日 7月1日；未报完成；已逾期 152 天').waitFor();
  // An indicator says whose it is.
  await item.getByText('全面落实沿海六市协同发展机制').waitFor();
  await item.getByRole('button', { name: /跳到原表/ }).click();
  await until(() => excel.model.active.range.left === 3 && excel.model.active.range.top > 70);
  expect(excel.model.active.sheet).toBe(sheetOf(here, '任务分解')?.id);

  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: '复制“发展改革局”的催办文字' }).click();
  await page.getByText('已复制“发展改革局”的催办文字').waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text.split('\n').slice(0, 2)).toEqual(['【催办】发展改革局（截至2024年7月1日）', '▲ 已逾期 21 项']);
});

test('where copying is denied the text is shown, selected', async () => {
  const { page } = await open();
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    Object.defineProperty(document, 'execCommand', { value: () => false });
  });
  await page.getByRole('button', { name: '复制“发展改革局”的催办文字' }).click();
  const area = page.getByRole('textbox', { name: '复制“发展改革局”的催办文字' });
  await area.waitFor();
  const selected = await area.evaluate((box: HTMLTextAreaElement) =>
    box.value.slice(box.selectionStart, box.selectionEnd),
  );
  expect(selected).toContain('▲ 已逾期 21 项');
});

test('marks are laid on both tables, with a column where asked, and cleared without a trace', async () => {
  const here = await open();
  const { page, excel } = here;
  await page.getByText('本工作簿的基准日固定').waitFor();
  const before = snapshot(excel.model);
  await page.getByText('标记的选项').click();
  await page.getByRole('checkbox', { name: /另加一列/ }).check();
  await page.getByRole('button', { name: '标记', exact: true }).click();
  await page.getByText('在“任务分解”上加').waitFor();
  await quiet(page);
  for (const name of ['任务分解', '民生实事'])
    expect(sheetOf(here, name)?.conditionalFormats.length).toBeGreaterThan(0);
  expect(snapshot(excel.model)).not.toEqual(before);
  await page.getByRole('button', { name: '清除', exact: true }).click();
  await page.getByText('清除“任务分解”上').waitFor();
  await quiet(page);
  expect(snapshot(excel.model)).toEqual(before);
});

test('the button of the ribbon marks at once', async () => {
  const pane = await pages.open(
    await loadXlsx(readFileSync('assets/samples/shuangtaizi-2024.xlsx')),
    '?page=overdue&run=1',
  );
  await pane.page.getByText('在“任务分解”上加').waitFor();
  expect(sheetOf(pane, '任务分解')?.conditionalFormats.length).toBeGreaterThan(0);
});

test('done is written into the ledger, which is built first; then into its cells', async () => {
  const here = await open();
  const { page } = here;
  await page.getByRole('searchbox').fill('沿海经济带');
  await page.getByRole('button', { name: '标为完成：任务76（1）' }).click();
  await page.getByText('会先建立“进度台账”再写入').waitFor();
  await page.getByRole('button', { name: '写入台账' }).click();
  await page.getByText('生成或重建工作表“进度台账”').waitFor();
  await quiet(page);
  expect((await tiles(page))[3]).toBe('完成 1 项');
  const ledger = sheetOf(here, '进度台账');
  const cells = ledger?.cells.size ?? 0;

  await page
    .getByRole('button', { name: /^标为完成/ })
    .first()
    .click();
  expect(await page.getByText('会先建立').count()).toBe(0);
  await page.getByLabel('完成日期').fill('2024-05-06');
  await page.getByRole('button', { name: '写入台账' }).click();
  await page.getByText(/把“进度台账”.*改为“已完成”/).waitFor();
  await quiet(page);
  expect((await tiles(page))[3]).toBe('完成 2 项');
  expect(sheetOf(here, '进度台账')?.cells.size).toBeLessThanOrEqual(cells + 2);
  const written = [...(sheetOf(here, '进度台账')?.cells.values() ?? [])].filter(
    ({ value }) => value === '已完成',
  );
  expect(written).toHaveLength(2);
});

test('many at once: what one unit has late is chosen whole and done on one date; all reminders are copied, by unit and by leader', async () => {
  const here = await open();
  const { page } = here;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const copied = async (): Promise<readonly string[]> => {
    await page.getByRole('button', { name: '复制全部催办' }).click();
    await page.getByText(/^已复制“全部 \d+ 份”的催办文字/).waitFor();
    return (await page.evaluate(() => navigator.clipboard.readText())).match(/^【催办】.*/gm) ?? [];
  };
  const byUnit = await copied();
  expect(byUnit.length).toBeGreaterThan(20);
  expect(byUnit).toContain('【催办】发展改革局（截至2024年7月1日）');
  await page.getByRole('combobox', { name: '分组' }).selectOption('按领导');
  const byLeader = await copied();
  expect(byLeader.length).toBeLessThan(byUnit.length);
  expect(byLeader).toContain('【催办】郭铧震（截至2024年7月1日）');

  // By unit and by light.
  await page.getByRole('combobox', { name: '分组' }).selectOption('按单位');
  await page.getByRole('combobox', { name: '只看其中一个' }).selectOption('财政局');
  await page.getByRole('button', { name: '临近 11 项' }).click();
  await page.getByRole('button', { name: '全选' }).click();
  const bar = page.getByRole('region', { name: /^已选 9 项/ });
  await bar.getByRole('button', { name: '标为完成' }).click();
  await bar.getByLabel('完成日期').fill('2024-06-20');
  await bar.getByRole('button', { name: '写入台账' }).click();
  await page.getByText('生成或重建工作表“进度台账”').waitFor();
  await quiet(page);
  const [late, soon = NaN, ahead = NaN, done = NaN] = (await tiles(page)).map((tile) =>
    Number(/\d+/.exec(tile)?.[0]),
  );
  expect(late).toBe(202 - 9);
  // Of those that come due again, what was late is done, and no more.
  expect(soon + ahead + done).toBe(11 + 215 + 9);
  const ledger = [...(sheetOf(here, '进度台账')?.cells.values() ?? [])];
  expect(ledger.filter(({ value }) => value === '已完成').length).toBeGreaterThanOrEqual(9);
});

test('the ledger is built, updated in place, and its rows are found', async () => {
  const here = await open();
  const { page, excel } = here;
  await page.getByRole('button', { name: '建立台账' }).click();
  await page.getByText(/台账共 \d+ 行，新增 \d+ 行/).waitFor();
  await quiet(page);
  await page.getByRole('button', { name: '更新台账' }).click();
  await page.getByText(/台账共 \d+ 行，新增 0 行/).waitFor();
  await quiet(page);
  expect(excel.model.sheets.filter(({ name }) => name.startsWith('进度台账'))).toHaveLength(1);
  await page.getByRole('button', { name: /^发展改革局、/ }).click();
  await page.getByRole('button', { name: '跳到台账：任务76（1）' }).click();
  const ledger = sheetOf(here, '进度台账');
  await until(() => excel.model.active.sheet === ledger?.id);
  const { top, left } = excel.model.active.range;
  const column = [...Array(40).keys()].find((row) => ledger && cellOf(ledger, row, left)?.value === '状态');
  expect(column).toBeDefined();
  expect(top).toBeGreaterThan(column ?? 0);
});

test('a date that is set is the whole workbook’s, and can be let go', async () => {
  const { page, excel } = await open();
  expect(excel.model.customXml).toHaveLength(0);
  await page.locator('#page-overdue input[type=date]').fill('2024-07-15');
  await page.getByText('本工作簿的基准日固定为 2024年7月15日').waitFor();
  expect(excel.model.customXml[0]?.xml).toContain('2024-07-15');
  await page.getByRole('button', { name: '建立台账' }).click();
  await until(() => excel.model.sheets.some(({ name }) => name === '进度台账'));
  await page.getByRole('button', { name: '改为每天用当天' }).click();
  await page.getByText('本工作簿的基准日固定').waitFor({ state: 'detached' });
  // The ledger still speaks of the date before: said, and followed by one click.
  await page.getByText('“进度台账”的基准日是2024年7月15日').waitFor();
  await page.getByRole('button', { name: '更新这些表' }).click();
  await page.getByText('“进度台账”的基准日是').waitFor({ state: 'detached' });
});

test('charts, load and comparison say their numbers', async () => {
  const { page } = await open();
  await page.getByRole('tab', { name: '统计' }).click();
  await page
    .getByRole('button', { name: '12月：共 146，逾期 0，临近 0，未到期 146，完成 0，无时限 0' })
    .waitFor();
  await page.getByRole('tab', { name: '负荷' }).click();
  await page.getByText('最集中：12月，146 期次').waitFor();
  expect(await page.getByRole('columnheader').count()).toBe(14);
  await page.getByRole('tab', { name: '对比' }).click();
  await page.getByText('新逾期 77').waitFor();
  await page.getByRole('tab', { name: '统计' }).click();
  await page.getByRole('button', { name: /^1月：/ }).click();
  await page.getByRole('button', { name: /^2024年1月、逾期/ }).waitFor();
});

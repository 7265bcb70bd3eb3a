import { readFileSync } from 'node:fs';
import { parseSettings } from '../../src/settings/xml';
import { loadXlsx } from '../excel-host/model/load-xlsx';
import { snapshot } from '../excel-host/model/snapshot';
import type { WorkbookModel } from '../excel-host/model/workbook-model';
import type { ExcelPane } from './excel-pane';
import { paneTests } from './test-pages';

jest.setTimeout(300_000);

const pages = paneTests();
async function open(sample: string, page: string): Promise<ExcelPane> {
  return pages.open(await loadXlsx(readFileSync(`assets/samples/${sample}.xlsx`)), `?page=${page}`);
}

function overridesOf({ customXml }: WorkbookModel) {
  return parseSettings(customXml.find(({ xml }) => xml.includes('task-breakdown-assistant'))?.xml ?? null)
    .settings.overrides;
}

test('corrections are seen at once, written only when remembered, and read again by the next pane', async () => {
  const { page, excel } = await open('shuangtaizi-2024', 'tables');
  const role = page.getByRole('combobox', { name: 'D 列“主要时间节点或阶段性量化指标”当作' }).first();
  await role.waitFor();
  const before = snapshot(excel.model);
  await role.selectOption('备注');
  await page.getByText(/试读：任务 137 项，指标 440 → 32 个/).waitFor();
  const year = page.getByRole('textbox', { name: '年份' }).first();
  await year.fill('2025');
  await year.press('Enter');
  await page.getByText('您指定的').nth(1).waitFor();
  expect(snapshot(excel.model)).toEqual(before);

  await page.getByRole('button', { name: '记住' }).click();
  await page.getByRole('button', { name: '放弃' }).waitFor({ state: 'detached' });
  expect(overridesOf(excel.model)).toEqual([{ sheet: '任务分解', year: 2025, columns: { D: 'remark' } }]);

  await page.reload();
  await expect(role.inputValue()).resolves.toBe('remark');
  await page.getByRole('button', { name: '恢复自动识别' }).click();
  await page.getByText(/试读：任务 137 项，指标 32 → 440 个/).waitFor();
  await page.getByRole('button', { name: '放弃' }).click();
  await expect(role.inputValue()).resolves.toBe('remark');
});

test('a range that is none is refused in words; another one is tried; a sheet may be left out', async () => {
  const { page } = await open('taian-2023', 'tables');
  const range = page.getByRole('textbox', { name: '范围' }).first();
  await range.waitFor();
  const whole = await range.inputValue();
  await range.fill('A2');
  await page.getByText('请写成 A2:H131 这样').waitFor();
  await range.fill(whole.replace(/\d+$/, '20'));
  await page.getByRole('button', { name: '试读' }).first().click();
  await page.getByText(/试读：任务 102 → \d+ 项/).waitFor();
  await page.getByRole('button', { name: '这不是任务分解表' }).click();
  await page.getByText('按您的指定不读').waitFor();
});

test('the totals, stated and counted, and the way to the cell', async () => {
  const { page, excel } = await open('taian-2023', 'totals');
  await page.getByText('标题写 13 项，不符').waitFor();
  await page.getByRole('cell', { name: '12', exact: true }).first().waitFor();
  await page.getByRole('table', { name: '分单位统计' }).waitFor();
  await page.getByText('任务 102 项；表上没有写明总数。').waitFor();
  expect(excel.notEmulated).toEqual([]);
});

test('every way of counting is named', async () => {
  const { page } = await open('shuangtaizi-2024', 'totals');
  await page.getByText('表上写 408，实有 408，相符').waitFor();
  for (const count of ['388', '402', '410']) await page.getByText(count, { exact: true }).first().waitFor();
});

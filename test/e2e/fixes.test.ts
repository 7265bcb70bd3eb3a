import { readFileSync } from 'node:fs';
import { parseSettings } from '../../src/settings/xml';
import { loadXlsx } from '../excel-host/model/load-xlsx';
import { snapshot } from '../excel-host/model/snapshot';
import { cellKey, type WorkbookModel } from '../excel-host/model/workbook-model';
import type { ExcelPane } from './excel-pane';
import { paneTests } from './test-pages';
import { turnTo } from './turn-to';

jest.setTimeout(300_000);

const pages = paneTests();
let pane: ExcelPane;
beforeEach(async () => {
  pane = await pages.open(await loadXlsx(readFileSync('assets/samples/shuangtaizi-2024.xlsx')));
  await pane.page.getByRole('button', { name: '一键体检' }).click();
  await pane.page.getByRole('article').first().waitFor();
});
function textOf(model: WorkbookModel, row: number, column: number): unknown {
  return model.sheets[0]?.cells.get(cellKey(row, column))?.value;
}

function settingsOf({ customXml }: WorkbookModel) {
  return parseSettings(customXml.find(({ xml }) => xml.includes('task-breakdown-assistant'))?.xml ?? null)
    .settings;
}

test('fixes are seen before they are made, change nothing but the chosen cells, and can be taken back', async () => {
  const { page, excel } = pane;
  const before = snapshot(excel.model);
  const was = textOf(excel.model, 36, 6);
  await page.getByRole('searchbox').fill('任务34');
  await page.getByRole('button', { name: '修复 任务分解 G37' }).click();
  // Before and after, both readable without colour.
  await page.locator('del').filter({ hasText: '␣␣' }).first().waitFor();
  expect(await page.locator('ins').first().innerText()).toBe('⏎');
  expect(snapshot(excel.model)).toEqual(before);
  await page.getByRole('button', { name: '修复选中的 1 格' }).click();
  await page.getByText('把“任务分解”G37 的').first().waitFor();
  expect(was).toMatch(/ {3}/);
  expect(textOf(excel.model, 36, 6)).toBe(String(was).replace(/ +/g, '\n').trim());
  // Looked at again: it is found no more.
  await page.getByRole('button', { name: '修复 任务分解 G37' }).waitFor({ state: 'detached' });

  await turnTo(page, 'history');
  await page.getByRole('button', { name: '撤回这一步' }).click();
  await page.getByText('还没有写入过任何内容').waitFor();
  expect(snapshot(excel.model)).toEqual(before);
});

test('what was changed after a fix is never overwritten by taking it back', async () => {
  const { page, excel } = pane;
  await page.getByRole('searchbox').fill('任务34');
  await page.getByRole('button', { name: '修复 任务分解 G37' }).click();
  await page.getByRole('button', { name: '修复选中的 1 格' }).click();
  await page.getByText('把“任务分解”G37 的').first().waitFor();
  const cell = excel.model.sheets[0]?.cells.get(cellKey(36, 6));
  if (cell) cell.value = '后来改的';
  await turnTo(page, 'history');
  await page.getByRole('button', { name: '撤回这一步' }).click();
  await page.getByText('在写入之后又有人改过').waitFor();
  expect(textOf(excel.model, 36, 6)).toBe('后来改的');
});

test('the source is copied first with one click, and the copy is not read as a second table', async () => {
  const { page, excel } = pane;
  await page.getByRole('searchbox').fill('任务34');
  await page.getByRole('button', { name: '修复 任务分解 G37' }).click();
  await page.getByRole('button', { name: '先复制一份原表' }).click();
  await page.getByText('原表已备份为“任务分解 (2)”').waitFor();
  expect(excel.model.sheets.map(({ name }) => name)).toEqual(['任务分解', '任务分解 (2)', '民生实事']);
  expect(settingsOf(excel.model).overrides).toEqual([{ sheet: '任务分解 (2)', isTable: false }]);
});

test('a protected sheet refuses fixes in words', async () => {
  const { page, excel } = pane;
  for (const sheet of excel.model.sheets) sheet.protected = true;
  await page.getByRole('button', { name: '重新检查' }).first().click();
  await page.getByRole('searchbox').fill('任务34');
  await page.getByRole('button', { name: '修复 任务分解 G37' }).click();
  await page.getByText('任务分解 G37：工作表受保护').waitFor();
  await page.getByRole('region', { name: '这里不能自动修复' }).waitFor();
  expect(await page.getByRole('button', { name: /^修复选中的/ }).count()).toBe(0);
});

test('ignoring with a reason is kept in the workbook, counted apart and restorable; new findings are told apart', async () => {
  const { page, excel } = pane;
  const found = async (): Promise<number> =>
    Number(/共发现 (\d+) 处/.exec(await page.getByText(/共发现 \d+ 处/).innerText())?.[1]);
  const all = await found();
  await page.getByRole('button', { name: '记下本次结果，下次只看新增' }).click();
  await page.getByRole('button', { name: /^只看新增的 0 处/ }).waitFor();
  expect(settingsOf(excel.model).lastCheck?.seen.length).toBe(all);

  await page.getByRole('button', { name: '忽略 任务分解 H63 的这个问题' }).click();
  expect(await page.getByRole('button', { name: '忽略', exact: true }).isDisabled()).toBe(true);
  await page.getByRole('textbox', { name: '理由' }).fill('区政府常务会定的');
  await page.getByRole('button', { name: '忽略', exact: true }).click();
  await page.getByText('另有 1 处已忽略').waitFor();
  await expect(found()).resolves.toBe(all - 1);
  expect(settingsOf(excel.model).ignored).toMatchObject([
    { check: 'milestone-after-deadline', sheet: '任务分解', where: '60', reason: '区政府常务会定的' },
  ]);

  await page.getByRole('button', { name: '查看' }).click();
  await page.getByText('理由：区政府常务会定的').waitFor();
  await page.getByRole('button', { name: '恢复“指标晚于完成时限”60' }).click();
  await page.getByText('没有忽略的问题').waitFor();
  await page.getByRole('button', { name: '返回' }).click();
  await expect(found()).resolves.toBe(all);

  // A slip that is made after the remembered check is new.
  const cell = excel.model.sheets[0]?.cells.get(cellKey(12, 4));
  if (cell) cell.value = null;
  await page.getByRole('button', { name: '重新检查' }).first().click();
  await page.getByRole('button', { name: /^只看新增的 1 处/ }).click();
  await expect(found()).resolves.toBe(1);
});

import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { bytesOf, LINES, withSettings } from '../actions/tabs-workbook';
import { outOfReach } from './by-keyboard';
import { loadLanguage } from '../../src/locales/words';
import { turnTo } from './turn-to';
import { workbenchTests } from './workbench-tests';

jest.setTimeout(300_000);

const { open } = workbenchTests();

function groups(page: Page): Promise<readonly string[]> {
  // A tab keeps room for its bold name as well, unseen.
  return page
    .locator('nav [role=tablist]')
    .first()
    .getByRole('tab')
    .evaluateAll((tabs) => tabs.map((tab) => (tab as HTMLElement).innerText));
}

test('in English the page stays English over a workbook made in Chinese, and follows the choice of its person', async () => {
  const path = join(tmpdir(), 'made in Chinese.xlsx');
  writeFileSync(path, await withSettings(await bytesOf(LINES), { language: 'zh-CN' }));
  const workbench = await open('?lang=en-US');
  const { page } = workbench;
  await workbench.openFile(path);
  // The workbook has been read, with what it keeps.
  await page.getByText(/3 tasks/).waitFor();
  expect(await groups(page)).toEqual(['Start', 'Check', 'Tabs', 'Track', 'Report', 'Setup']);
  await loadLanguage('en-US');
  await turnTo(page, 'settings', 'en-US');
  await page.getByText('The sheets in this workbook stay in Chinese').waitFor();
  await page.getByRole('combobox', { name: /Language/ }).selectOption('简体中文');
  await workbench.button('下载').waitFor();
  expect(await groups(page)).toEqual(['开始', '核对', '分发', '跟踪', '通报', '设置']);
});

test('by keyboard alone: every tool of the bar, and what is unfinished with all that can be done about it', async () => {
  const workbench = await open();
  const { page } = workbench;
  await workbench.type('J5', '改过');
  await workbench.waitForStored();
  const label = '未完成';
  const tool = page.locator('header').getByRole('button', { name: new RegExp(`^${label}`) });
  await tool.filter({ hasText: '1' }).waitFor();
  // From the first of its tools; among those of a group by arrows.
  const bar = page.locator('header').first();
  const tools = bar.locator('button:enabled');
  await tools.first().focus();
  const reached = new Set<number>();
  for (const key of ['ArrowRight', 'Tab'])
    for (let presses = await tools.count(); presses > 0; presses--) {
      const at = await tools.evaluateAll((all) => all.findIndex((one) => one === document.activeElement));
      if (at >= 0) reached.add(at);
      await page.keyboard.press(key);
    }
  expect(reached.size).toBe(await tools.count());

  await tool.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('listitem').first().waitFor();
  expect(await dialog.evaluate((box) => box.contains(document.activeElement))).toBe(true);
  expect(await outOfReach(page, '[role=dialog]')).toEqual([]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
});

test('a window of 480 pixels: the pane lies over the grid and can be folded away from it', async () => {
  const workbench = await open('', { viewport: { width: 480, height: 800 } });
  const { page } = workbench;
  const widthOf = async (name: string) =>
    (await page.getByLabel(name, { exact: true }).boundingBox())?.width ?? 0;
  expect(await page.getByLabel('任务分解助手窗格').isVisible()).toBe(true);
  await workbench.button('收起窗格').click();
  expect(await page.getByLabel('任务分解助手窗格').isVisible()).toBe(false);
  expect(await widthOf('表格')).toBeGreaterThan(460);
  const { y = 0, height = 0 } = (await workbench.button('展开窗格').boundingBox()) ?? {};
  expect(y + height).toBeLessThan(60);
});

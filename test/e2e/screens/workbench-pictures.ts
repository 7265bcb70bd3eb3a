import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser } from '../browser';
import { builtPages } from '../../built';
import { serveFolder } from '../../../tools/static-site';
import { WorkbenchPage } from '../workbench-page';
import { turnTo } from '../turn-to';

/**
 * `npm run pictures`: takes the pictures of README and user guide anew, on a walk through a year of an office. They are
 * to be looked at before they are committed.
 */
const FOLDER = process.env['PICTURES'] ?? 'docs/images';
/** Dates on the pictures stay as they are. */
const NOW = '2024-07-01T09:00:00';

mkdirSync(FOLDER, { recursive: true });
const server = await serveFolder(await builtPages('workbench'));
const browser = await openBrowser();
try {
  const workbench = await WorkbenchPage.open(browser, `${server.origin}/workbench.html`, {
    viewport: { width: 1366, height: 760 },
    reducedMotion: 'reduce',
    now: NOW,
  });
  await workbench.ready('.xlsx');
  await walk(workbench);
  if (workbench.wrongs.length > 0) throw new Error(workbench.wrongs.join('\n'));
} finally {
  await browser.close();
  await server.close();
}

async function walk(workbench: WorkbenchPage): Promise<void> {
  const { page } = workbench;
  const picture = async (name: string): Promise<void> => {
    await page.mouse.move(0, 0);
    await page.waitForTimeout(700);
    await page.screenshot({ path: join(FOLDER, `workbench-${name}.png`) });
    console.log(name);
  };
  const pane = async (id: string): Promise<void> => {
    await turnTo(page, id);
    await page.getByRole('progressbar').waitFor({ state: 'detached' });
  };
  const putAway = async (): Promise<void> => {
    const close = page.getByRole('button', { name: '关闭' });
    while ((await close.count()) > 0) await close.first().click();
  };
  await picture('start');

  // Before the table is issued.
  await workbench.button('一键体检').click();
  const finding = page.getByRole('article').filter({ hasText: '任务60的完成时限是“10月31日”' });
  await finding.getByRole('button', { name: '定位' }).click();
  await workbench.waitForSelection('H63');
  await picture('check');
  await page.getByRole('searchbox').fill('34');
  await page
    .getByRole('button', { name: /^修复 / })
    .first()
    .click();
  await page.getByRole('button', { name: /^修复选中的/ }).waitFor();
  await picture('fix');
  await page.getByRole('button', { name: /^修复选中的/ }).click();
  await page.getByRole('button', { name: /^修复选中的/ }).waitFor({ state: 'detached' });
  await workbench.button('写出检查报告').click();
  await workbench.tab('检查报告').waitFor();
  await putAway();
  await workbench.show('检查报告');
  await picture('report');

  // Handing it out.
  await pane('roster');
  await page.locator('#page-roster').getByText('统称').first().waitFor();
  await picture('roster');
  await pane('tabs');
  await page.getByRole('button', { name: /^生成 \d+ 张分表$/ }).click();
  await page.getByText('核对相符，一项不漏').waitFor({ timeout: 120_000 });
  await page.getByRole('progressbar').waitFor({ state: 'detached' });
  await workbench.show('单位目录');
  await picture('units');
  await workbench.show('财政局');
  await picture('tab');

  // Month by month.
  await workbench.show('任务分解');
  await pane('overdue');
  await workbench.button('标记').click();
  await page.locator('#page-overdue').getByText('标记（条件格式').first().waitFor();
  await workbench.goTo('H8');
  await putAway();
  await page
    .getByRole('button', { name: /^财政局/ })
    .first()
    .click();
  await picture('overdue');
  await workbench.button('建立台账').click();
  await workbench.tab('进度台账').waitFor();
  await putAway();
  await workbench.show('进度台账');
  await picture('ledger');

  // What came back.
  await workbench.show('财政局');
  await workbench.type('J6', '已完成');
  await workbench.type('K6', '2024-3-29');
  await workbench.type('L6', '13900');
  await workbench.type('M6', '一季度完成13900万元。');
  await pane('collect');
  await workbench.button('收本工作簿的分表').click();
  await page.getByRole('checkbox', { name: '全部采纳' }).waitFor();
  await picture('collect');
  await page.getByRole('checkbox', { name: '全部采纳' }).check();
  await page.getByRole('button', { name: /^把选中的 \d+ 处写入台账$/ }).click();
  await page.getByText('已写入台账。').waitFor();

  // At the end of a quarter, and of the year.
  await workbench.show('任务分解');
  await pane('overdue');
  await page.getByRole('tab', { name: '统计' }).click();
  await picture('charts');
  await page.getByRole('tab', { name: '对比' }).click();
  await page.locator('#page-overdue').getByText('新逾期').first().waitFor();
  await picture('compare');
}

import type { Page } from 'playwright-core';
import { builtPages } from '../built';
import { openBrowser } from '../e2e/browser';
import { turnTo } from '../e2e/turn-to';
import { storedFile } from '../e2e/workbench-book';
import { WorkbenchPage } from '../e2e/workbench-page';
import { bigWorkbook } from '../samples/big';
import { serveFolder } from '../../tools/static-site';
import { type Work, workOf } from './long-tasks';
import { memoryOf } from './memory';
import { timeToShow, WATCH_DRAWING } from './shown';

/** The table of 双台子 once, and so many times: 5,080 tasks. */
const SIZES = [1, 40];
const PATIENCE = { timeout: 180_000 };

/**
 * Prints how long the built workbench takes to write marks, a ledger and tabs, and to show what it wrote: from the press
 * of a button until the pane says that it is done; of a sheet until its cells in view are drawn (`shown.ts`). Beside it the
 * work of the processor for it, which does not turn on what else the computer does.
 */
export async function printWriting(): Promise<void> {
  const server = await serveFolder(await builtPages('workbench'));
  const browser = await openBrowser();
  try {
    for (const times of SIZES) {
      const workbench = await WorkbenchPage.open(browser, `${server.origin}/workbench.html`, {
        before: WATCH_DRAWING,
      });
      await workbench.ready('.xlsx');
      console.log(`${127 * times} tasks`);
      await write(workbench, storedFile('大表.xlsx', bigWorkbook(times)));
      await workbench.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

async function write(workbench: WorkbenchPage, path: string): Promise<void> {
  const { page } = workbench;
  page.setDefaultTimeout(PATIENCE.timeout);
  await workbench.openFile(path);
  await line(page, '一键体检', async () => {
    await workbench.button('一键体检').click();
    await page.getByRole('article').first().waitFor(PATIENCE);
    await idle(page);
  });
  await turnTo(page, 'overdue');
  await page.locator('#page-overdue input[type=date]').first().fill('2024-07-01');
  // The date is stored first, a moment after it was typed: that is not what is measured.
  await page.waitForTimeout(1000);
  await page.locator('#page-overdue button:not([disabled])', { hasText: '标记' }).first().waitFor(PATIENCE);
  await idle(page);
  await line(page, '标记', async () => {
    await workbench.button('标记').click();
    await page
      .locator('#page-overdue')
      .getByText(/上加 [\d,]+ 处标记/)
      .waitFor(PATIENCE);
    await idle(page);
  });
  await line(page, '建立台账', async () => {
    await workbench.button('建立台账').click();
    await workbench.tab('进度台账').waitFor(PATIENCE);
    await idle(page);
  });
  await showing(page, workbench, '进度台账');
  await turnTo(page, 'tabs');
  await page.getByRole('button', { name: /^(生成|更新) \d+ 张分表$/ }).waitFor(PATIENCE);
  await line(page, '分表', async () => {
    await page.getByRole('button', { name: /^(生成|更新) \d+ 张分表$/ }).click();
    await page.getByText('核对相符，一项不漏').waitFor(PATIENCE);
    await idle(page);
  });
  await showing(page, workbench, '发展改革局');
  await turnTo(page, 'collect');
  await line(page, '收回填报, 看分表', async () => {
    await page.getByRole('button', { name: '收本工作簿的分表' }).click();
    await page.getByText('没有新的填报').waitFor(PATIENCE);
    await idle(page);
  });
  const memory = await memoryOf(page);
  console.log(`  in use: ${memory.page} MB by the page, ${memory.workers} MB by the workers beside it`);
  await turnTo(page, 'history');
  await line(page, '撤回 分表', async () => {
    await workbench.button('撤回这一步').click();
    await workbench.tab('发展改革局').waitFor({ state: 'detached', ...PATIENCE });
    await idle(page);
  });
}

/** Until nothing is being done any more. */
async function idle(page: Page): Promise<void> {
  await page.getByRole('progressbar').waitFor({ state: 'detached', ...PATIENCE });
}

/** Shows a sheet until its cells in view are drawn. */
async function showing(page: Page, workbench: WorkbenchPage, sheet: string): Promise<void> {
  let time = 0;
  const work = await workOf(page, async () => {
    time = await timeToShow(page, () => workbench.show(sheet));
  });
  print(`showing ${sheet}`, time, work);
}

async function line(page: Page, what: string, happen: () => Promise<void>): Promise<void> {
  let time = 0;
  const work = await workOf(page, async () => {
    const start = Date.now();
    await happen();
    time = Date.now() - start;
    await page.waitForTimeout(500);
  });
  print(what, time, work);
}

function print(what: string, time: number, { longestTask, page, workers }: Work): void {
  const ms = (one: number, width: number) => String(Math.round(one)).padStart(width);
  const work = `work ${ms(page, 5)} ms of the page, ${ms(workers, 5)} ms beside it`;
  console.log(`  ${what.padEnd(20)} ${ms(time, 6)} ms, longest task ${ms(longestTask, 4)} ms; ${work}`);
}

if (process.argv[1]?.endsWith('writing.ts')) await printWriting();

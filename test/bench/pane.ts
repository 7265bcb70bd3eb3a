import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { pagesForTests } from '../e2e/test-pages';
import { bigModel } from '../excel-host/big-workbook';
import { loadXlsx } from '../excel-host/model/load-xlsx';
import { workOf } from './long-tasks';

/** The table of 双台子 so many times: 6,350 tasks. */
const TIMES = 50;

/** Prints what the built pane takes of scripts to open, and its longest task while 6,350 tasks are checked. */
export async function printPane(): Promise<void> {
  const pages = await pagesForTests();
  try {
    const { page } = await pages.open(await loadXlsx(readFileSync('assets/samples/taian-2023.xlsx')));
    await printOpening(page);
    const big = await pages.open(await bigModel(TIMES));
    const { longestTask } = await workOf(big.page, async () => {
      await big.page.getByRole('button', { name: '一键体检' }).click();
      await big.page.getByRole('article').first().waitFor({ timeout: 120_000 });
    });
    console.log(`longest task of the page at 6,350 tasks: ${Math.round(longestTask)} ms of work`);
  } finally {
    await pages.close();
  }
}

async function printOpening(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.start');
  await page.reload();
  await page.getByRole('button', { name: '一键体检' }).waitFor();
  const { profile } = await session.send('Profiler.stop');
  const urls = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame.url]));
  const spent = (folder: string): number => {
    const { samples = [], timeDeltas = [] } = profile;
    const inside = samples.map((id, at) => (urls.get(id)?.includes(folder) ? (timeDeltas[at] ?? 0) : 0));
    return Math.round(inside.reduce((sum, time) => sum + time, 0) / 1000);
  };
  console.log(
    `opening: ${spent('/taskpane/')} ms in our own scripts, ${spent('/office-js/')} ms in office.js`,
  );
}

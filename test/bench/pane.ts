import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { ExcelPane } from '../e2e/excel-pane';
import { pagesForTests } from '../e2e/test-pages';
import { turnTo } from '../e2e/turn-to';
import { bigModel } from '../excel-host/big-workbook';
import { loadXlsx } from '../excel-host/model/load-xlsx';
import { workOf } from './long-tasks';

/** The table of 双台子 so many times: 6,350 tasks. */
const TIMES = 50;
const PATIENCE = 1_800_000;
/** In the page: this process is busy with being Excel. As text: what compiles this file leaves marks in functions. */
const WATCH = `
  window.watched = { longest: 0, over: 0, said: [] };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      watched.longest = Math.max(watched.longest, duration);
      if (duration > 200) watched.over++;
    }
  }).observe({ type: 'longtask' });
  new MutationObserver(() => {
    const said = document.querySelector('[role=status] span')?.textContent;
    if (said && said !== watched.said.at(-1)) watched.said.push(said);
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
  void 0;`;
const WATCH_STOP = `
  window.stopAnswered = new Promise((done) => {
    addEventListener('click', () => {
      const pressed = performance.now();
      const look = () => {
        if (document.body.textContent.includes('正在停下')) done(performance.now() - pressed);
        else requestAnimationFrame(look);
      };
      look();
    }, { capture: true, once: true });
  });
  void 0;`;
/** So many sheets have come when it is stopped. */
const HALF_WAY = 4;

interface Watched {
  /** Milliseconds on the clock, whoever else is at work on this computer. */
  readonly longest: number;
  /** Tasks that took more than 200. */
  readonly over: number;
  /** What the pane said of how far it is, in order. */
  readonly said: readonly string[];
}

/**
 * Prints what the built pane takes of scripts to open, its longest task while 6,350 tasks are checked and their tabs are
 * made, in files and where Excel takes none, and how soon it answers when that is stopped half-way. The emulated Excel
 * works in this process, not in the page.
 */
export async function printPane(): Promise<void> {
  const pages = await pagesForTests();
  try {
    const { page } = await pages.open(await loadXlsx(readFileSync('assets/samples/taian-2023.xlsx')));
    await printOpening(page);
    for (const files of [true, false]) {
      const big = await pages.open(await bigModel(TIMES));
      if (!files) big.excel.switches.add('insertion-fails');
      const { longestTask } = await workOf(big.page, () => check(big.page));
      if (files)
        console.log(`longest task of the page at 6,350 tasks: ${Math.round(longestTask)} ms of work`);
      await printTabs(big, files ? 'tabs of 6,350 tasks in files' : 'the same by the writer');
      await big.close();
    }
  } finally {
    await pages.close();
  }
}

async function check(page: Page): Promise<void> {
  await page.getByRole('button', { name: '一键体检' }).click();
  await page.getByRole('article').first().waitFor({ timeout: 120_000 });
}

/** Tabs are begun and stopped, and then made to the end. */
async function printTabs({ page, excel }: ExcelPane, what: string): Promise<void> {
  const { length: before } = excel.model.sheets;
  await turnTo(page, 'tabs');
  const make = page.getByRole('button', { name: /^生成 \d+ 张分表$/ });
  await make.click({ timeout: PATIENCE });
  while (excel.model.sheets.length < before + HALF_WAY) {
    const alert = page.getByRole('alert').first();
    if (await alert.isVisible()) throw new Error(await alert.innerText());
    await page.waitForTimeout(50);
  }
  const pressed = Date.now();
  await page.evaluate(WATCH_STOP);
  await page.getByRole('button', { name: '取消' }).click();
  const answered = Math.round(await page.evaluate<number>('window.stopAnswered'));
  await page.getByRole('alert').filter({ hasText: '已取消' }).waitFor({ timeout: PATIENCE });
  console.log(
    `${what}, stopped half-way: the pane answers in ${answered} ms, all is taken back ${Date.now() - pressed} ms after; ${excel.model.sheets.length - before} sheets left`,
  );
  await page.getByRole('progressbar').waitFor({ state: 'detached', timeout: PATIENCE });
  await page.evaluate(WATCH);
  const { longestTask } = await workOf(page, async () => {
    await make.click({ timeout: PATIENCE });
    await page.getByText('核对相符，一项不漏').waitFor({ timeout: PATIENCE });
  });
  const { longest, over, said } = await page.evaluate<Watched>('window.watched');
  console.log(
    `${what}: longest task ${Math.round(longestTask)} ms of work, ${Math.round(longest)} ms on the clock, ${over} over 200; the pane said ${said.length} times how far it is: ${said.join(', ')}`,
  );
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

if (process.argv[1]?.endsWith('pane.ts')) await printPane();

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { openBrowser } from '../e2e/browser';
import { builtPages } from '../built';
import { serveFolder } from '../../tools/static-site';
import { storedFile } from '../e2e/workbench-book';
import { WorkbenchPage } from '../e2e/workbench-page';
import { bigWorkbook } from '../samples/big';

/** The table of 双台子 so many times: 20,320 tasks. */
const TIMES = 160;
/** Turns of the wheel while scrolling is measured. */
const TURNS = 60;

/** Runs in the page, as text: what compiles this file leaves marks in functions that a page does not know. */
const WATCH_FRAMES = `
  window.frameTimes = [];
  let last = performance.now();
  const next = (now) => {
    window.frameTimes.push(now - last);
    last = now;
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);`;

/** Prints how long the built workbench takes to open, to show 20,000 rows, and to scroll through them. */
export async function printWorkbench(): Promise<void> {
  const folder = await builtPages('workbench');
  const server = await serveFolder(folder);
  const browser = await openBrowser();
  try {
    const start = Date.now();
    const workbench = await WorkbenchPage.open(browser, `${server.origin}/workbench.html`);
    await workbench.ready('.xlsx');
    await line('sample in sight, pane usable', workbench.page, start);

    const path = storedFile('大表.xlsx', bigWorkbook(TIMES));
    const opening = Date.now();
    const before = await busy(workbench.page);
    await workbench.openFile(path);
    await line('20,320 tasks in sight', workbench.page, opening, before);
    await scroll(workbench.page);
    await workbench.close();
    weigh(folder);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Seconds of a processor that the page has taken so far. */
async function busy(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'ProcessTime')?.value ?? 0;
}

async function line(what: string, page: Page, start: number, before = 0): Promise<void> {
  const wall = Date.now() - start;
  const work = Math.round(((await busy(page)) - before) * 1000);
  console.log(`${what.padEnd(32)} ${String(wall).padStart(6)} ms, ${work} ms of a processor`);
}

async function scroll(page: Page): Promise<void> {
  await page.mouse.move(400, 400);
  await page.evaluate(WATCH_FRAMES);
  const before = await busy(page);
  for (let turn = 0; turn < TURNS; turn++) await page.mouse.wheel(0, 400);
  const work = ((await busy(page)) - before) * 1000;
  const frames = await page.evaluate<number[]>('window.frameTimes');
  frames.sort((a, b) => a - b);
  const at = (part: number) => Math.round(frames[Math.floor((frames.length - 1) * part)] ?? 0);
  console.log(
    `scrolling, ${TURNS} turns of the wheel: ${Math.round(work / TURNS)} ms of work each; frames ${at(0.5)} ms (median), ${at(0.95)} ms (95 %), ${at(1)} ms (longest)`,
  );
}

function weigh(folder: string): void {
  const page = readFileSync(join(folder, 'workbench.html'), 'utf8');
  const { files } = JSON.parse(readFileSync(join(folder, 'workbench-files.json'), 'utf8')) as {
    files: string[];
  };
  const size = (names: readonly string[]) =>
    names.reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name))).length, 0);
  const first = files.filter((name) => page.includes(`"${name}"`));
  console.log(`gzipped: ${kilobytes(size(first))} before anything shows, ${kilobytes(size(files))} in all`);
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1024)} KB`;
}

if (process.argv[1]?.endsWith('workbench.ts')) await printWorkbench();

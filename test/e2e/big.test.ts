import { readFileSync } from 'node:fs';
import { repeatRows } from '../excel-host/big-workbook';
import { loadXlsx } from '../excel-host/model/load-xlsx';
import { longestTask } from './long-tasks';
import { pagesForTests, type TestPages } from './test-pages';

jest.setTimeout(300_000);

let pages: TestPages;
beforeAll(async () => {
  pages = await pagesForTests();
}, 300_000);
afterAll(() => pages.close());

/** Rows above the first task of the sample's first table. */
const HEADER_ROWS = 3;

test('6,350 tasks: the page never stops for long, and only what is in sight is in the page', async () => {
  const model = repeatRows(
    await loadXlsx(readFileSync('assets/samples/shuangtaizi-2024.xlsx')),
    HEADER_ROWS,
    50,
  );
  const { page } = await pages.open(model);
  const longest = await longestTask(page, async () => {
    await page.getByRole('button', { name: '一键体检' }).click();
    await page.getByRole('article').first().waitFor({ timeout: 120_000 });
  });
  console.log(`longest task of the page at 6,350 tasks: ${Math.round(longest)} ms of work`);

  await page.getByRole('button', { name: '提示' }).click();
  await page.getByRole('button', { name: /单位名称断成两行/ }).click();
  expect(await page.getByRole('article').count()).toBeLessThan(40);
  expect(longest).toBeLessThan(LIMIT);
});

/** Milliseconds: what a person begins to feel. */
const LIMIT = 200;

test('what opening the pane takes of scripts', async () => {
  const pane = await pages.open(await loadXlsx(readFileSync('assets/samples/taian-2023.xlsx')));
  const { page } = pane;
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
  expect(spent('/taskpane/')).toBeGreaterThan(0);
  await pane.close();
});

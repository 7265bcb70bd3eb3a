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

import { LONG } from '../amount';
import { bigModel } from '../excel-host/big-workbook';
import { pagesForTests, type TestPages } from './test-pages';

jest.setTimeout(300_000);

let pages: TestPages;
beforeAll(async () => {
  pages = await pagesForTests();
}, 300_000);
afterAll(() => pages.close());

test('thousands of tasks: only what is in sight is in the page', async () => {
  const { page } = await pages.open(await bigModel(LONG ? 50 : 10));
  await page.getByRole('button', { name: '一键体检' }).click();
  await page.getByRole('article').first().waitFor({ timeout: 120_000 });
  await page.getByRole('button', { name: '提示' }).click();
  await page.getByRole('button', { name: /单位名称断成两行/ }).click();
  await page.getByRole('article').first().waitFor();
  expect(await page.getByRole('article').count()).toBeLessThan(40);
});

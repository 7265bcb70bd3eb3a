import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { loadXlsx } from '../excel-host/model/load-xlsx';
import { type Look, pagesForTests, type TestPages } from './test-pages';

jest.setTimeout(300_000);

let pages: TestPages;
beforeAll(async () => {
  pages = await pagesForTests();
}, 300_000);
afterAll(() => pages.close());

const DARK_OFFICE = { bodyBackgroundColor: 0x262626 };

const LOOKS: readonly (readonly [string, Look])[] = [
  ['light, 320 pixels', { viewport: { width: 320, height: 640 } }],
  ['dark by Office', { theme: DARK_OFFICE }],
  ['dark by the system', { colorScheme: 'dark' }],
  ['forced colours, light', { forcedColors: 'active' }],
  ['forced colours, dark', { forcedColors: 'active', colorScheme: 'dark' }],
  ['at 200 %', { viewport: { width: 175, height: 360 }, deviceScaleFactor: 2 }],
];

test.each(LOOKS)('no violation, no clipped words: %s', async (_name, look) => {
  const model = await loadXlsx(readFileSync('assets/samples/taian-2023.xlsx'));
  const pane = await pages.open(model, '', look);
  const { page } = pane;
  await page.getByRole('button', { name: '一键体检' }).waitFor();
  const violations = async () => {
    const { violations: found } = await new AxeBuilder({ page })
      .setLegacyMode()
      // Fluent's markers for the Tab key, which pass the focus on at once.
      .exclude('[data-tabster-dummy]')
      .analyze();
    return found.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ html, failureSummary }) => `${html}: ${failureSummary ?? ''}`),
    }));
  };
  expect(await violations()).toEqual([]);
  await page.getByRole('button', { name: '一键体检' }).click();
  await page.getByRole('article').first().waitFor();
  await page.getByRole('button', { name: '筛选' }).click();
  expect(await violations()).toEqual([]);
  // Nothing is wider than the pane.
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await page.getByRole('button', { name: '为什么' }).first().click();
  await page.getByRole('heading', { name: '怎样改' }).waitFor();
  expect(await violations()).toEqual([]);
  expect(pane.wrongs()).toEqual([]);
  await pane.close();
});

import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { PAGES } from '../../src/taskpane/pages';
import { loadXlsx } from '../excel-host/model/load-xlsx';
import type { WorkbookModel } from '../excel-host/model/workbook-model';
import { type Look, pagesForTests, type TestPages } from './test-pages';

jest.setTimeout(300_000);

let pages: TestPages;
beforeAll(async () => {
  pages = await pagesForTests();
}, 300_000);
afterAll(() => pages.close());

const LOOKS: readonly (readonly [string, Look])[] = [
  ['light, 320 pixels', { viewport: { width: 320, height: 640 } }],
  ['dark', { theme: { bodyBackgroundColor: 0x262626 } }],
  ['forced colours, light', { forcedColors: 'active' }],
  ['forced colours, dark', { forcedColors: 'active', colorScheme: 'dark' }],
  ['at 200 %', { viewport: { width: 175, height: 360 }, deviceScaleFactor: 2 }],
];

/** What is wrong with what is to be seen now: rules that are broken, and whether something is cut off at the side. */
async function faults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    // Fluent's markers for the Tab key, which pass the focus on at once.
    .exclude('[data-tabster-dummy]')
    .analyze();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  return [
    ...violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html}: ${failureSummary ?? ''}`),
    ),
    ...(wide ? ['wider than the pane'] : []),
  ];
}

function sample(): Promise<WorkbookModel> {
  return loadXlsx(readFileSync('assets/samples/shuangtaizi-2024.xlsx'));
}

test.each(LOOKS)('every page: %s', async (_name, look) => {
  const pane = await pages.open(await sample(), '', look);
  const { page } = pane;
  const address = page.url();
  const found: Record<string, readonly string[]> = {};
  for (const { id } of PAGES) {
    await page.goto(`${address}?page=${id}`);
    await page.getByRole('tabpanel').getByRole('heading', { level: 1 }).first().waitFor();
    await page.getByRole('progressbar').waitFor({ state: 'detached' });
    found[id] = await faults(page);
  }
  expect(found).toEqual(Object.fromEntries(PAGES.map(({ id }) => [id, []])));
  expect(pane.wrongs()).toEqual([]);
  await pane.close();
});

test.each(LOOKS)('what lies over a page, and the first screen: %s', async (_name, look) => {
  const first = await pages.open(await sample(), '', { ...look, welcome: true });
  expect(await faults(first.page)).toEqual([]);
  await first.close();

  const pane = await pages.open(await sample(), '', look);
  const { page } = pane;
  await page.getByRole('button', { name: '一键体检' }).click();
  await page.getByRole('article').first().waitFor();
  // Only those in sight are in the page: a search brings them there.
  await page.getByRole('searchbox').fill('标点用了半角');
  await page
    .getByRole('button', { name: /^全部修复/ })
    .last()
    .click();
  await page.getByRole('button', { name: /^修复选中的/ }).waitFor();
  expect(await faults(page)).toEqual([]);
  await page.getByRole('button', { name: '返回' }).click();

  await page
    .getByRole('button', { name: /^忽略 / })
    .first()
    .click();
  await page.getByRole('button', { name: '已核实无误' }).click();
  expect(await faults(page)).toEqual([]);
  await page.getByRole('button', { name: '忽略', exact: true }).click();
  await page.getByRole('button', { name: '查看' }).click();
  await page.getByRole('button', { name: /^恢复/ }).first().waitFor();
  expect(await faults(page)).toEqual([]);
  expect(pane.wrongs()).toEqual([]);
  await pane.close();
});

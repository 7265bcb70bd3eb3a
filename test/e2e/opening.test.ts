import type { Page } from 'playwright-core';
import { words } from '../../src/locales/words';
import { shortModel } from '../excel-host/big-workbook';
import { builtPages } from '../built';
import { openBrowser } from './browser';
import { paneTests } from './test-pages';
import { serveFolder } from '../../tools/static-site';

// What a person reads while the pane does not come: a slow network is no reason to be told that their Excel is too old.
jest.setTimeout(300_000);

const pages = paneTests();

/** The sentences of the page itself that can be seen so many milliseconds after it began. */
function sentencesAfter(page: Page, milliseconds: number): Promise<string[]> {
  return page.evaluate((time) => {
    for (const animation of document.getAnimations()) animation.currentTime = time;
    return [...document.querySelectorAll<HTMLElement>('.no-pane, .no-script')]
      .filter((one) => getComputedStyle(one).opacity === '1')
      .map((one) => one.innerText);
  }, milliseconds);
}

const REASON = words('zh-CN', { id: 'pane.start.no-office', params: {} });

test('office.js comes late: neutral words until then, and then the pane', async () => {
  let come: () => void = () => undefined;
  const late = new Promise<void>((resolve) => (come = resolve));
  let opened: (page: Page) => void = () => undefined;
  const opening = new Promise<Page>((resolve) => (opened = resolve));
  const pane = pages.open(await shortModel(6), '', {
    before: async (page) => {
      await page.clock.install();
      await page.route('**/office-js/office.js', async (route) => {
        opened(page);
        await late;
        await route.continue();
      });
    },
  });
  const page = await opening;
  await page.locator('.no-pane').waitFor();
  await expect(sentencesAfter(page, 5_000)).resolves.toEqual([]);
  for (const seconds of [7, 13, 19.9])
    await expect(sentencesAfter(page, seconds * 1000)).resolves.toEqual([
      expect.stringMatching(/^任务分解助手正在打开，请稍候……\s+Opening, please wait…$/),
    ]);
  await page.clock.fastForward(19_000);
  expect(await page.getByRole('alert').count()).toBe(0);
  come();
  await (await pane).page.getByRole('button', { name: '一键体检' }).waitFor();
});

describe('what never comes', () => {
  /** Opens the page where requests for these files get no answer. */
  async function without(files: string, look: (page: Page) => Promise<void>): Promise<void> {
    const site = await serveFolder(await builtPages());
    const browser = await openBrowser();
    try {
      const page = await browser.newPage();
      await page.clock.install();
      await page.route(files, () => undefined);
      await page.goto(`${site.origin}/taskpane.html`, { waitUntil: 'commit' });
      await page.locator('.no-pane').waitFor();
      await look(page);
    } finally {
      await browser.close();
      await site.close();
    }
  }

  test('office.js: after 20 seconds that is said, and what to do', async () => {
    await without('**/office-js/office.js', async (page) => {
      // Our own script has run by then, and waits.
      await page.waitForLoadState('domcontentloaded');
      await page.clock.fastForward(20_000);
      await page.getByRole('alert').filter({ hasText: REASON }).waitFor();
      expect(await page.locator('.no-pane, .no-script').count()).toBe(0);
    });
  });

  test('our own script: after 25 seconds the page itself says so', async () => {
    await without('**/taskpane/taskpane.*.js', async (page) => {
      expect(await sentencesAfter(page, 20_000)).toHaveLength(1);
      await expect(sentencesAfter(page, 25_000)).resolves.toEqual([
        expect.stringContaining('正在打开'),
        expect.stringMatching(/页面没有取全，多半是网络慢.*Check the network/s),
      ]);
    });
  });
});

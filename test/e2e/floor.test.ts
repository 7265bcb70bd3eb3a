import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { type StaticSite, serveFolder } from '../../tools/static-site';
import { builtPages } from '../built';
import { openBrowser } from './browser';
import { AT_THE_FLOOR, BELOW_THE_FLOOR } from './floor';

jest.setTimeout(300_000);

let browser: Browser;
beforeAll(async () => {
  await builtPages('workbench');
  await builtPages('taskpane');
  browser = await openBrowser();
}, 600_000);
afterAll(() => browser.close());

async function withSite<T>(
  before: string,
  of: 'workbench' | 'taskpane',
  visit: (site: StaticSite) => Promise<T>,
): Promise<T> {
  const site = await serveFolder(await builtPages(of), { before });
  try {
    return await visit(site);
  } finally {
    await site.close();
  }
}

test('what the tests take away is away: the other tests of the pages run in the oldest browser', async () => {
  await withSite(AT_THE_FLOOR, 'workbench', async ({ origin }) => {
    const page = await browser.newPage();
    await page.goto(`${origin}/workbench.html`);
    await page.getByRole('tab', { name: '开始' }).first().waitFor();
    const left = await page.evaluate(() => [
      ...['toReversed', 'with'].filter((name) => name in Array.prototype),
      ...['groupBy'].filter((name) => name in Object),
      ...['showPopover', 'inert'].filter((name) => name in HTMLElement.prototype),
      ...['permissions'].filter((name) => name in navigator),
      ...['OffscreenCanvas', 'showSaveFilePicker'].filter((name) => name in window),
    ]);
    expect(left).toEqual([]);
    await page.close();
  });
});

/** In scripts without comments nothing else looks like it. */
const NEWER_SYNTAX: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['lookbehind', /\(\?<[=!]/],
  ['a static block', /\bstatic\s*\{/],
];

test.each(['workbench', 'taskpane'] as const)(
  'no script of the %s has syntax newer than Safari 15.4',
  async (of) => {
    const folder = join(await builtPages(of), of);
    const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(20);
    const found = scripts.flatMap((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return NEWER_SYNTAX.flatMap(([what, pattern]) => {
        const at = text.search(pattern);
        return at < 0 ? [] : [`${what} in ${name}: ${text.slice(Math.max(0, at - 40), at + 40)}`];
      });
    });
    expect(found).toEqual([]);
  },
);

test.each(['workbench', 'taskpane'] as const)(
  'below the floor the %s is one sentence that says what would do',
  async (of) => {
    await withSite(BELOW_THE_FLOOR, of, async ({ origin }) => {
      const page = await browser.newPage();
      await page.goto(`${origin}/${of}.html`);
      const sentence = page.locator('#too-old');
      await sentence.waitFor();
      expect(await sentence.innerText()).toMatch(/太旧.*Chrome\/\d+.*109.*15\.4/s);
      expect(await page.locator('#root').isVisible()).toBe(false);
      await page.close();
    });
  },
);

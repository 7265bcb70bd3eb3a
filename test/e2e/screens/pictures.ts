import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pagesForTests, type TestPages } from '../test-pages';
import { walk } from './tour';
import { TOURS } from './tours';

jest.setTimeout(600_000);
const FOLDER = process.env['PICTURES'] ?? 'docs/images';
const LANG = process.env['PICTURES_LANGUAGE'] === 'en-US' ? ('en-US' as const) : ('zh-CN' as const);
let pages: TestPages;
beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true });
  pages = await pagesForTests();
}, 300_000);
afterAll(() => pages.close());

test.each(TOURS)('%s', async (_name, tour) => {
  await walk(pages, tour, LANG, async (screen, { page }) => {
    await page.screenshot({ path: join(FOLDER, `pane-${screen}.png`) });
    if (process.env['ONLY_LIGHT']) return;
    for (const [look, media] of [
      ['dark', { colorScheme: 'dark' }],
      ['contrast', { colorScheme: 'dark', forcedColors: 'active' }],
    ] as const) {
      await page.emulateMedia(media);
      await page.waitForTimeout(150);
      await page.screenshot({ path: join(FOLDER, `pane-${screen}-${look}.png`) });
    }
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  });
});

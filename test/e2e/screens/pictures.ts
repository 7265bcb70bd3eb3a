import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pagesForTests, type TestPages } from '../test-pages';
import { walk } from './tour';
import { TOURS } from './tours';

// `npm run pictures`: takes the pictures of docs/窗格.md anew.

jest.setTimeout(600_000);

const FOLDER = process.env['PICTURES'] ?? 'docs/images';
const NAMED = new Set(
  [...readFileSync('docs/窗格.md', 'utf8').matchAll(/images\/(pane-[\w-]+\.png)/g)].map(([, name]) => name),
);
const LOOKS = [
  ['', { colorScheme: 'light', forcedColors: 'none' }],
  ['-dark', { colorScheme: 'dark', forcedColors: 'none' }],
  ['-contrast', { colorScheme: 'dark', forcedColors: 'active' }],
] as const;

let pages: TestPages;
beforeAll(async () => {
  pages = await pagesForTests();
}, 300_000);
afterAll(async () => {
  await pages.close();
  // Every picture that the page names was taken.
  expect([...NAMED]).toEqual([]);
});

test.each(TOURS)('%s', async (_name, tour) => {
  const wrongs = await walk(pages, tour, 'zh-CN', async (screen, { page }) => {
    for (const [look, media] of LOOKS) {
      const name = `pane-${screen}${look}.png`;
      if (!NAMED.delete(name)) continue;
      await page.emulateMedia(media);
      // Colours fade into each other.
      await page.waitForTimeout(200);
      await page.screenshot({ path: join(FOLDER, name) });
    }
    await page.emulateMedia(LOOKS[0][1]);
  });
  expect(wrongs).toEqual([]);
});

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import type { Browser } from 'playwright-core';
import { serverConfiguration } from '../../tools/release/server-configuration';
import { builtPages } from '../built';
import { loadXlsx } from '../excel-host/model/load-xlsx';
import { tagsOf } from '../manifest/tags';
import { openBrowser } from './browser';
import { openExcelPane } from './excel-pane';
import { headersFor, readConfiguration, serveAs } from './nginx-site';
import { WorkbenchPage } from './workbench-page';

jest.setTimeout(300_000);

// The samples of docs/deploy.md are what an administrator copies: the pages are served as they say.
const { nginx, iis } = serverConfiguration(readFileSync('docs/deploy.md', 'utf8'));
const configuration = readConfiguration(nginx);

let folders: string[];
let files: string[];
let browser: Browser;
beforeAll(async () => {
  folders = [await builtPages(), await builtPages('workbench')];
  files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => name.split(sep).join('/')),
  );
  browser = await openBrowser();
}, 600_000);
afterAll(() => browser.close());

/** Other contents have another name. */
const DIGEST = /\.[0-9a-f]{8}\.\w+$/;

test('nginx: every kind of file has its type', () => {
  const endings = [...new Set(files.map((file) => extname(file).slice(1)))].filter(
    (ending) => !['txt', 'md'].includes(ending),
  );
  expect(endings.sort()).toEqual(['css', 'html', 'js', 'json', 'png', 'xml']);
  expect(Object.fromEntries(endings.map((ending) => [ending, configuration.types.get(ending)]))).toEqual({
    html: 'text/html',
    css: 'text/css',
    js: 'text/javascript',
    json: 'application/json',
    xml: 'text/xml',
    png: 'image/png',
  });
});

test('nginx: only what carries a digest is kept for long, and what leads to it is asked for each time', () => {
  const keptFor = (file: string): string =>
    headersFor(configuration, configuration.prefix + file)['cache-control'] ?? '';
  const long = files.filter((file) => /max-age=\d{7,}/.test(keptFor(file)));
  expect(long.length).toBeGreaterThan(100);
  // The icon of the browser's tab never changes what the page does.
  expect(long.filter((file) => !DIGEST.test(file) && !/LICENSE\.txt$/.test(file))).toEqual([
    'workbench/icon-32.png',
  ]);
  for (const entry of [
    'taskpane.html',
    'manifest.xml',
    'workbench.html',
    'workbench-files.json',
    'workbench-offline.js',
  ])
    expect([entry, keptFor(entry)]).toEqual([entry, 'no-cache']);
});

test('IIS: the same types and the same times', () => {
  const tags = tagsOf(iis);
  const types = tags
    .filter(({ name }) => name === 'mimeMap')
    .map(({ attributes }) => [attributes.get('fileExtension')?.slice(1) ?? '', attributes.get('mimeType')]);
  // What IIS knows by itself need not be said.
  expect(types.map(([ending]) => ending)).toContain('json');
  for (const [ending = '', type] of types)
    expect([ending, type]).toEqual([ending, configuration.types.get(ending)]);
  const long = tags.filter(({ name }) => name === 'location').map(({ attributes }) => attributes.get('path'));
  expect(long).toEqual(['taskpane', 'workbench']);
  const caches = tags
    .filter(({ name }) => name === 'clientCache')
    .map(({ attributes }) => attributes.get('cacheControlMode'));
  expect(caches).toEqual(['DisableCache', 'UseMaxAge', 'UseMaxAge']);
});

test('the workbench works as it is served, and is there without the site afterwards', async () => {
  const site = await serveAs(configuration, folders[1] ?? '');
  const workbench = await WorkbenchPage.open(browser, `${site.origin}${configuration.prefix}workbench.html`, {
    serviceWorkers: 'allow',
  });
  const { page } = workbench;
  await workbench.ready('.xlsx');
  await workbench.button('一键体检').click();
  await page.getByRole('article').first().waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await workbench.forgetFiles();
  await site.close();
  await page.reload();
  await workbench.ready('.xlsx');
  await expect(page.getByText('网站没有给出').count()).resolves.toBe(0);
  await workbench.close();
});

test('the pane works as it is served', async () => {
  const site = await serveAs(configuration, folders[0] ?? '');
  const model = await loadXlsx(readFileSync('assets/samples/shuangtaizi-2024.xlsx'));
  const pane = await openExcelPane(browser, `${site.origin}${configuration.prefix}taskpane.html`, model);
  await pane.page.getByRole('button', { name: '一键体检' }).click();
  await pane.page.getByText('与表上写的相符：任务总数 127、指标总数 408').waitFor();
  expect(pane.wrongs()).toEqual([]);
  await pane.close();
  await site.close();
});

test('where the site gives no .json, the page says what that means, and works', async () => {
  const site = await serveAs(configuration, folders[1] ?? '', (path) => path.endsWith('.json'));
  const workbench = await WorkbenchPage.open(browser, `${site.origin}${configuration.prefix}workbench.html`);
  const { page } = workbench;
  await page.getByText('网站没有给出 workbench-files.json，断网以后这个页面打不开').waitFor();
  await workbench.button('一键体检').click();
  await page.getByRole('article').first().waitFor();
  workbench.forgive(/workbench-files\.json|404/);
  expect(workbench.wrongs).toEqual([]);
  await workbench.close();
  await site.close();
});

import { mkdirSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { builtPages } from '../built';
import { AT_THE_FLOOR } from './floor';
import { keptBrowser, servedAgain } from './kept-browser';
import type { StaticSite } from '../../tools/static-site';
import { type PageOptions, WorkbenchPage } from './workbench-page';

export interface WorkbenchTests {
  /** Opens the page with its sample, or with what the query says; a test has one page. */
  readonly open: (query?: string, options?: PageOptions) => Promise<WorkbenchPage>;
  /** Stops serving: from here on the page is on its own. */
  readonly goOffline: () => Promise<void>;
}

/** A folder inside a site, as an intranet might name it: the page works from anywhere. */
const FOLDER = 'nei-wang/gong zuo tai';

/** The built workbench, served, and a browser that has no more than the oldest one it is for: for one test file. After each test nothing may have gone wrong in the page. */
export function workbenchTests(): WorkbenchTests {
  let browser: Browser;
  let server: StaticSite;
  let workbench: WorkbenchPage | null = null;
  beforeAll(async () => {
    const site = mkdtempSync(join(tmpdir(), 'site-'));
    const [outer = '', inner = ''] = FOLDER.split('/');
    const folder = join(site, outer);
    mkdirSync(folder);
    symlinkSync(await builtPages('workbench'), join(folder, inner), 'junction');
    server = await servedAgain('workbench', site, { before: AT_THE_FLOOR });
    browser = await keptBrowser();
  }, 600_000);
  afterEach(async () => {
    const wrongs = workbench?.wrongs ?? [];
    await workbench?.close();
    workbench = null;
    expect(wrongs).toEqual([]);
  });
  afterAll(() => server.close());
  return {
    open: async (query = '', options = {}) => {
      const address = `${server.origin}/${encodeURI(FOLDER)}/workbench.html${query}`;
      workbench = await WorkbenchPage.open(browser, address, options);
      await workbench.ready('.xlsx');
      return workbench;
    },
    goOffline: () => server.close(),
  };
}

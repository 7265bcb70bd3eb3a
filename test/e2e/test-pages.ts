import type { WorkbookModel } from '../excel-host/model/workbook-model';
import { builtPages } from '../built';
import { AT_THE_FLOOR } from './floor';
import { type ExcelPane, type Look, openExcelPane } from './excel-pane';
import { keptBrowser, leaveBrowser, servedAgain } from './kept-browser';

export interface TestPages {
  /** Opens a pane of its own over the workbook, at `taskpane.html` and what follows. */
  open(model: WorkbookModel, after?: string, look?: Look): Promise<ExcelPane>;
  close(): Promise<void>;
}

export type { Look };

/** The built pages, served, and a browser that has no more than the oldest one they are for: for one test file. */
export async function pagesForTests(): Promise<TestPages> {
  const browser = await keptBrowser();
  const server = await servedAgain('taskpane', await builtPages(), { before: AT_THE_FLOOR });
  return {
    open: (model, after = '', look = {}) =>
      openExcelPane(browser, `${server.origin}/taskpane.html${after}`, model, look),
    close: async () => {
      await leaveBrowser(browser);
      await server.close();
    },
  };
}

/** The same for one test file: after each of its tests nothing may have gone wrong in any pane that it opened. */
export function paneTests(): Pick<TestPages, 'open'> {
  let pages: TestPages;
  const opened: ExcelPane[] = [];
  beforeAll(async () => {
    pages = await pagesForTests();
  }, 300_000);
  afterEach(async () => {
    const wrongs: string[] = [];
    for (const pane of opened.splice(0)) {
      wrongs.push(...pane.wrongs());
      await pane.close();
    }
    expect(wrongs).toEqual([]);
  });
  afterAll(() => pages.close());
  return {
    open: async (...about) => {
      const pane = await pages.open(...about);
      opened.push(pane);
      return pane;
    },
  };
}

/** Waits until something in the workbook has come true. */
export async function until(holds: () => boolean): Promise<void> {
  const end = Date.now() + 10_000;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`never came true: ${holds.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

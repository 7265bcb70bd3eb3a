import type { Browser } from 'playwright-core';
import type { WorkbookModel } from '../excel-host/model/workbook-model';
import { openBrowser } from './browser';
import { builtPages } from '../built';
import { AT_THE_FLOOR } from './floor';
import { type ExcelPane, type Look, openExcelPane } from './excel-pane';
import { serveFolder } from '../../tools/static-site';

export interface TestPages {
  /** Opens a pane of its own over the workbook, at `taskpane.html` and what follows. */
  open(model: WorkbookModel, after?: string, look?: Look): Promise<ExcelPane>;
  close(): Promise<void>;
}

export type { Look };

/** The built pages, served, and a browser that has no more than the oldest one they are for: for one test file. */
export async function pagesForTests(): Promise<TestPages> {
  const server = await serveFolder(await builtPages(), { before: AT_THE_FLOOR });
  const browser: Browser = await openBrowser().catch(async (error: unknown) => {
    await server.close();
    throw error;
  });
  return {
    open: (model, after = '', look = {}) =>
      openExcelPane(browser, `${server.origin}/taskpane.html${after}`, model, look),
    close: async () => {
      await browser.close();
      await server.close();
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

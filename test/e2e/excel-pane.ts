import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { PROBES, READING_PROBES } from '../../src/hosts/self-check';
import type { Preferences } from '../../src/taskpane/preferences';
import type { RememberedSelfCheck } from '../../src/taskpane/self-check-memory';
import { container } from '../excel-host/container';
import { EmulatedExcel } from '../excel-host/emulated-excel';
import type { WorkbookModel } from '../excel-host/model/workbook-model';
import { windowExternal } from '../excel-host/window-external';
import { lentPage } from './kept-browser';
import { listenToRequests, listenToWrongs } from './page-wrongs';

declare global {
  interface Window {
    excelExecute: (body: string, flags: number) => Promise<never>;
    excelListener?: (eventType: number, args: string) => void;
  }
}

export interface ExcelPane {
  readonly page: Page;
  readonly excel: EmulatedExcel;
  /** What must not happen: requests that leave this computer, blocked or failed ones, uncaught errors, files that Excel's pane cannot save, calls that Excel lacks. */
  readonly wrongs: () => readonly string[];
  close(): Promise<void>;
}

export type Look = BrowserContextOptions & {
  /** What Excel says of its colours. */
  readonly theme?: Readonly<Record<string, number>>;
  /** Whether this is the first time on this computer. */
  readonly welcome?: boolean;
  /** What this computer remembers of its person. */
  readonly preferences?: Preferences;
  /** What the clock says. */
  readonly now?: string;
  /** Whether the webview saves files, as that of Windows mostly does. */
  readonly savesFiles?: boolean;
  /** What is done to the page before it opens. */
  readonly before?: (page: Page) => Promise<void>;
};

/** What a computer remembers where the pane was opened before: it is not checked again. */
const CHECKED: RememberedSelfCheck = {
  on: '2024-01-02',
  found: {
    around: [['Excel', '16.0.0.0 PC 2052']],
    probes: PROBES.map((id) => ({
      ...{ id, ms: 1, detail: '' },
      outcome: READING_PROBES.includes(id) ? 'yes' : 'untried',
    })),
  },
};

/** How a pane looks beside a sheet. */
const PANE: BrowserContextOptions = { viewport: { width: 350, height: 720 }, locale: 'zh-CN' };

/** Opens the built page as Excel does, over an emulated Excel with this workbook. */
export async function openExcelPane(
  browser: Browser,
  address: string,
  model: WorkbookModel,
  options: Look = {},
): Promise<ExcelPane> {
  const excel = new EmulatedExcel(model);
  const behind = container();
  behind.use(excel);
  const { theme, welcome = false, preferences = {}, now, savesFiles = false, before, ...look } = options;
  const { origin } = new URL(address);
  const lent = await lentPage(browser, origin, { ...PANE, ...look }, now !== undefined);
  const { page, context } = lent;
  const wrongs: string[] = [];
  const stopListening = listenToRequests(context, `${origin}/`, wrongs);
  listenToWrongs(page, wrongs);
  page.on('download', (file) => {
    if (!savesFiles) wrongs.push(`saves ${file.suggestedFilename()}, which a webview of Office does not`);
  });

  await page.exposeFunction('excelExecute', (body: string, flags: number) => behind.execute(body, flags));
  behind.listen((eventType, args) => {
    // A page that is being left hears nothing any more.
    void page
      .evaluate(([type, text]) => window.excelListener?.(type, text), [eventType, args] as const)
      .catch(() => undefined);
  });
  if (now !== undefined) await page.clock.setFixedTime(now);
  await page.addInitScript(
    ([remembered, checked]) => {
      // Only the first time: what is preferred later stays.
      localStorage['task-breakdown-assistant'] ??= remembered;
      if (checked !== null) localStorage['task-breakdown-self-check'] ??= checked;
    },
    [
      JSON.stringify({ ...preferences, ...(!welcome && { welcomed: true }) }),
      welcome ? null : JSON.stringify(CHECKED),
    ] as const,
  );
  await page.addInitScript(`{
    // tsx, which runs the bench, marks functions with their names.
    const __name = (of) => of;
    const container = {
      requirementSets: ${JSON.stringify(behind.requirementSets)},
      theme: ${JSON.stringify(theme)},
      execute: (body, flags) => window.excelExecute(body, flags),
      listen: (listener) => { window.excelListener = listener; },
    };
    const value = (${windowExternal.toString()})(container);
    Object.defineProperty(window, 'external', { value, configurable: true });
  }`);
  await before?.(page);
  await page.goto(address);
  await page
    .getByRole(welcome ? 'dialog' : 'tablist')
    .first()
    .waitFor();
  // Off in the published library; on, it refuses what our floor does not have.
  await page.evaluate(() => {
    const { OfficeExtension } = window as unknown as {
      OfficeExtension: { CommonUtility: { _doApiNotSupportedCheck: boolean } };
    };
    OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  });
  return {
    page,
    excel,
    wrongs: () => [...wrongs, ...excel.notEmulated],
    close: async () => {
      stopListening();
      await lent.giveBack();
    },
  };
}

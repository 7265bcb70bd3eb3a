import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';

const PAGE: BrowserContextOptions = { viewport: { width: 1366, height: 768 }, locale: 'zh-CN' };

/** The workbench in a browser, by what a person sees and does. */
export class WorkbenchPage {
  private constructor(
    readonly page: Page,
    readonly context: BrowserContext,
    private readonly wrong: string[],
  ) {}

  /** Opens the page; every request that would leave this computer is stopped, and remembered. */
  static async open(
    browser: Browser,
    address: string,
    options: BrowserContextOptions = {},
  ): Promise<WorkbenchPage> {
    const context = await browser.newContext({ ...PAGE, ...options });
    const { origin } = new URL(address);
    const wrongs: string[] = [];
    await context.route('**/*', async (route) => {
      const url = route.request().url();
      if (url.startsWith(`${origin}/`) || url.startsWith('data:') || url.startsWith('blob:')) {
        await route.continue();
        return;
      }
      wrongs.push(`leaves this computer: ${url}`);
      await route.abort();
    });
    const page = await context.newPage();
    page.on('requestfailed', (request) => {
      // A page that is left takes what it was still loading with it.
      if (request.failure()?.errorText !== 'net::ERR_ABORTED') wrongs.push(`failed: ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) wrongs.push(`${response.status()}: ${response.url()}`);
    });
    page.on('pageerror', (error) => wrongs.push(`uncaught: ${error.message}`));
    page.on('console', (line) => {
      if (line.type() === 'error') wrongs.push(`console: ${line.text()}`);
    });
    const workbench = new WorkbenchPage(page, context, wrongs);
    await page.goto(address);
    return workbench;
  }

  /** What must not happen: requests that leave this computer, blocked or failed ones, uncaught errors. */
  get wrongs(): readonly string[] {
    return this.wrong;
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** Waits until a workbook is open and the pane beside it can be used. */
  async ready(name: string): Promise<void> {
    await this.page.locator('header').getByText(name).waitFor();
    await this.page.getByRole('tab', { name: '体检' }).waitFor();
  }

  async openFile(path: string): Promise<void> {
    await this.page.locator('input[type=file]').setInputFiles(path);
    await this.ready(path.slice(path.lastIndexOf('/') + 1));
  }

  private get nameBox(): Locator {
    return this.page.locator('[data-u-comp="defined-name"] input');
  }

  /** The cell that is selected, `A1:B2` where several are. */
  selected(): Promise<string> {
    return this.nameBox.inputValue();
  }

  async waitForSelection(cell: string): Promise<void> {
    await this.page.waitForFunction(
      ([wanted]) =>
        document.querySelector<HTMLInputElement>('[data-u-comp="defined-name"] input')?.value === wanted,
      [cell],
    );
  }

  /** Goes to a cell of the sheet in view. */
  async goTo(cell: string): Promise<void> {
    await this.nameBox.fill(cell);
    await this.nameBox.press('Enter');
    await this.waitForSelection(cell);
    // Back to the grid, as a click on it would.
    await this.page.waitForTimeout(100);
  }

  /** Types into a cell of the sheet in view, over what it held. */
  async type(cell: string, text: string): Promise<void> {
    await this.goTo(cell);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
    await this.page.waitForTimeout(150);
  }

  tab(name: string): Locator {
    return this.page.locator('[data-u-comp="slide-tab-bar"]').getByText(name, { exact: true });
  }

  /** Brings a sheet into view, wherever its tab is in the bar. */
  async show(name: string): Promise<void> {
    await this.tab(name).scrollIntoViewIfNeeded();
    await this.tab(name).click();
  }

  async download(): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.button('下载').click()]);
    return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
  }

  close(): Promise<void> {
    return this.context.close();
  }
}

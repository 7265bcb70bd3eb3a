import { lentPage } from './kept-browser';
import { listenToRequests, listenToWrongs } from './page-wrongs';
import { readFileSync } from 'node:fs';
import type { Worksheet } from 'exceljs';
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';

/** Without the files for days without a network: to bring them takes longer than to open the page, and one test is about them. */
const PAGE: BrowserContextOptions = {
  viewport: { width: 1366, height: 768 },
  locale: 'zh-CN',
  serviceWorkers: 'block',
};

/** Row numbers; formula bar and column letters. In pixels. */
const HEADERS = { width: 42, height: 48 };
/** From the right edge of a cell to the arrow of its list. */
const ARROW = 8;

/** Runs in the page: a key in place of its words, such as `sheets-formula.progress.calculating`, is an error in the console. */
const NO_RAW_KEYS = `{
  const key = /^[a-z]+(?:-[a-z]+)*(?:\\.[a-zA-Z-]+){2,}$/;
  const look = (node) => {
    if (node.nodeType === Node.TEXT_NODE && key.test(node.textContent.trim()))
      console.error('a key in place of its words: ' + node.textContent);
    node.childNodes.forEach(look);
  };
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      if (target.nodeType === Node.TEXT_NODE) look(target);
      addedNodes.forEach(look);
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });
}`;

export type PageOptions = BrowserContextOptions & {
  /** What the clock says when the page opens. */
  readonly now?: string;
  /** Runs in the page before everything else. */
  readonly before?: string;
};

/** The workbench in a browser, by what a person sees and does. */
export class WorkbenchPage {
  private constructor(
    readonly page: Page,
    readonly context: BrowserContext,
    private readonly wrong: string[],
    readonly close: () => Promise<void>,
  ) {}

  /** Opens the page; every request that would leave this computer is remembered. */
  static async open(
    browser: Browser,
    address: string,
    { now, before, ...options }: PageOptions = {},
  ): Promise<WorkbenchPage> {
    // A page that was opened from a folder has no origin.
    const origin = address.startsWith('file:') ? 'file://' : new URL(address).origin;
    const lent = await lentPage(
      browser,
      origin,
      { ...PAGE, ...options },
      (now ?? before) !== undefined || options.serviceWorkers === 'allow',
    );
    const { page, context } = lent;
    const wrongs: string[] = [];
    const stopListening = listenToRequests(context, `${origin}/`, wrongs);
    await page.addInitScript(NO_RAW_KEYS);
    if (before !== undefined) await context.addInitScript(before);
    if (now !== undefined) await page.clock.install({ time: now });
    listenToWrongs(page, wrongs);
    const workbench = new WorkbenchPage(page, context, wrongs, async () => {
      stopListening();
      await lent.giveBack();
    });
    await page.goto(address);
    return workbench;
  }

  /** Another tab of the same browser, as duplicating this one makes it: it has this tab's memory. */
  async duplicate(): Promise<WorkbenchPage> {
    const [page] = await Promise.all([
      this.context.waitForEvent('page'),
      this.page.evaluate(() => {
        window.open(location.href);
      }),
    ]);
    listenToWrongs(page, this.wrong);
    await page.addInitScript(NO_RAW_KEYS);
    // Browsers open the duplicate as if it had been loaded anew.
    await page.reload();
    return new WorkbenchPage(page, this.context, this.wrong, () => page.close());
  }

  /** What must not happen: requests that leave this computer, blocked or failed ones, uncaught errors. */
  get wrongs(): readonly string[] {
    return this.wrong;
  }

  /** Leaves out of `wrongs` what a test brought about itself. */
  forgive(expected: RegExp): void {
    this.wrong.splice(0, Infinity, ...this.wrong.filter((one) => !expected.test(one)));
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** Empties the browser's cache: what is there from here on was kept by the page itself. */
  async forgetFiles(): Promise<void> {
    const session = await this.context.newCDPSession(this.page);
    await session.send('Network.clearBrowserCache');
    await session.detach();
  }

  /** Waits until a workbook is open and the pane beside it can be used. */
  async ready(name: string): Promise<void> {
    await this.page.locator('header').getByText(name).waitFor();
    await this.page.locator('nav').getByRole('tab').first().waitFor();
  }

  async openFile(path: string): Promise<void> {
    await this.page.locator('header input[type=file]').setInputFiles(path);
    await this.ready(path.slice(path.lastIndexOf('/') + 1));
  }

  /** Drops a file on the grid. */
  async drop(path: string): Promise<void> {
    const bytes = readFileSync(path).toString('base64');
    const name = path.slice(path.lastIndexOf('/') + 1);
    const data = await this.page.evaluateHandle(
      ([base64, called]) => {
        const content = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
        const transfer = new DataTransfer();
        transfer.items.add(new File([content], called));
        return transfer;
      },
      [bytes, name] as const,
    );
    const grid = this.page.getByLabel('表格', { exact: true });
    await grid.dispatchEvent('dragover', { dataTransfer: data });
    await this.page.getByText('松开鼠标，打开这个文件').waitFor();
    await grid.dispatchEvent('drop', { dataTransfer: data });
  }

  /** Waits until changes are kept in the browser. */
  async waitForStored(): Promise<void> {
    while (!(await this.page.evaluate(storedWorks)).some(([, , changed]) => changed))
      await this.page.waitForTimeout(200);
  }

  /** The files that the browser keeps, by their names. */
  async kept(): Promise<ReadonlyMap<string, Uint8Array>> {
    const works = await this.page.evaluate(storedWorks);
    return new Map(works.map(([name, base64]) => [name, new Uint8Array(Buffer.from(base64, 'base64'))]));
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
    // What was asked for stands in the box from the beginning: only then is the grid what keys go to.
    await this.page.waitForFunction(() => document.activeElement?.getAttribute('data-u-comp') === 'editor');
  }

  /** Types into a cell of the sheet in view, over what it held. */
  async type(cell: string, text: string): Promise<void> {
    await this.goTo(cell);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
    // The cell is written before the selection goes on.
    await this.page.waitForFunction(
      ([left]) =>
        document.querySelector<HTMLInputElement>('[data-u-comp="defined-name"] input')?.value !== left,
      [cell],
    );
  }

  /** Pastes what another program put on the clipboard. */
  async paste(cell: string, text: string): Promise<void> {
    await this.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await this.goTo(cell);
    await this.page.evaluate((content) => navigator.clipboard.writeText(content), text);
    await this.page.keyboard.press('Control+v');
    await this.page.waitForTimeout(300);
  }

  /** What a cell of the sheet in view shows, as copying gives it. */
  async copied(cell: string): Promise<string> {
    await this.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await this.goTo(cell);
    await this.page.keyboard.press('Control+c');
    await this.page.waitForTimeout(300);
    return (await this.page.evaluate(() => navigator.clipboard.readText())).trim();
  }

  tab(name: string): Locator {
    return this.page.locator('[data-u-comp="slide-tab-bar"]').getByText(name, { exact: true });
  }

  /** Brings a sheet into view, wherever its tab is in the bar. */
  async show(name: string): Promise<void> {
    await this.tab(name).scrollIntoViewIfNeeded();
    await this.tab(name).click();
  }

  /** The sheet in view, by its tab. */
  sheetShown(): Promise<string> {
    return this.page.locator('[data-u-comp="slide-tab-item"][aria-selected="true"]').innerText();
  }

  async waitForSheet(name: string): Promise<void> {
    await this.page
      .locator('[data-u-comp="slide-tab-item"][aria-selected="true"]')
      .filter({ hasText: new RegExp(`^${name}$`) })
      .waitFor();
  }

  /**
   * Clicks a cell of the sheet in view, which has not been scrolled. The grid is drawn, so the place comes from the sizes
   * in the file: `sheet` is the same by an independent reader.
   */
  async click(sheet: Worksheet, cell: string, where: 'middle' | 'arrow' = 'middle'): Promise<void> {
    const { row, col } = sheet.getCell(cell);
    const grid = await this.page.getByLabel('表格', { exact: true }).boundingBox();
    const width = (column: number) => {
      const { hidden, width: characters = 9 } = sheet.getColumn(column);
      return hidden ? 0 : Math.trunc(((256 * characters + 18) / 256) * 7);
    };
    const height = (index: number) => Math.round((sheet.getRow(index).height * 96) / 72);
    let [x, y] = [(grid?.x ?? 0) + HEADERS.width, (grid?.y ?? 0) + HEADERS.height];
    for (let column = 1; column < Number(col); column++) x += width(column);
    for (let index = 1; index < Number(row); index++) y += height(index);
    const across = where === 'middle' ? width(Number(col)) / 2 : width(Number(col)) - ARROW;
    await this.page.mouse.click(x + across, y + height(Number(row)) / 2);
  }

  /** Chooses from the list of a cell. */
  async choose(sheet: Worksheet, cell: string, choice: string): Promise<void> {
    await this.click(sheet, cell, 'arrow');
    await this.page
      .locator('[data-u-comp="sheets-dropdown-list"]')
      .getByText(choice, { exact: true })
      .click();
  }

  async download(): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.button('下载').click()]);
    return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
  }
}

/** Runs in the page: name, bytes as base64, and whether it has changes, of each work that is kept. */
async function storedWorks(): Promise<(readonly [name: string, base64: string, changed: boolean])[]> {
  const databases = (await indexedDB.databases()).map(({ name }) => name);
  if (!databases.includes('task-breakdown-assistant')) return [];
  return new Promise((resolve) => {
    const opening = indexedDB.open('task-breakdown-assistant');
    opening.onsuccess = () => {
      const database = opening.result;
      const store = database.transaction('workbench').objectStore('workbench');
      const [names, values] = [store.getAllKeys(), store.getAll()];
      values.onsuccess = () => {
        database.close();
        const keys = names.result as string[];
        const kept = new Map(keys.map((key, index) => [key, values.result[index] as unknown]));
        resolve(
          [...kept].flatMap(([key, told]) => {
            const bytes = kept.get(key.replace(/^work:/, 'bytes:')) as Uint8Array;
            if (!key.startsWith('work:')) return [];
            const { name, changed } = told as { name: string; changed: boolean };
            const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
            return [[name, base64, changed] as const];
          }),
        );
      };
    };
  });
}

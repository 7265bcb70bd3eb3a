import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { type SiteOptions, type StaticSite, serveFolder } from '../../tools/static-site';
import { openBrowser } from './browser';

/** What a process keeps from one test file to the next (`test/kept.cjs`). */
type Kept = Map<string, { readonly value: unknown; readonly end: () => Promise<void> }>;
const { kept } = globalThis as { kept?: Kept };

const STORED = 'cookies,file_systems,indexeddb,local_storage,service_workers,cache_storage,storage_buckets';
/** Playwright's own. */
const PATIENCE = 30_000;

function keptAs<T>(name: string, value: T, end: () => Promise<void> = () => Promise.resolve()): T {
  kept?.set(name, { value, end });
  return value;
}

const asKept = (name: string): unknown => kept?.get(name)?.value;

/** The browser of this process, for all its test files; outside of Jest one of its own. To be left by `leaveBrowser`. */
export async function keptBrowser(): Promise<Browser> {
  const known = asKept('browser') as Browser | undefined;
  if (known?.isConnected()) return known;
  // Profiles of one that broke off are gone with it.
  kept?.clear();
  const browser = await openBrowser(['--process-per-site']);
  return keptAs('browser', browser, () => browser.close());
}

/** For the next test file. */
export async function leaveBrowser(browser: Browser): Promise<void> {
  if (browser !== asKept('browser')) await browser.close();
}

/** Serves a folder where the last test file of this process had it: what the browser keeps of scripts is kept for an address. */
export async function servedAgain(
  name: string,
  folder: string,
  options: Omit<SiteOptions, 'port'>,
): Promise<StaticSite> {
  const port = asKept(`port of ${name}`) as number | undefined;
  const anywhere = () => serveFolder(folder, options);
  const site = await (port === undefined
    ? anywhere()
    : serveFolder(folder, { ...options, port }).catch(anywhere));
  keptAs(`port of ${name}`, Number(new URL(site.origin).port));
  return site;
}

/** A page by itself, in a profile that nobody else has until it is given back. */
export interface LentPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Closes the page, and all that it opened. */
  giveBack(): Promise<void>;
}

/**
 * A page in a profile that earlier pages may have had: of them it has the files from the network and what V8 compiled of them, and
 * nothing else. What pages store is emptied, and what they were allowed to do is taken back.
 *
 * @param origin of what will be opened: where pages store
 * @param isTouched whether scripts or a clock are put into the profile, which cannot be taken out: then nobody has it afterwards
 */
export async function lentPage(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions,
  isTouched: boolean,
): Promise<LentPage> {
  const name = `profiles ${JSON.stringify(options)}`;
  const isKept = !isTouched && browser === asKept('browser');
  const free = (isKept ? asKept(name) : undefined) as BrowserContext[] | undefined;
  const used = free?.pop();
  const context = used ?? (await browser.newContext(options));
  if (isKept && !used) await (await context.newPage()).goto(`${origin}/nothing`);
  const [holder] = context.pages();
  const page = await context.newPage();
  if (used) {
    const session = await context.newCDPSession(page);
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: STORED });
    await session.detach();
  }
  return {
    page,
    context,
    giveBack: async () => {
      if (!isKept) {
        await context.close();
        return;
      }
      const opened = context.pages().filter((one) => one !== holder);
      await Promise.all(opened.map((one) => one.close()));
      await context.clearPermissions();
      context.setDefaultTimeout(PATIENCE);
      const given = (asKept(name) ?? keptAs(name, [])) as BrowserContext[];
      given.push(context);
    },
  };
}

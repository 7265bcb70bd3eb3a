import type { Locator, Page } from 'playwright-core';
import type { MessageId } from '../../../src/locales/message';
import { loadLanguage, words, type Language } from '../../../src/locales/words';
import type { EmulatedExcel } from '../../excel-host/emulated-excel';
import type { WorkbookModel } from '../../excel-host/model/workbook-model';
import type { ExcelPane } from '../excel-pane';
import type { TestPages } from '../test-pages';
import { turnTo } from '../turn-to';

/** A walk through the pane over one workbook: each stop is a screen worth looking at. */
export interface Tour {
  readonly workbook: () => Promise<WorkbookModel>;
  /** Behind `taskpane.html`. */
  readonly address?: string;
  readonly welcome?: boolean;
  /** In order: each begins where the one before ended. */
  readonly stops: readonly (readonly [screen: string, arrive: (walk: Walk) => Promise<unknown>])[];
}

type Params = Parameters<typeof words>[1]['params'];

/** Hands on the pane, in whatever language it speaks: everything is found by the ids of its words. */
export class Walk {
  readonly page: Page;
  readonly excel: EmulatedExcel;

  constructor(
    readonly pane: ExcelPane,
    private readonly language: Language,
  ) {
    this.page = pane.page;
    this.excel = pane.excel;
  }

  say(id: MessageId, params: Params = {}): string {
    return words(this.language, { id, params });
  }

  button(id: MessageId, params?: Params): Locator {
    return this.page.getByRole('button', { name: this.say(id, params), exact: true }).first();
  }

  /** A button whose name holds a number or a cell that is not known: `*` stands for it. */
  buttonLike(id: MessageId, ...placeholders: readonly string[]): Locator {
    const [start = ''] = this.say(id, Object.fromEntries(placeholders.map((one) => [one, '*']))).split('*');
    return this.page.getByRole('button', {
      name: new RegExp(`^${start.replace(/[()[\]{}.*+?^$|\\]/g, '\\$&')}`),
    });
  }

  async press(id: MessageId, params?: Params): Promise<void> {
    await this.button(id, params).click();
    await this.page.waitForTimeout(50);
    await this.quiet();
  }

  /** By its group and its tab. */
  async open(id: string): Promise<void> {
    await turnTo(this.page, id, this.language);
    await this.page.locator(`#page-${id}`).getByRole('heading', { level: 1 }).first().waitFor();
    await this.quiet();
    await this.top();
  }

  /** Nothing is going on any more. */
  async quiet(): Promise<void> {
    await this.page.waitForFunction(() => !document.querySelector('[role=progressbar]'));
  }

  /** The page has another size: what fits among the tabs is told to it a moment later. */
  async resize(size: { readonly width: number; readonly height: number }): Promise<void> {
    await this.page.setViewportSize(size);
    await this.page.waitForTimeout(100);
  }

  /** The page has taken in its size and its colours: what fits is told to it a moment later. */
  async settled(): Promise<void> {
    await this.quiet();
    await this.page.evaluate(
      () =>
        new Promise((resolve) => {
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 30)));
        }),
    );
  }

  text(id: MessageId, params?: Params): Promise<void> {
    return this.page.getByText(this.say(id, params)).first().waitFor();
  }

  /** The notice above the page is put away. */
  async dismiss(): Promise<void> {
    const close = this.page.getByRole('button', { name: this.say('pane.close') });
    while ((await close.count()) > 0) await close.first().click();
  }

  /** Everything is scrolled to its beginning, and nothing is pointed at. */
  async top(): Promise<void> {
    await this.page.mouse.move(0, 0);
    await this.page.evaluate(() => {
      for (const one of document.querySelectorAll('*')) one.scrollTop = 0;
    });
  }
}

/** When the walks take place: dates on the pictures stay as they are. */
const NOW = '2024-07-01T09:00:00';

/** How wide a pane is that nobody has drawn wider. */
const BESIDE_A_SHEET = { width: 350, height: 720 };

/**
 * Walks a tour and looks at each of its screens. Where it does not get on, that is among the answers.
 *
 * @param size of the pane on the way; who looks at it in another one gives it back
 */
export async function walk(
  pages: TestPages,
  tour: Tour,
  language: Language,
  look: (screen: string, walk: Walk) => Promise<void>,
  size = BESIDE_A_SHEET,
): Promise<readonly string[]> {
  await loadLanguage(language);
  const { workbook, address = '', welcome = false, stops } = tour;
  const pane = await pages.open(await workbook(), address, {
    welcome,
    now: NOW,
    locale: language,
    preferences: { language },
    viewport: size,
    reducedMotion: 'reduce',
  });
  pane.page.setDefaultTimeout(60_000);
  const here = new Walk(pane, language);
  const lost: string[] = [];
  for (const [screen, arrive] of stops) {
    try {
      await arrive(here);
    } catch (error) {
      const picture = `dist/lost-${screen}.png`;
      await pane.page.screenshot({ path: picture });
      lost.push(`${screen} was not reached (${picture}): ${String(error)}`);
      break;
    }
    await look(screen, here);
  }
  const wrongs = [...lost, ...pane.wrongs()];
  await pane.close();
  return wrongs;
}

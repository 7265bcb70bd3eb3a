import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { runs } from '../amount';
import {
  changed,
  collected,
  fillSmall,
  LEDGER,
  lostIn,
  opened,
  SOURCE,
  TAB,
  typed,
  type Work,
} from './lost-work-model';
import { turnTo } from './turn-to';
import { storedBook } from './workbench-book';
import type { WorkbenchPage } from './workbench-page';
import { workbenchTests } from './workbench-tests';

jest.setTimeout(900_000);

const { open } = workbenchTests();

/** A machine may have much else to do, in milliseconds. */
const PATIENCE = 120_000;

/** What is done, and which of several things it is done to; both are taken modulo what there is. */
type Step = readonly [act: number, which: number];

const step = fc.tuple(fc.nat(999), fc.nat(999));
const sequences = fc.sample(fc.array(step, { minLength: 9, maxLength: 9 * runs(1, 3) }), runs(2, 12));

/** Everything that was opened or typed in one browser, beside what should be there. */
class Office {
  private works: readonly Work[] = [];
  readonly log: string[] = [];
  /** What it was before the plan that was applied last, as long as nothing came after it. */
  private before: Work | null = null;
  private count = 0;

  constructor(private readonly workbench: WorkbenchPage) {}

  /** The last one is open. */
  private get current(): Work {
    const last = this.works.at(-1);
    if (!last) throw new Error('nothing is open');
    return last;
  }

  private become(work: Work): void {
    this.works = [...this.works.slice(0, -1), work];
  }

  /** What can be done now. */
  private get acts(): readonly (readonly [name: string, act: (which: number) => Promise<void>])[] {
    const { ledger, tabs } = this.current;
    const others = this.works.slice(0, -1).filter(({ changed: one }) => one);
    return [
      ['open', (which) => this.open(which)],
      ['edit', (which) => this.edit(SOURCE.sheet, SOURCE.cells[which % 3] ?? '')],
      ['edit and undo', (which) => this.editAndUndo(SOURCE.cells[which % 3] ?? '')],
      ['reload', () => this.reload()],
      ['rebuild the ledger', () => this.buildLedger()],
      ['rebuild the tabs', () => this.buildTabs()],
      ['duplicate the tab of the browser', () => this.duplicate()],
      ...(ledger
        ? [
            [
              'edit the ledger',
              (which: number) => this.edit(LEDGER.sheet, LEDGER.cells[which % 3] ?? ''),
            ] as const,
          ]
        : []),
      ...(tabs ? [['edit a tab', () => this.edit(TAB.sheet, TAB.cell)] as const] : []),
      ...(ledger && tabs ? [['collect', () => this.collect()] as const] : []),
      ...(others.length > 0
        ? [['open what is kept', (which: number) => this.openKept(others, which)] as const]
        : []),
      ...(this.before ? [['take back', () => this.takeBack()] as const] : []),
    ];
  }

  /** @param filled the first file has ledger and tabs from the beginning: what is collected comes sooner */
  async play(steps: readonly Step[], filled: boolean): Promise<readonly string[]> {
    this.workbench.page.on('dialog', (dialog) => void dialog.accept());
    this.workbench.context.setDefaultTimeout(PATIENCE);
    await this.open(0);
    if (filled) {
      await this.buildLedger();
      await this.buildTabs();
      await this.edit(TAB.sheet, TAB.cell);
    }
    for (const one of steps) await this.take(one);
    return this.lost();
  }

  private async take([act, which]: Step): Promise<void> {
    const { acts } = this;
    const [name, go] = acts[act % acts.length] ?? [];
    this.log.push(`${name ?? ''} (${this.current.name})`);
    await go?.(which);
  }

  private async open(which: number): Promise<void> {
    const { page } = this.workbench;
    const name = `第${++this.count}份.xlsx`;
    const path = await storedBook(name, (book) => {
      fillSmall(book.addWorksheet(SOURCE.sheet));
    });
    const unsaved = this.works.length > 0 && this.current.changed;
    if (which % 2 === 0) await page.locator('header input[type=file]').setInputFiles(path);
    else await this.workbench.drop(path);
    if (unsaved) {
      const answer = (['先下载再打开', '直接打开', '取消'] as const)[which % 3] ?? '取消';
      this.log.push(answer);
      if (answer === '先下载再打开') {
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          this.workbench.button(answer).click(),
        ]);
        const file = new Uint8Array(readFileSync(await download.path()));
        this.become({ ...this.current, file, changed: false });
      } else await this.workbench.button(answer).click();
      if (answer === '取消') return;
    }
    await this.workbench.ready(name);
    this.before = null;
    this.works = [...this.works, opened(name)];
    await stored(this.workbench, this.current);
  }

  private async edit(sheet: string, cell: string): Promise<void> {
    const text = `字${++this.count}`;
    // Two clicks in short order are one on the name, to be changed.
    if ((await this.workbench.sheetShown()) !== sheet) await this.workbench.show(sheet);
    await this.workbench.waitForSheet(sheet);
    await this.workbench.type(cell, text);
    this.before = null;
    this.become(typed(this.current, sheet, cell, text));
  }

  private async editAndUndo(cell: string): Promise<void> {
    await this.edit(SOURCE.sheet, cell);
    const was = this.works.at(-1);
    await this.edit(SOURCE.sheet, cell);
    await this.workbench.page.keyboard.press('Control+z');
    await this.workbench.page.waitForTimeout(300);
    if (was) this.become(was);
  }

  private async reload(): Promise<void> {
    await stored(this.workbench, this.current);
    await this.workbench.page.reload();
    this.before = null;
    await this.workbench.ready(this.current.name);
  }

  private async buildLedger(): Promise<void> {
    const { page } = this.workbench;
    const was = this.current;
    await turnTo(page, 'ledger');
    await this.idle();
    await page
      .locator('#page-ledger')
      .getByRole('button', { name: /^(建立|更新)台账$/ })
      .click();
    await this.workbench.tab(LEDGER.sheet).waitFor();
    await this.idle();
    this.become({ ...changed(was), ledger: true });
    this.before = was;
  }

  private async buildTabs(): Promise<void> {
    const { page } = this.workbench;
    const was = this.current;
    await turnTo(page, 'tabs');
    await this.idle();
    await page.getByRole('button', { name: /^(生成|更新) \d+ 张分表$/ }).click();
    await page.getByText('核对相符，一项不漏').waitFor();
    await this.idle();
    this.become({ ...collected(was), tabs: true });
    this.before = was;
  }

  private async collect(): Promise<void> {
    const { page } = this.workbench;
    const was = this.current;
    await turnTo(page, 'collect');
    await this.idle();
    await this.workbench.button('收本工作簿的分表').click();
    await this.idle();
    const all = page.getByRole('checkbox', { name: '全部采纳' });
    await all.or(page.getByText('没有新的填报')).first().waitFor();
    if ((await all.count()) === 0) return;
    await all.check();
    await page.getByRole('button', { name: /^把选中的 \d+ 处写入台账$/ }).click();
    await page.getByText('已写入台账。', { exact: true }).waitFor();
    await this.idle();
    this.become(collected(was));
    this.before = was;
  }

  private async takeBack(): Promise<void> {
    const { page } = this.workbench;
    await turnTo(page, 'history');
    await this.idle();
    const steps = page.locator('#page-history ol > li');
    const last = steps.nth((await steps.count()) - 1);
    await this.workbench.button('撤回这一步').click();
    await last.waitFor({ state: 'detached' });
    await this.idle();
    if (this.before) this.become({ ...this.before, changed: true, file: null });
    this.before = null;
  }

  private async openKept(others: readonly Work[], which: number): Promise<void> {
    const { page } = this.workbench;
    const work = others[which % others.length];
    if (!work) return;
    await page.getByRole('button', { name: /^未完成/ }).click();
    await page.getByRole('button', { name: `打开“${work.name}”` }).click();
    await this.workbench.ready(work.name);
    this.before = null;
    this.works = [...this.works.filter((one) => one !== work), work];
  }

  /** What is done in the duplicate stays apart from what is open here. */
  private async duplicate(): Promise<void> {
    await stored(this.workbench, this.current);
    const other = await this.workbench.duplicate();
    other.page.on('dialog', (dialog) => void dialog.accept());
    const name = /^(.*?)(?: \(\d+\))?\.xlsx$/.exec(this.current.name)?.[1] ?? '';
    const copy = other.page.locator('header').getByText(new RegExp(`^${name} \\(\\d+\\)\\.xlsx$`));
    await copy.waitFor();
    await other.ready('.xlsx');
    const called = await copy.innerText();
    const text = `字${++this.count}`;
    const [cell] = SOURCE.cells;
    await other.show(SOURCE.sheet);
    await other.waitForSheet(SOURCE.sheet);
    await other.type(cell, text);
    const work = typed({ ...this.current, name: called }, SOURCE.sheet, cell, text);
    await stored(other, work);
    await other.page.close();
    this.works = [...this.works.slice(0, -1), work, this.current];
  }

  /** Until the pane has nothing more to do. */
  private async idle(): Promise<void> {
    await this.workbench.page.getByRole('progressbar').waitFor({ state: 'detached' });
  }

  /** Everything that should be there, and is not. */
  private async lost(): Promise<string[]> {
    await stored(this.workbench, this.current);
    const kept = await this.workbench.kept();
    const lost: string[] = [];
    for (const work of this.works.filter(({ changed: one, file }) => one || file)) {
      const bytes = work.file ?? kept.get(work.name);
      const missing = bytes ? await lostIn(work, bytes) : ['everything'];
      lost.push(...missing.map((one) => `${work.name}: ${one}`));
    }
    const shown = (await this.workbench.download()).bytes;
    return [...lost, ...(await lostIn(this.current, shown)).map((one) => `open: ${one}`)];
  }
}

/** Waits until the browser keeps all of a work; where that never comes, what is compared at the end tells. */
async function stored(workbench: WorkbenchPage, work: Work): Promise<void> {
  for (let tries = 0; tries < 40; tries++) {
    const bytes = (await workbench.kept()).get(work.name);
    if (bytes && (await lostIn(work, bytes)).length === 0) break;
    await workbench.page.waitForTimeout(250);
  }
  // The tab remembers what it has open a moment later.
  await workbench.page.waitForTimeout(250);
}

test.each(sequences.map((steps, index) => [index + 1, steps] as const))(
  'nothing is lost by opening, typing, reloading, dropping, collecting, rebuilding, taking back, duplicating (%#)',
  async (number, steps) => {
    const office = new Office(await open());
    const lost = await office.play(steps, number % 2 === 1).catch((error: unknown) => [String(error)]);
    const { log } = office;
    expect({ steps, log, lost }).toEqual({ steps, log, lost: [] });
  },
);

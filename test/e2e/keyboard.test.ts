import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { GROUPS, PAGES, pageOf } from '../../src/taskpane/pages';
import { build, bytesOf, LINES } from '../actions/tabs-workbook';
import { loadXlsx } from '../excel-host/model/load-xlsx';
import type { WorkbookModel } from '../excel-host/model/workbook-model';
import { leadsBack, outOfReach } from './by-keyboard';
import { pagesForTests, type TestPages, until } from './test-pages';

jest.setTimeout(300_000);

let pages: TestPages;
beforeAll(async () => {
  pages = await pagesForTests();
}, 300_000);
afterAll(() => pages.close());

/** What has the focus says of itself. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement;
    return (
      at?.getAttribute('aria-label') ??
      (at instanceof HTMLElement && at !== document.body ? at.innerText.trim() : '')
    );
  });
}

/** Presses Tab until something of this name has the focus, as a person does who cannot use a mouse. */
async function tabTo(page: Page, name: RegExp, key = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 60; presses++) {
    const now = await focused(page);
    if (name.test(now)) return;
    passed.push(now.slice(0, 20));
    await page.keyboard.press(key);
  }
  throw new Error(`Tab does not lead to ${String(name)}, but to ${passed.join(' | ')}`);
}

test('from the first screen to the settings without a mouse', async () => {
  const model = await loadXlsx(readFileSync('assets/samples/shuangtaizi-2024.xlsx'));
  const pane = await pages.open(model, '', { welcome: true });
  const { page, excel } = pane;
  const quiet = (): Promise<unknown> =>
    page.waitForFunction(() => !document.querySelector('[role=progressbar]'));
  await page.waitForFunction(() => document.activeElement?.textContent === '开始使用');
  await page.keyboard.press('Enter');
  await page.getByRole('tablist').first().waitFor();
  // What the page 开始 has to say comes when the workbook is read.
  await page.getByRole('button', { name: '一键体检' }).waitFor();
  await quiet();

  await tabTo(page, /^一键体检$/);
  await page.keyboard.press('Enter');
  await page.getByRole('article').first().waitFor();

  // To a cell, and on from there.
  await tabTo(page, /^定位到 任务分解 H63$/);
  await page.keyboard.press('Enter');
  await until(() => excel.model.active.range.top === 62);
  expect(await focused(page)).toBe('定位到 任务分解 H63');

  // The page of the check: the focus goes into it, and comes back.
  await tabTo(page, /^为什么$/, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '怎样改' }).waitFor();
  expect(await focused(page)).toBe('指标晚于完成时限');
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.activeElement?.textContent === '为什么');

  // Ignoring: given up first, then done.
  await tabTo(page, /^忽略 任务分解 H63 的这个问题$/);
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: '忽略 1 处' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('region', { name: '忽略 1 处' }).waitFor({ state: 'detached' });
  await page.waitForFunction(() => document.activeElement?.textContent === '忽略');
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: '忽略 1 处' }).waitFor();
  await tabTo(page, /^会议确定$/);
  await page.keyboard.press('Space');
  const ignoring = page.getByRole('region', { name: '忽略 1 处' });
  await ignoring.getByRole('button', { name: '忽略', exact: true, disabled: false }).waitFor();
  await tabTo(page, /^忽略$/);
  await page.keyboard.press('Enter');
  await page.getByText('另有 1 处已忽略').waitFor();
  // The finding is gone with its button: the focus stays on the page.
  await page.waitForFunction(() => document.activeElement?.id === 'page-check');
  await quiet();

  // Pages: along the groups by arrows, then along the pages of one.
  const along = async (from: RegExp, to: string): Promise<void> => {
    await tabTo(page, from, 'Shift+Tab');
    for (let presses = 0; presses < 8 && (await focused(page)) !== to; presses++)
      await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toBe(to);
    await page.keyboard.press('Enter');
  };
  await along(/^核对$/, '跟踪');
  await page.locator('#page-overdue').getByText('基准日').first().waitFor();
  await quiet();
  await along(/^跟踪$/, '设置');
  await page.locator('#page-tables').waitFor();
  await quiet();
  await along(/^识别$/, '设置');
  await page.getByRole('heading', { name: '设置' }).waitFor();
  await tabTo(page, /^“临近”的名称$/);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('蓝灯');
  await tabTo(page, /^保存到本工作簿$/);
  await page.keyboard.press('Enter');
  await page.locator('#page-settings').getByText('已完成：保存设置').waitFor();
  expect(pane.wrongs()).toEqual([]);
  await pane.close();
});

/** With a ledger and tabs. */
let built: WorkbookModel;
beforeAll(async () => {
  const { bytes } = await build(await bytesOf(LINES));
  built = await loadXlsx(Buffer.from(bytes));
});

test.each(PAGES.map(({ id }) => id))(
  '%s: from the moment it opens Tab leads to everything that can be done, and Shift+Tab back to the pages',
  async (id) => {
    const pane = await pages.open(structuredClone(built), `?page=${id}`);
    const { page } = pane;
    // A page that reads the workbook when it opens has done so; nobody has touched it.
    await page.locator(`#page-${id} h1`).first().waitFor();
    await page.waitForFunction(() => !document.querySelector('[role=progressbar]'));
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    expect(await outOfReach(page)).toEqual([]);
    // Whatever page is open, the way to all others is in sight.
    const tabs = page.getByRole('navigation').getByRole('tab');
    const groups = GROUPS.filter((group) => PAGES.some((one) => one.group === group)).length;
    const { group } = pageOf(id);
    const beside = PAGES.filter((one) => one.group === group).length;
    expect(await tabs.count()).toBe(groups + (beside > 1 ? beside : 0));
    // From the last of its places, wherever that is.
    const places = page.locator(`#page-${id} :is(button, input, select, textarea):enabled`);
    if ((await places.count()) > 0) await places.last().focus();
    expect(await leadsBack(page)).toBe(true);
    expect(pane.wrongs()).toEqual([]);
    await pane.close();
  },
);

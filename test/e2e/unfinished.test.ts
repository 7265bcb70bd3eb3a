import type { Page } from 'playwright-core';
import { WRITING_NAME } from '../../src/plan/own-names';
import { shortModel } from '../excel-host/big-workbook';
import { snapshot } from '../excel-host/model/snapshot';
import { paneTests, until } from './test-pages';

// A click on another button of the ribbon, or a webview that is restarted, ends the page while it writes.
jest.setTimeout(300_000);

const pages = paneTests();

/** How many plans this computer keeps the way back of. */
function kept(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('task-breakdown-writing');
        opening.onerror = () => {
          reject(new Error(opening.error?.message));
        };
        opening.onsuccess = () => {
          const { result } = opening;
          const counting = result.transaction('plans').objectStore('plans').count();
          counting.onsuccess = () => {
            result.close();
            resolve(counting.result);
          };
        };
      }),
  );
}

test('what was cut off is offered to be taken back at the next start, and nothing of it stays anywhere', async () => {
  const { page, excel } = await pages.open(await shortModel(12), '?page=tabs');
  const { model } = excel;
  const before = snapshot(model);
  const make = page.getByRole('button', { name: /^(生成|更新) \d+ 张分表$/ });
  const offer = page.getByText(/^上次“生成或更新单位分表（\d+ 个）”写到一半（涉及 \d+ 张表：.*要撤回吗？/);
  await make.waitFor();

  // Every request takes its time, so that the page ends between two of them.
  excel.reset();
  for (let k = 1; k <= 40; k++) excel.failAt(k, { when: 'before', delay: 200 });
  const tabs = model.sheets.length;
  await make.click();
  await until(() => model.sheets.length > tabs);
  await page.reload();
  await offer.waitFor();
  excel.reset();
  await expect(kept(page)).resolves.toBe(1);
  expect(model.names.map(({ name }) => name)).toContain(WRITING_NAME);

  // It belongs to its workbook: one that says nothing of it is left alone.
  const names = model.names.splice(0);
  model.names.push(...names.filter(({ name }) => name !== WRITING_NAME));
  await page.reload();
  await make.waitFor();
  expect(await offer.count()).toBe(0);
  model.names.splice(0, Infinity, ...names);
  await page.reload();

  await page.getByRole('button', { name: '撤回并清除记号' }).click();
  await offer.waitFor({ state: 'detached' });
  await page.getByRole('progressbar').waitFor({ state: 'detached' });
  expect(snapshot(model)).toEqual(before);
  await expect(kept(page)).resolves.toBe(0);

  // And where nothing cuts it off, nothing is kept.
  await make.click();
  await page.getByText('核对相符，一项不漏').waitFor();
  await page.getByRole('progressbar').waitFor({ state: 'detached' });
  await expect(kept(page)).resolves.toBe(0);
  expect(model.names.map(({ name }) => name)).not.toContain(WRITING_NAME);
});

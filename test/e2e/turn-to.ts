import type { Page } from 'playwright-core';
import { words, type Language } from '../../src/locales/words';
import { pageOf } from '../../src/taskpane/pages';

/** Turns to a page of the pane as people do: by its group, then by its tab. */
export async function turnTo(page: Page, id: string, language: Language = 'zh-CN'): Promise<void> {
  const tab = page.locator(`#tab-${id}`);
  if (!(await tab.isVisible())) {
    const group = words(language, { id: `pane.group.${pageOf(id).group}`, params: {} });
    await page.getByRole('navigation').getByRole('tab', { name: group, exact: true }).first().click();
  }
  await tab.click();
}

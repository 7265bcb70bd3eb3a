import type { Page } from 'playwright-core';

/** Presses at once, before it is looked where they led. */
const STRIDE = 20;
/** More presses than any page has places, and a round through what is around it. */
const LONGEST = 600;

declare global {
  interface Window {
    /** What can be done on the page and had not the focus yet. */
    outOfReach: Set<Element>;
    /** Whether the tabs of the pages have had it since. */
    cameBack: boolean;
  }
}

/**
 * What can be done on a page and cannot be come to by Tab, or by the arrows within a group that Tab comes to: by its words. In
 * the page lies the focus afterwards wherever Tab left it.
 *
 * @param within selector of the part that is asked for: a dialog that keeps the focus
 */
export async function outOfReach(page: Page, within = 'body'): Promise<readonly string[]> {
  await page.evaluate(watch, within);
  for (let presses = 0; presses < LONGEST && (await left(page)) > 0; presses += STRIDE)
    for (let press = 0; press < STRIDE; press++) await page.keyboard.press('Tab');
  await alongGroups(page);
  return page.evaluate(() =>
    [...window.outOfReach].map((one) => `out of reach: ${one.outerHTML.replace(/\s+/g, ' ').slice(0, 160)}`),
  );
}

/** Whether Shift+Tab leads from where the focus is back to the tabs of the pages. */
export async function leadsBack(page: Page): Promise<boolean> {
  await page.evaluate(() => {
    const came = (): void => {
      window.cameBack ||= document.activeElement?.closest('nav') != null;
    };
    window.cameBack = false;
    came();
    document.addEventListener('focusin', came);
  });
  for (let presses = 0; presses < LONGEST; presses += STRIDE) {
    if (await page.evaluate(() => window.cameBack)) return true;
    for (let press = 0; press < STRIDE; press++) await page.keyboard.press('Shift+Tab');
  }
  return page.evaluate(() => window.cameBack);
}

/** Runs in the page: begins to watch where the focus goes. */
function watch(within: string): void {
  const offered =
    'a[href], button, input, select, textarea, summary, [role=button], [role=tab], [role=menuitem]';
  const usable = (one: Element): boolean => {
    const { width, height } = one.getBoundingClientRect();
    if (!one.checkVisibility() || one.closest('[inert], [aria-hidden=true]')) return false;
    return width > 0 && height > 0 && !one.matches(':disabled, [aria-disabled=true]');
  };
  window.outOfReach = new Set(
    [...(document.querySelector(within)?.querySelectorAll(offered) ?? [])].filter(usable),
  );
  const reached = (): void => {
    const at = document.activeElement;
    if (!at) return;
    window.outOfReach.delete(at);
    // The browser itself goes along the choices of one question by arrows.
    if (at instanceof HTMLInputElement && at.type === 'radio')
      for (const one of document.querySelectorAll<HTMLInputElement>('input[type=radio]'))
        if (one.name === at.name) window.outOfReach.delete(one);
  };
  reached();
  document.addEventListener('focusin', reached);
}

/** How many are left; those that went from the page meanwhile, as rows of a long list do, are not asked for. */
function left(page: Page): Promise<number> {
  return page.evaluate(() => {
    for (const one of window.outOfReach) if (!one.isConnected) window.outOfReach.delete(one);
    // One of a group is enough: arrows go on from there.
    return [...window.outOfReach].filter((one) => {
      const tabs = one.closest('[role=tablist]')?.querySelectorAll('[role=tab]') ?? [];
      return [...tabs].every((tab) => window.outOfReach.has(tab));
    }).length;
  });
}

/** Through the tabs of a list by arrows, from the one that Tab comes to. */
async function alongGroups(page: Page): Promise<void> {
  for (const list of await page.locator('[role=tablist]:visible').all()) {
    await list.locator('[role=tab][aria-selected=true]').focus();
    for (let tab = await list.getByRole('tab').count(); tab > 0; tab--)
      await page.keyboard.press('ArrowRight');
  }
}

import { readFileSync } from 'node:fs';
import type * as Axe from 'axe-core';
import type { Page } from 'playwright-core';

const SCRIPT = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Rules about colours: the only ones that a change of colours touches. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

export type Rules = 'all' | 'colours' | 'not colours';

/**
 * Rules that are broken by what is to be seen now, a line each. Axe is put into a page once, and asked for what is wrong
 * alone: to describe all that is right takes it five times as long.
 */
export async function violations(page: Page, rules: Rules): Promise<readonly string[]> {
  const options: Axe.RunOptions = {
    resultTypes: ['violations'],
    // What it loads beforehand serves rules about turned screens and about sounds.
    preload: false,
    ...(rules === 'colours' && { runOnly: OF_COLOURS }),
    ...(rules === 'not colours' && { rules: { 'color-contrast': { enabled: false } } }),
  };
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SCRIPT);
  const found = await page.evaluate(async (asked) => {
    const { axe } = window as unknown as { axe: typeof Axe };
    // On their way from one colour to the next, texts have neither.
    for (const one of document.getAnimations()) if (one instanceof CSSTransition) one.finish();
    // Pages that were left stay in the document, hidden: their own screens are looked at, and axe reads what is hidden, too.
    const left = [...document.querySelectorAll('[role=tabpanel][hidden]')].map((panel) => ({
      panel,
      contents: [...panel.childNodes],
    }));
    for (const { panel } of left) panel.replaceChildren();
    // Without Fluent's markers for the Tab key, which pass the focus on at once.
    const results = await axe.run({ exclude: ['[data-tabster-dummy]'] }, asked);
    for (const { panel, contents } of left) panel.replaceChildren(...contents);
    return results.violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })),
    }));
  }, options);
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 200)}: ${failureSummary}`),
  );
}

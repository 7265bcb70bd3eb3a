import type { Page } from 'playwright-core';

/**
 * Runs in the page before everything else, as text: what compiles this file leaves marks in functions that a page does not
 * know. It keeps when a button was pressed last, and when a frame was over that drew a text where none like it had been
 * drawn since: the grid is drawn text by text.
 */
export const WATCH_DRAWING = `
  const drawing = (window.drawing = { pressed: 0, last: 0, texts: 0 });
  const seen = new Set();
  let fresh = 0;
  addEventListener('pointerdown', ({ timeStamp }) => {
    Object.assign(drawing, { pressed: timeStamp, last: 0, texts: 0 });
    seen.clear();
  }, true);
  for (const { prototype } of [CanvasRenderingContext2D, OffscreenCanvasRenderingContext2D]) {
    const fillText = prototype.fillText;
    prototype.fillText = function (text, x, y, ...rest) {
      const { e, f } = this.getTransform();
      const key = text + '@' + Math.round(e + x) + ',' + Math.round(f + y);
      if (!seen.has(key)) fresh++;
      seen.add(key);
      return fillText.call(this, text, x, y, ...rest);
    };
  }
  const next = () => {
    if (fresh > 0) {
      drawing.last = performance.now();
      drawing.texts += fresh;
    }
    fresh = 0;
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);`;

/** In milliseconds: what has not been drawn by then would not be waited for by a person either. */
const PATIENCE = 180_000;
/** How long nothing new must be drawn until all is there. */
const QUIET = 1500;

/**
 * From the press of the button on a tab until the frame is over that drew the last of the cells in view, in milliseconds.
 * The page must have been opened with `WATCH_DRAWING`. @param press presses the button
 */
export async function timeToShow(page: Page, press: () => Promise<void>): Promise<number> {
  await press();
  await page.waitForFunction(
    ([quiet]) => {
      const { drawing } = window as unknown as { drawing: { last: number } };
      return drawing.last > 0 && performance.now() - drawing.last > quiet;
    },
    [QUIET] as const,
    { timeout: PATIENCE, polling: 100 },
  );
  return page.evaluate(() => {
    const { drawing } = window as unknown as { drawing: { pressed: number; last: number } };
    return drawing.last - drawing.pressed;
  });
}

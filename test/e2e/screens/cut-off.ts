import type { Page } from 'playwright-core';

/** Words that cannot be read to their end, beyond the pane's sides or beyond the edge of something that does not scroll; and fields that stand beyond its side. */
export function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    /** So much of a pixel is lost where letters are rounded. */
    const SLACK = 1.5;
    const found = new Set<string>();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const words = (texts.currentNode.textContent ?? '').trim();
      const holder = texts.currentNode.parentElement;
      if (!holder || words === '' || !holder.checkVisibility()) continue;
      if (holder.closest('[inert], option, style, script')) continue;
      const range = document.createRange();
      range.selectNodeContents(texts.currentNode);
      const box = range.getBoundingClientRect();
      // What may be scrolled to is not cut off, in that direction.
      const scrolls = { x: false, y: false };
      let cut = false;
      let meant = box.width === 0;
      for (let at: Element | null = holder; at && !meant; at = at.parentElement) {
        const { overflowX, overflowY, clipPath, opacity } = getComputedStyle(at);
        // For those who hear the page; and what is shortened on purpose says the whole in its title.
        meant = clipPath !== 'none' || opacity === '0' || at.hasAttribute('title');
        const edge = at.getBoundingClientRect();
        if (/auto|scroll/.test(overflowX) && at.scrollWidth > at.clientWidth)
          scrolls.x = at.hasAttribute('tabindex');
        if (/auto|scroll/.test(overflowY)) scrolls.y = true;
        const beside = box.left < edge.left - SLACK || box.right > edge.right + SLACK;
        if (overflowX !== 'visible' && !scrolls.x && beside) cut = true;
        if (/hidden|clip/.test(overflowY) && !scrolls.y && box.bottom > edge.bottom + SLACK) cut = true;
      }
      const beside = !scrolls.x && (box.left < -SLACK || box.right > window.innerWidth + SLACK);
      if (!meant && (cut || beside)) found.add(`cut off: ${words.slice(0, 60)}`);
    }
    for (const field of document.querySelectorAll('textarea, input, select')) {
      const { right, width } = field.getBoundingClientRect();
      if (width > 0 && field.checkVisibility() && right > window.innerWidth + SLACK)
        found.add(`cut off: the field ${field.getAttribute('aria-label') ?? field.id}`);
    }
    if (document.documentElement.scrollWidth > window.innerWidth) found.add('wider than the pane');
    return [...found];
  });
}

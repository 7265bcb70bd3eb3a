import { displayWidth } from '../../texts/width';
import type { Style } from './plain';
import { pixelsOfPoints } from './sizes';

/** Space left and right of the text in a cell, in pixels. */
const MARGIN = 6;
/** Excel's tallest row in pixels. */
const TALLEST = 546;
const LINE = 1.25;

/** Height of a cell's text in pixels, its lines wrapped at the width of its column: Chinese wraps anywhere, which makes it easy to tell. */
export function textHeight(text: string, style: Style | undefined, width: number): number {
  const size = pixelsOfPoints(style?.fs ?? 11);
  const wraps = style?.tb === 3;
  const across = Math.max(1, Math.floor((width - MARGIN) / (size / 2)));
  let lines = 0;
  for (const line of wraps ? text.split('\n') : ['']) {
    lines += Math.max(1, Math.ceil(displayWidth(line) / across));
  }
  return Math.min(TALLEST, Math.ceil(lines * size * LINE) + 4);
}

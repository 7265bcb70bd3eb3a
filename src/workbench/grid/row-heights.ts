import { wrappedLines } from '../../texts/wrapped-lines';
import type { Style } from './plain';
import { pixelsOfPoints } from './sizes';

/** Space left and right of the text in a cell, in pixels. */
const MARGIN = 6;
/** Excel's tallest row in pixels. */
const TALLEST = 546;
const LINE = 1.25;

/** Height of a cell's text in pixels in a column of `width` pixels. */
export function textHeight(text: string, style: Style | undefined, width: number): number {
  const size = pixelsOfPoints(style?.fs ?? 11);
  const lines = style?.tb === 3 ? wrappedLines(text, (width - MARGIN) / (size / 2)) : 1;
  return Math.min(TALLEST, Math.ceil(lines * size * LINE) + 4);
}

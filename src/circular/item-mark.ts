import { BLANK } from '../quantities/blank';

/** `2.4个镇街未设置`: nobody counts tenths of things, so the paragraph is the second of a list, and the things are four. */
const BEFORE_COUNT = /^\s*\d{1,2}\.(?=\d{1,4}(?:个(?!百分点)|[家项件位所处起名户座条]))/;

/** A paragraph without the number that it has in a list, where its own figure follows that; half-width, as long as before. */
export function withoutItemMark(plain: string): string {
  return plain.replace(BEFORE_COUNT, (mark) => BLANK.repeat(mark.length));
}

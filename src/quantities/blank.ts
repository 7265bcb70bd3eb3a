import { BRACKETED, POINTED, SIGNS } from '../texts/item-marks';
import { toHalfWidth } from '../texts/width';
import { timeSpans } from '../timing/time-spans';

/** A text prepared for reading figures. Both parts have the length of the text, so that offsets stay true. */
interface Blanked {
  /** Half-width, numbering and time expressions replaced by `BLANK`: what names things. */
  readonly words: string;
  /** The same, with the digits of names blanked too (`“1+3+3”`, `第19届`, `S205`): what holds figures. */
  readonly figures: string;
}

export const BLANK = '\u0001';

/** Numbering: of items anywhere (`（3）`, `①`), of lists only at the start of a line (`3.`). */
const NUMBERING = new RegExp(`${BRACKETED}|[${SIGNS}]|^\\s{0,9}${POINTED}`, 'gm');
const QUOTED = /“[^“”\n]{0,80}”|《[^《》\n]{0,120}》|「[^「」\n]{0,80}」|"[^"\n]{0,80}"/g;
const IN_NAMES = /第\s?\d{1,6}|[A-Za-z]{1,12}[-.]?\d{1,9}(?:\.\d{1,4})?/g;

/** Takes out of a text what only looks like a figure. `plain`: the text in half width. Never throws; linear. */
export function blank(text: string, plain = toHalfWidth(text)): Blanked {
  const words = withoutTimes(text, plain).replace(NUMBERING, toBlanks);
  const figures = words.replace(QUOTED, withoutDigits).replace(IN_NAMES, withoutDigits);
  return { words, figures };
}

/** `“3月”` in a name is a time as well, and so is 国庆节前: `timing` knows where they stand. */
function withoutTimes(text: string, plain: string): string {
  let rest = '';
  let at = 0;
  for (const { start, end } of timeSpans(text)) {
    rest += plain.slice(at, start) + BLANK.repeat(end - start);
    at = end;
  }
  return rest + plain.slice(at);
}

function toBlanks(found: string): string {
  return BLANK.repeat(found.length);
}

function withoutDigits(found: string): string {
  return found.replace(/\d/g, BLANK);
}

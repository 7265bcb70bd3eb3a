import type { PaperParagraph } from '../model';
import { SIZES, styleId } from './looks';
import { PORTRAIT, textWidth } from './page';
import { runs } from './text';

/** Twentieths of a point in a character of 3号, and of 2号. */
const CHARACTER = SIZES.三号 * 10;
const TITLE_CHARACTER = SIZES.二号 * 10;

/** A paragraph as XML: its style says how it looks. */
export function paragraphXml({ is, text, free, first, stays }: PaperParagraph): string {
  const sides = first === undefined ? null : sidesFor(first);
  const indent =
    free !== undefined
      ? `<w:ind w:right="${Math.round(free * CHARACTER)}"/>`
      : sides === null
        ? ''
        : `<w:ind w:left="${sides}" w:right="${sides}"/>`;
  const keep = stays === true ? '<w:keepNext/>' : '';
  return `<w:p><w:pPr><w:pStyle w:val="${styleId(is)}"/>${keep}${indent}</w:pPr>${runs(text)}</w:p>`;
}

/** Margins on both sides that leave room for so many characters of a title, and not for one more. */
function sidesFor(characters: number): number {
  return Math.max(0, Math.floor((textWidth(PORTRAIT) - (characters + 0.5) * TITLE_CHARACTER) / 2));
}

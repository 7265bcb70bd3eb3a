import { Paragraph, Tab, TextRun } from 'docx';
import type { PaperParagraph } from '../model';
import { openPieces } from '../text';
import { SIZES, styleId } from './looks';
import { PORTRAIT, textWidth } from './page';

/** Twentieths of a point in a character of 3号. */
const CHARACTER = SIZES.三号 * 10;

/** Of 2号. */
const TITLE_CHARACTER = SIZES.二号 * 10;

export function writeParagraph({ is, text, free, first }: PaperParagraph): Paragraph {
  return new Paragraph({
    style: styleId(is),
    ...(free !== undefined && { indent: { right: Math.round(free * CHARACTER) } }),
    ...(first !== undefined && { indent: sidesFor(first) }),
    children: runsOf(text),
  });
}

/** Text as text: nothing in it is a field, a link or markup. What is left to a person is marked. */
export function runsOf(text: string): TextRun[] {
  return openPieces(text).map(({ text: piece, open }) => {
    const parts = piece.split('\t');
    return new TextRun({
      children: parts.flatMap((part, index) => [
        ...(index > 0 ? [new Tab()] : []),
        ...(part === '' ? [] : [part]),
      ]),
      ...(open && { highlight: 'yellow' }),
    });
  });
}

/** Margins on both sides that leave room for so many characters of a title, and not for one more. */
function sidesFor(characters: number): { readonly left: number; readonly right: number } {
  const side = Math.floor((textWidth(PORTRAIT) - (characters + 0.6) * TITLE_CHARACTER) / 2);
  return { left: Math.max(0, side), right: Math.max(0, side) };
}
